package slotwright.scheduling.availability.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import slotwright.platform.money.Money;

/**
 * A start that a booking would be accepted for.
 *
 * @param endsAt with the first of the staff
 * @param staff everyone who could do it, best first
 * @param remainingCapacity how many more of this same request fit
 * @param priceFrom with whom of the staff it costs least
 * @param recommended no other start of its local date at this location does better by the rank asked for
 * @param seenVersion the days that it was read from, for booking-service
 */
public record Slot(
        Instant startsAt,
        Instant endsAt,
        UUID locationId,
        List<Person> staff,
        int remainingCapacity,
        Money priceFrom,
        boolean recommended,
        String seenVersion) {

    /**
     * @param endsAt with this person, or null where it is the slot's own
     * @param price with this person, or null where it is {@code priceFrom}
     */
    public record Person(UUID id, String name, Instant endsAt, Money price) {}
}
