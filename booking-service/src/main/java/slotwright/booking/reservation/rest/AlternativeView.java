package slotwright.booking.reservation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import slotwright.booking.reference.model.KnownWorld;
import slotwright.platform.availability.OfferedStart;
import slotwright.platform.availability.StaffChoice;

/**
 * Another start that was free a moment ago; hold it or book it with these very values.
 *
 * @param endsAt with the first of the staff, who does it where nobody is asked for
 */
public record AlternativeView(
        OffsetDateTime startsAt, OffsetDateTime endsAt, UUID locationId, List<PersonView> staff, String seenVersion) {

    /** @param endsAt with this person, absent where it is the start's own */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PersonView(UUID id, OffsetDateTime endsAt) {}

    public static AlternativeView of(KnownWorld known, OfferedStart offered) {
        ZoneId zone = ZoneId.of(known.location().zone());
        return new AlternativeView(
                local(offered.startsAt(), zone),
                local(offered.endsAt(), zone),
                known.location().resourceId(),
                offered.accepted().staff().stream()
                        .map(choice -> person(choice, offered.endsAt(), zone))
                        .toList(),
                known.seenVersion(offered.seen()));
    }

    private static PersonView person(StaffChoice choice, Instant endsAt, ZoneId zone) {
        Instant end = choice.visit().to();
        return new PersonView(choice.staffId(), end.equals(endsAt) ? null : local(end, zone));
    }

    private static OffsetDateTime local(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
