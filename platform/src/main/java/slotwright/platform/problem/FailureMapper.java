package slotwright.platform.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers every failure behind a resource. The classes are named besides {@code Throwable} because the nearest
 * mapper wins, and the framework brings some of its own for these.
 */
final class FailureMapper {

    private static final Logger LOG = Logger.getLogger(FailureMapper.class);

    private final Failures failures;
    private final OfferedMethods offered;

    FailureMapper(Failures failures, OfferedMethods offered) {
        this.failures = failures;
        this.offered = offered;
    }

    @ServerExceptionMapper(
            value = {
                Throwable.class,
                Exception.class,
                RuntimeException.class,
                Problem.class,
                WebApplicationException.class,
                NotFoundException.class,
                NotAllowedException.class,
                ValidationException.class,
                ConstraintViolationException.class,
                MismatchedInputException.class,
                AuthenticationFailedException.class,
                UnauthorizedException.class,
                ForbiddenException.class
            },
            priority = 1)
    Response answer(Throwable failure, RoutingContext context) {
        RequestIdentity.of(context).intoLog();
        if (context.response().ended() || context.response().closed()) {
            LOG.debug("A request failed after its answer was sent, or nobody waits for it any more", failure);
            return ProblemDocument.response(StatusDetails.problem(500), context);
        }
        Problem problem = failures.explain(failure);
        if (problem.type() == ProblemType.METHOD_NOT_ALLOWED
                && !problem.headers().containsKey(HttpHeaders.ALLOW)) {
            problem.header(HttpHeaders.ALLOW, offered.at(context.normalizedPath()));
        }
        return ProblemDocument.response(problem, context);
    }
}
