package slotwright.platform.outbox;

import slotwright.platform.contract.Event;
import slotwright.platform.contract.Topics;

/**
 * An event on its way out.
 *
 * @param recordKey the table's key in the topic, which compaction keeps the last of
 * @param orderingKey events with the same one arrive in the order in which they were decided: location id
 *     (for a person the home location), service id, promotion id, or the service's name for audit entries
 */
public record OutgoingEvent(Topics.Topic topic, String recordKey, String orderingKey, Event<?> event) {}
