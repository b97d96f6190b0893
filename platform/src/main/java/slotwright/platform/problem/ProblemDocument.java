package slotwright.platform.problem;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import slotwright.platform.json.Json;

/** Writes a problem as the body of an answer. */
final class ProblemDocument {

    static final String MEDIA_TYPE = "application/problem+json";

    private ProblemDocument() {}

    static Response response(Problem problem, RoutingContext context) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).entity(body(problem, context)).type(MEDIA_TYPE);
        problem.headers().forEach(answer::header);
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** Where no resource was reached. */
    static void send(Problem problem, RoutingContext context) {
        HttpServerResponse answer = context.response();
        if (answer.ended() || answer.closed()) {
            return;
        }
        if (answer.headWritten()) {
            context.request().connection().close();
            return;
        }
        answer.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        problem.headers().forEach(answer::putHeader);
        answer.end(io.vertx.core.buffer.Buffer.buffer(body(problem, context)));
    }

    static byte[] body(Problem problem, RoutingContext context) {
        RequestIdentity identity = RequestIdentity.of(context);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", problem.type().uri());
        body.put("title", problem.type().title());
        body.put("status", problem.status());
        body.put("detail", problem.detail());
        body.put("instance", context.request().path());
        body.put("traceId", identity.traceId());
        body.put("requestId", identity.requestId());
        body.putAll(problem.members());
        return Json.write(body).getBytes(StandardCharsets.UTF_8);
    }
}
