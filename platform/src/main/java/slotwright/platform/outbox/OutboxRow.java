package slotwright.platform.outbox;

import java.util.List;

/**
 * A row of the table {@code outbox} for those who insert it themselves, such as a Hibernate session by a
 * native statement.
 *
 * @param shard the partition it is sent to, 0 to 5
 * @param payload the CloudEvent in structured mode
 */
public record OutboxRow(String eventId, String topic, String recordKey, int shard, String payload) {

    /** Its parameters are {@link #values} in order. The position is drawn by the insert: do it after the locks. */
    public static final String INSERT_SQL =
            "INSERT INTO outbox (event_id, topic, record_key, shard, payload) VALUES (?, ?, ?, ?, ?)";

    public List<Object> values() {
        return List.of(eventId, topic, recordKey, shard, payload);
    }
}
