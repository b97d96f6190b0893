package slotwright.platform.contract;

import java.time.Instant;
import java.util.UUID;

/**
 * A CloudEvent in structured mode: one change of one aggregate.
 *
 * @param id the event's own id; says nothing about order
 * @param source the producing service, such as {@code /booking-service}
 * @param type {@code noun.past-tense.vN}
 * @param subject the aggregate's id; the inbox keeps one row per subject
 * @param time when the change was decided
 * @param epoch the producer's epoch: 1 at first, raised by a restore; compared before the version
 * @param version the aggregate's version, rising by one with each change
 * @param data the whole state after the change; never personal data
 */
public record Event<T>(
        UUID id, String source, String type, String subject, Instant time, long epoch, long version, T data) {}
