package slotwright.platform.outbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import slotwright.platform.contract.Event;
import slotwright.platform.sql.Tx;

/** Events leave inside the transaction that decided them, or not at all. */
@ApplicationScoped
public class Outbox {

    /** A new event of this service, decided now, with the schema's epoch. */
    public <T> Event<T> event(String type, String subject, long version, T data) {
        throw new UnsupportedOperationException("next commit");
    }

    /** Inserts the events, in order, after all locks of the transaction; the relay is woken after commit. */
    public Uni<Void> append(Tx tx, OutgoingEvent... events) {
        return append(tx, List.of(events));
    }

    public Uni<Void> append(Tx tx, List<OutgoingEvent> events) {
        throw new UnsupportedOperationException("next commit");
    }

    /** For Hibernate sessions: insert by {@link OutboxRow#INSERT_SQL}, and call {@link #wakeAfterCommit} when it is committed. */
    public OutboxRow row(OutgoingEvent event) {
        throw new UnsupportedOperationException("next commit");
    }

    /** Only makes sending faster: the relay finds what is committed anyway. */
    public void wakeAfterCommit() {
        throw new UnsupportedOperationException("next commit");
    }
}
