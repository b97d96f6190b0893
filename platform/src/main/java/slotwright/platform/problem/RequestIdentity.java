package slotwright.platform.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * The two names of a request: the trace id of the whole chain (W3C trace context) and the id of this one request.
 * Both are taken from the caller where they are well formed, and stand in each problem and each line of the log.
 */
record RequestIdentity(String traceId, String requestId) {

    private static final String KEY = RequestIdentity.class.getName();
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final Pattern TRACE_PARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final String NO_TRACE = "0".repeat(32);

    static RequestIdentity of(RoutingContext context) {
        RequestIdentity known = context.get(KEY);
        if (known != null) {
            return known;
        }
        String traceId = traceId(context.request().getHeader("traceparent"));
        String wanted = context.request().getHeader("X-Request-Id");
        String requestId = wanted != null && REQUEST_ID.matcher(wanted).matches()
                ? wanted
                : UUID.randomUUID().toString();
        RequestIdentity fresh = new RequestIdentity(traceId, requestId);
        context.put(KEY, fresh);
        return fresh;
    }

    void intoLog() {
        MDC.put("traceId", traceId);
        MDC.put("requestId", requestId);
    }

    /** The trace's own; without tracing, which can be switched off, the caller's or a new one. */
    private static String traceId(String parent) {
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            return span.getTraceId();
        }
        if (parent != null) {
            Matcher matcher = TRACE_PARENT.matcher(parent);
            if (matcher.matches() && !matcher.group(1).equals(NO_TRACE)) {
                return matcher.group(1);
            }
        }
        return UUID.randomUUID().toString().replace("-", "");
    }
}
