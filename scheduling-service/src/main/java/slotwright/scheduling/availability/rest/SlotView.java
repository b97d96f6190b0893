package slotwright.scheduling.availability.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
        @Schema(description = "With the first of the staff, who does it where a booking names nobody")
                OffsetDateTime endsAt,
        UUID locationId,
        List<PersonView> staff,
        int remainingCapacity,
        @Schema(
                        description =
                                "What it costs with whom of the staff it costs least; the price of others stands beside"
                                        + " them")
                Money priceFrom,
        boolean recommended,
        String seenVersion) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SlotPersonView")
    public record PersonView(
            UUID id,
            String name,
            @Schema(description = "With this person; absent where it is the start's own") OffsetDateTime endsAt,
            @Schema(description = "With this person; absent where it is priceFrom") Money price) {}

    static SlotView of(Slot slot, ZoneId zone) {
        return new SlotView(
                at(slot.startsAt(), zone),
                at(slot.endsAt(), zone),
                slot.locationId(),
                slot.staff().stream().map(person -> person(person, zone)).toList(),
                slot.remainingCapacity(),
                slot.priceFrom(),
                slot.recommended(),
                slot.seenVersion());
    }

    private static PersonView person(Slot.Person person, ZoneId zone) {
        return new PersonView(
                person.id(), person.name(), person.endsAt() == null ? null : at(person.endsAt(), zone), person.price());
    }

    private static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
