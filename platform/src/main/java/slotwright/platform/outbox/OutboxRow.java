package slotwright.platform.outbox;

import java.util.List;

/**
 * A row of the table {@code outbox} for those who insert it themselves, such as a Hibernate session by a
 * native statement.
 *
 * @param shard the partition it is sent to, 0 to 5
 * @param payload the CloudEvent in structured mode
 * @param traceparent of the work that caused it; empty where it belongs to no trace
 */
public record OutboxRow(String eventId, String topic, String recordKey, int shard, String payload, String traceparent) {

    /** Its parameters are {@link #values} in order. The position is drawn by the insert: do it after the locks. */
    public static final String INSERT_SQL =
            "INSERT INTO outbox (event_id, topic, record_key, shard, payload, traceparent)"
                    + " VALUES (?, ?, ?, ?, ?, NULLIF(?, ''))";

    public List<Object> values() {
        return List.of(eventId, topic, recordKey, shard, payload, traceparent);
    }
}
