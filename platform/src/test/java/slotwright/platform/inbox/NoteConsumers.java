package slotwright.platform.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import slotwright.platform.contract.Event;
import slotwright.platform.sql.Tx;

/** Two consumers of one topic: one asks its inbox row, the other, a mutant, applies whatever comes. */
@ApplicationScoped
class NoteConsumers {

    private final Inbox inbox;

    NoteConsumers(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("careful")
    Uni<Void> careful(ConsumerRecords<String, String> records) {
        return inbox.consume(
                "platform.careful", records, (tx, event, key) -> inbox.arrive(tx, "platform.careful", event)
                        .chain(arrival -> arrival.isNew()
                                ? apply(tx, "careful", event)
                                : Uni.createFrom().voidItem()));
    }

    @Incoming("careless")
    Uni<Void> careless(ConsumerRecords<String, String> records) {
        return inbox.consume("platform.careless", records, (tx, event, key) -> apply(tx, "careless", event));
    }

    private static Uni<Void> apply(Tx tx, String consumer, Event<JsonNode> event) {
        String text = event.data().path("text").asText();
        if (text.equals("unbearable")) {
            throw new IllegalArgumentException("the handler cannot bear this");
        }
        if (text.equals("negative")) {
            return tx.run("INSERT INTO note (id, amount) VALUES (?, -1)", event.subject())
                    .replaceWithVoid();
        }
        if (text.equals("early")) {
            return tx.run("INSERT INTO table_made_later (id) VALUES (?)", consumer)
                    .replaceWithVoid();
        }
        return tx.run(
                        "INSERT INTO note (id, amount) VALUES (?, 1) ON DUPLICATE KEY UPDATE amount = amount + 1",
                        consumer + "/" + event.subject().substring(0, 20))
                .replaceWithVoid();
    }
}
