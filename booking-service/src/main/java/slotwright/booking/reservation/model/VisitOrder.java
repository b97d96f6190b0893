package slotwright.booking.reservation.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import slotwright.booking.reference.model.SeenVersions;
import slotwright.platform.availability.VisitNeed;
import slotwright.platform.availability.Waiver;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.pricing.ChosenAddOn;
import slotwright.platform.pricing.Selection;
import slotwright.platform.time.LocalTimes;
import slotwright.platform.time.TimeRange;

/**
 * What somebody wants, before anything is decided.
 *
 * @param pinnedVersion the service version of a booking that is moved or confirmed, or null for the current one
 * @param zone of the location
 * @param staffWish the only person to consider, or null for any
 * @param ignored a booking whose own allocations do not count, or null
 * @param waived rules that do not count for it
 * @param seen days that must have arrived here at least as the client saw them
 */
public record VisitOrder(
        UUID serviceId,
        Long pinnedVersion,
        List<ChosenAddOn> addOns,
        UUID locationId,
        ZoneId zone,
        Instant start,
        UUID staffWish,
        int partySize,
        UUID ignored,
        Set<Waiver> waived,
        SeenVersions seen) {

    public VisitOrder {
        addOns = List.copyOf(addOns);
        waived = Set.copyOf(waived);
    }

    /** The order that would make this booking again at this start, as if it were not there. */
    public static VisitOrder again(Booking booking, Instant start, UUID staffWish, Set<Waiver> waived) {
        Visit visit = booking.visit();
        List<ChosenAddOn> addOns = visit.service().addOns().stream()
                .map(addOn -> new ChosenAddOn(addOn.addOnId(), addOn.quantity()))
                .toList();
        return new VisitOrder(
                visit.service().serviceId(),
                visit.service().serviceVersion(),
                addOns,
                visit.locationId(),
                visit.zone(),
                start,
                staffWish,
                visit.partySize(),
                booking.id(),
                waived,
                SeenVersions.NONE);
    }

    /** @param service in a version that takes these add-ons */
    public VisitNeed need(ServiceVersion service) {
        return VisitNeed.of(Selection.of(service, addOns), partySize, staffWish)
                .ignoring(ignored)
                .waiving(waived);
    }

    /**
     * The time of which everything must be read: from the day before the visit to the day after it, and so many
     * days more, because shifts, windows and buffers reach across midnight.
     */
    public TimeRange reach(Duration length, int daysMore) {
        LocalDate first = LocalTimes.dateAt(start, zone).minusDays(1);
        LocalDate last = LocalTimes.dateAt(start.plus(length), zone).plusDays(1L + daysMore);
        return new TimeRange(LocalTimes.dayStart(first, zone), LocalTimes.nextDayStart(last, zone));
    }
}
