package slotwright.platform.inbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Applies each record within the trace that its header names. The records of a batch are applied one after
 * another, so each has a span of its own and none of the batch's; one without a trace begins one.
 */
@ApplicationScoped
class RecordTraces {

    private static final TextMapGetter<Headers> GETTER = new HeaderGetter();

    private final Tracer tracer;

    RecordTraces(Tracer tracer) {
        this.tracer = tracer;
    }

    Uni<Void> within(String group, ConsumerRecord<String, String> record, Supplier<Uni<Void>> work) {
        return Uni.createFrom().deferred(() -> {
            Context parent = parent(record);
            Span span = tracer.spanBuilder("apply " + record.topic())
                    .setParent(parent)
                    .setSpanKind(SpanKind.CONSUMER)
                    .setAttribute("messaging.consumer.group.name", group)
                    .setAttribute("messaging.destination.partition.id", Integer.toString(record.partition()))
                    .setAttribute("messaging.kafka.offset", record.offset())
                    .startSpan();
            Scope scope = parent.with(span).makeCurrent();
            return Uni.createFrom().deferred(work::get).onTermination().invoke((done, failure, cancelled) -> {
                scope.close();
                if (failure != null) {
                    span.setStatus(StatusCode.ERROR, failure.getClass().getSimpleName());
                }
                span.end();
            });
        });
    }

    /** For a line of the log about a record. */
    void mention(ConsumerRecord<String, String> record, Runnable line) {
        Scope scope = parent(record).makeCurrent();
        try {
            line.run();
        } finally {
            scope.close();
        }
    }

    private static Context parent(ConsumerRecord<String, String> record) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), record.headers(), GETTER);
    }

    private static final class HeaderGetter implements TextMapGetter<Headers> {

        @Override
        public Iterable<String> keys(Headers headers) {
            List<String> keys = new ArrayList<>();
            headers.forEach(header -> keys.add(header.key()));
            return keys;
        }

        @Override
        public String get(Headers headers, String key) {
            Header header = headers == null ? null : headers.lastHeader(key);
            return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        }
    }
}
