package slotwright.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;

/**
 * The trace that a piece of work belongs to, as the text that travels: {@code 00-<trace id>-<span id>-<flags>} of
 * the W3C trace context, in HTTP and in Kafka under the same name of a header. What vendors add to it,
 * {@code tracestate}, is not carried.
 */
public final class TraceParent {

    public static final String HEADER = "traceparent";

    private TraceParent() {}

    /** Of the work that is being done; empty where it belongs to no trace. */
    public static String current() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : "";
    }
}
