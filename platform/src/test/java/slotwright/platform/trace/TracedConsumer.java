package slotwright.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import slotwright.platform.inbox.Inbox;

/** Remembers in which trace each event was applied, as it looks behind a statement. */
@Singleton
class TracedConsumer {

    private final Inbox inbox;
    private final Map<String, String> traces = new ConcurrentHashMap<>();

    TracedConsumer(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("traced")
    Uni<Void> apply(ConsumerRecords<String, String> records) {
        return inbox.consume("platform.traced", records, (tx, event, key) -> {
            if (event.data().path("text").asText().equals("unbearable")) {
                throw new IllegalArgumentException("the handler cannot bear this");
            }
            return tx.run("SELECT 1")
                    .invoke(() -> traces.put(
                            event.subject(), Span.current().getSpanContext().getTraceId()))
                    .replaceWithVoid();
        });
    }

    /** Null before the event is applied. */
    String traceOf(String subject) {
        return traces.get(subject);
    }
}
