package slotwright.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;

/**
 * Refuses a request for the size of its address or of its headers, before its token is looked at. The server's own
 * limits, {@code quarkus.http.limits}, are wider: what breaks those is answered without a body, and cut off.
 */
@Singleton
final class RequestHead {

    /** Characters of an address as it was sent, its query included. */
    static final int LONGEST_ADDRESS = 4_096;

    /** Bytes of all headers together as they stand in HTTP/1.1. */
    static final int LARGEST_HEADERS = 8_192;

    private static final int COLON_SPACE_AND_LINE_END = 4;

    /** Behind the check of the origin, so that the pages of other origins may read the refusal. */
    private static final int BEFORE_AUTHENTICATION = SecurityHandlerPriorities.AUTHENTICATION + 50;

    void onRoutes(@Observes Filters filters) {
        filters.register(this::check, BEFORE_AUTHENTICATION);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.uri().length() > LONGEST_ADDRESS) {
            context.fail(Problem.of(
                    ProblemType.URI_TOO_LONG, "An address may have " + LONGEST_ADDRESS + " characters here."));
        } else if (size(request) > LARGEST_HEADERS) {
            context.fail(Problem.of(
                    ProblemType.HEADERS_TOO_LARGE,
                    "All headers together may have " + LARGEST_HEADERS + " bytes here."));
        } else {
            context.next();
        }
    }

    private static int size(HttpServerRequest request) {
        int size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length() + COLON_SPACE_AND_LINE_END;
        }
        return size;
    }
}
