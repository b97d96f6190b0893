package slotwright.platform.problem;

import io.quarkus.arc.All;
import io.smallrye.mutiny.CompositeException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.ConnectException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Decides what the client is told about a failure, and what the log keeps of it. */
@Singleton
final class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);
    private static final int DEEPEST = 16;

    private final List<Diagnosis> diagnoses;

    Failures(@All List<Diagnosis> diagnoses) {
        this.diagnoses = diagnoses;
    }

    Problem explain(Throwable failure) {
        for (Throwable cause : causes(failure)) {
            Optional<Problem> known = known(cause);
            if (known.isPresent()) {
                return logged(known.get(), failure);
            }
        }
        Throwable first = unwrapped(failure);
        if (first instanceof WebApplicationException web) {
            return logged(ofWeb(web), failure);
        }
        return logged(Problem.of(ProblemType.INTERNAL, "The failure was logged under the trace id."), failure);
    }

    private Optional<Problem> known(Throwable cause) {
        if (cause instanceof Problem problem) {
            return Optional.of(problem);
        }
        for (Diagnosis diagnosis : diagnoses) {
            Optional<Problem> problem = diagnosis.of(cause);
            if (problem.isPresent()) {
                return problem;
            }
        }
        if (cause instanceof ConstraintViolationException invalid) {
            return ConstraintFailures.explain(invalid);
        }
        if (cause instanceof ConnectException
                || cause instanceof ClosedChannelException
                || cause instanceof TimeoutException
                || cause instanceof io.smallrye.mutiny.TimeoutException) {
            return Optional.of(Problem.of(
                            ProblemType.TEMPORARILY_UNAVAILABLE,
                            "Something that the answer needs did not answer in time.",
                            cause)
                    .retryAfter(Duration.ofSeconds(1)));
        }
        return Optional.empty();
    }

    private static Problem ofWeb(WebApplicationException web) {
        Response answer = web.getResponse();
        Problem problem = StatusDetails.problem(answer.getStatus());
        if (web instanceof NotFoundException && web.getCause() != null) {
            // A parameter whose type has no spelling of ours; path and query cannot be told apart here.
            problem = Problem.of(ProblemType.NOT_FOUND, "There is nothing at an address with such a value.");
        }
        for (String name : List.of(HttpHeaders.ALLOW, HttpHeaders.WWW_AUTHENTICATE, HttpHeaders.RETRY_AFTER)) {
            String value = answer.getHeaderString(name);
            if (value != null) {
                problem.header(name, value);
            }
        }
        return problem;
    }

    private static Problem logged(Problem problem, Throwable failure) {
        if (problem.type() == ProblemType.INTERNAL) {
            LOG.error("A request failed for a reason that is ours", failure);
        } else if (problem.status() >= 500) {
            LOG.warnf("A request was answered %d: %s", problem.status(), summary(failure));
        } else {
            // Without the failure, whose message may quote the request.
            LOG.debugf("A request was refused: %s", problem.type().slug());
        }
        return problem;
    }

    private static String summary(Throwable failure) {
        List<Throwable> causes = causes(failure);
        Throwable last = causes.get(causes.size() - 1);
        return last.getClass().getSimpleName() + ": " + last.getMessage();
    }

    private static Throwable unwrapped(Throwable failure) {
        Throwable inner = failure;
        while ((inner instanceof CompletionException
                        || inner instanceof ExecutionException
                        || inner instanceof CompositeException)
                && inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner;
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable t = failure; t != null && causes.size() < DEEPEST && !causes.contains(t); t = t.getCause()) {
            causes.add(t);
        }
        return causes;
    }
}
