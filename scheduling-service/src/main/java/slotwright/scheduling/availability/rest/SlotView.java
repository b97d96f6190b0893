package slotwright.scheduling.availability.rest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import slotwright.platform.money.Money;
import slotwright.scheduling.availability.model.Slot;

/**
 * @param staff everyone who could do it, best first
 * @param remainingCapacity how many more of this same request fit
 * @param recommended no other start of its local date at this location does better by the rank asked for
 * @param seenVersion to be given to {@code POST /bookings}
 */
public record SlotView(
        OffsetDateTime startsAt,
        OffsetDateTime endsAt,
        UUID locationId,
        List<Slot.Person> staff,
        int remainingCapacity,
        Money priceFrom,
        boolean recommended,
        String seenVersion) {

    static SlotView of(Slot slot, ZoneId zone) {
        return new SlotView(
                at(slot.startsAt(), zone),
                at(slot.endsAt(), zone),
                slot.locationId(),
                slot.staff(),
                slot.remainingCapacity(),
                slot.priceFrom(),
                slot.recommended(),
                slot.seenVersion());
    }

    private static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
