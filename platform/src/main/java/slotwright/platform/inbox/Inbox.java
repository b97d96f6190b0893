package slotwright.platform.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import slotwright.platform.contract.Event;
import slotwright.platform.sql.Tx;

/** Events arrive inside the transaction that applies them, any number of times, with one effect. */
@ApplicationScoped
public class Inbox {

    /**
     * Applies a batch in one transaction, or one by one where that fails. A record that cannot be applied goes
     * to {@code <topic>.dead-letter.<group>} with its reason; a database that fails is asked again for ever.
     *
     * @param group the consumer group without the installation's prefix, such as {@code booking.services}
     * @return ends when every record is applied or set aside, which acknowledges the batch
     */
    public Uni<Void> consume(String group, ConsumerRecords<String, String> records, EventHandler handler) {
        throw new UnsupportedOperationException("next commit");
    }

    /**
     * Raises the row of (consumer, subject) to the event's epoch and version, if they are higher.
     * Takes the row's lock.
     */
    public Uni<Arrival> arrive(Tx tx, String consumer, Event<?> event) {
        throw new UnsupportedOperationException("next commit");
    }
}
