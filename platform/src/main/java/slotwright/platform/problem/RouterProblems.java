package slotwright.platform.problem;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** Failures before and beside the resources: no such address, too large a body, an address that cannot be read. */
@Singleton
final class RouterProblems {

    /** A request that is refused for its origin or its token has its id, too. */
    private static final int BEFORE_ALL_CHECKS = -SecurityHandlerPriorities.CORS - 3;

    /** Ahead of the framework's own limit, which answers without a body. */
    private static final int FIRST = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1;

    private static final int BEHIND_LIMIT = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1;

    /** A refused body up to this many times the limit is read to its end, so that the client gets the answer. */
    private static final int DRAINED = 16;

    private static final List<Integer> BARE =
            List.of(400, 401, 403, 404, 405, 406, 408, 413, 414, 415, 431, 500, 501, 503);

    private final Failures failures;
    private final BodyLimit limit;

    RouterProblems(Failures failures, BodyLimit limit) {
        this.failures = failures;
        this.limit = limit;
    }

    void install(@Observes Router router) {
        router.route().order(BEFORE_ALL_CHECKS).handler(this::begin);
        router.route().order(FIRST).handler(this::refuseTooLarge).failureHandler(this::failed);
        router.route().order(BEHIND_LIMIT).handler(this::letReaderCount);
        router.route().order(Integer.MAX_VALUE).handler(context -> context.fail(404));
        for (int status : BARE) {
            router.errorHandler(status, this::failed);
        }
    }

    private void begin(RoutingContext context) {
        RequestIdentity identity = RequestIdentity.of(context);
        identity.intoLog();
        context.response().putHeader("X-Request-Id", identity.requestId());
        context.next();
    }

    private void refuseTooLarge(RoutingContext context) {
        HttpServerRequest request = context.request();
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && tooLong(length, limit.most())) {
            refuse(context, tooLong(length, limit.most() * DRAINED));
            return;
        }
        context.next();
    }

    /**
     * A body of untold length is counted by the reader, which answers. The framework's guard, which cuts the
     * connection, stays behind it with a wider limit.
     */
    private void letReaderCount(RoutingContext context) {
        if (context.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY) != null) {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit.most() * DRAINED);
        }
        context.next();
    }

    private void refuse(RoutingContext context, boolean close) {
        Problem problem = limit.exceeded();
        if (close) {
            context.response().endHandler(end -> context.request().connection().close());
        }
        ProblemDocument.send(problem, context);
        if (!close) {
            context.request().resume();
        }
    }

    private void failed(RoutingContext context) {
        Throwable failure = context.failure();
        RequestIdentity.of(context).intoLog();
        int status = failure instanceof HttpException http ? http.getStatusCode() : context.statusCode();
        boolean bare = failure == null || failure instanceof HttpException || status > 0 && status < 500;
        ProblemDocument.send(bare ? StatusDetails.problem(status) : failures.explain(failure), context);
    }

    private static boolean tooLong(String length, long most) {
        try {
            return Long.parseLong(length.strip()) > most;
        } catch (NumberFormatException e) {
            return true;
        }
    }
}
