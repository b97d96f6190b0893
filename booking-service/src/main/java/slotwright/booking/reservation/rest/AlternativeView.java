package slotwright.booking.reservation.rest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import slotwright.booking.reference.model.KnownWorld;
import slotwright.platform.availability.OfferedStart;

/** Another start that was free a moment ago; hold it or book it with these very values. */
public record AlternativeView(
        OffsetDateTime startsAt,
        OffsetDateTime endsAt,
        UUID locationId,
        List<BookingView.StaffView> staff,
        String seenVersion) {

    public static AlternativeView of(KnownWorld known, OfferedStart offered) {
        ZoneId zone = ZoneId.of(known.location().zone());
        return new AlternativeView(
                local(offered.startsAt(), zone),
                local(offered.endsAt(), zone),
                known.location().resourceId(),
                offered.staffIds().stream().map(BookingView.StaffView::new).toList(),
                known.seenVersion(offered.seen()));
    }

    private static OffsetDateTime local(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
