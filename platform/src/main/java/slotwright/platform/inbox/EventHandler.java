package slotwright.platform.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import slotwright.platform.contract.Event;
import slotwright.platform.sql.Tx;

/** What a consumer does with one event. */
@FunctionalInterface
public interface EventHandler {

    /**
     * Applies the event, inside a transaction that many events may share and that may run more than once.
     * A failure that is not the database's sends the record to the dead-letter topic; a type that the
     * handler does not know is none.
     */
    Uni<Void> apply(Tx tx, Event<JsonNode> event, String recordKey);
}
