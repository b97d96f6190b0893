package slotwright.booking.reservation.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import slotwright.booking.customer.model.BlindContact;
import slotwright.booking.reference.model.SeenVersions;
import slotwright.platform.availability.VisitNeed;
import slotwright.platform.availability.Waiver;
import slotwright.platform.contract.BookingEvents.BookedService;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.pricing.ChosenAddOn;
import slotwright.platform.pricing.Selection;
import slotwright.platform.time.LocalTimes;
import slotwright.platform.time.TimeRange;

/**
 * What somebody wants, before anything is decided.
 *
 * @param services in the order in which they are done; never empty
 * @param zone of the location
 * @param staffWish the only person to consider, or null for any
 * @param ignored a booking whose own allocations do not count, or null
 * @param customer id of the caller whose own the visit is, or null for guests and for those whom the business enters
 * @param guest whose visit it is where there is no customer; null where there is one, and where nobody knows yet
 * @param waived rules that do not count for it
 * @param seen days that must have arrived here at least as the client saw them
 * @param agreed what was promised for it, or null
 * @param promotionCode in capital letters, of which a use is to be taken, or null
 * @param answers to the services' questions; null where nobody asks them
 * @param kept for whom the visit has its length already, which it keeps, or null where that is still to be found
 */
public record VisitOrder(
        List<OrderedService> services,
        UUID locationId,
        ZoneId zone,
        Instant start,
        UUID staffWish,
        int partySize,
        UUID ignored,
        String customer,
        BlindContact guest,
        Set<Waiver> waived,
        SeenVersions seen,
        Agreed agreed,
        String promotionCode,
        Answers answers,
        KeptLevel kept) {

    /** @param level of the person when it was booked; null for one of whom its services say nothing */
    public record KeptLevel(String level) {}

    public VisitOrder {
        services = List.copyOf(services);
        waived = Set.copyOf(waived);
    }

    /** The order that would make this booking again at this start, as if it were not there. */
    public static VisitOrder again(
            Booking booking, Instant start, UUID staffWish, String customer, Set<Waiver> waived) {
        return again(booking, start, staffWish, customer, waived, null);
    }

    /** The order that would make this booking again just as it is, whatever has become of the person meanwhile. */
    public static VisitOrder asItIs(Booking booking, String customer, Set<Waiver> waived) {
        Visit visit = booking.visit();
        return again(booking, visit.time().from(), visit.staffId(), customer, waived, new KeptLevel(visit.level()));
    }

    private static VisitOrder again(
            Booking booking, Instant start, UUID staffWish, String customer, Set<Waiver> waived, KeptLevel kept) {
        Visit visit = booking.visit();
        return new VisitOrder(
                visit.services().stream().map(VisitOrder::again).toList(),
                visit.locationId(),
                visit.zone(),
                start,
                staffWish,
                visit.partySize(),
                booking.id(),
                customer,
                null,
                waived,
                SeenVersions.NONE,
                null,
                null,
                null,
                kept);
    }

    private static OrderedService again(BookedService booked) {
        List<ChosenAddOn> addOns = booked.addOns().stream()
                .map(addOn -> new ChosenAddOn(addOn.addOnId(), addOn.quantity()))
                .toList();
        return new OrderedService("", booked.serviceId(), booked.serviceVersion(), addOns, true);
    }

    /** The same for somebody without an account, if there is no customer; null where nobody knows who it is. */
    public VisitOrder by(BlindContact contact) {
        return new VisitOrder(
                services,
                locationId,
                zone,
                start,
                staffWish,
                partySize,
                ignored,
                customer,
                customer == null ? contact : null,
                waived,
                seen,
                agreed,
                promotionCode,
                answers,
                kept);
    }

    /** The same with what was promised: these services are in the versions of the promise. */
    public VisitOrder honouring(Agreed promise, List<OrderedService> pinned, String promisedCode) {
        return new VisitOrder(
                pinned,
                locationId,
                zone,
                start,
                staffWish,
                partySize,
                ignored,
                customer,
                guest,
                waived,
                seen,
                promise,
                promisedCode,
                answers,
                kept);
    }

    /** Why this version of a service does not take the add-ons that were chosen for it, all reasons at once. */
    public List<Selection.Refusal> refusals(ServiceVersion version, OrderedService ordered) {
        return ordered.kept() ? List.of() : Selection.check(version, ordered.addOns(), dateOfChoice(), locationId);
    }

    /** @param version takes the add-ons that were chosen */
    public Selection selection(ServiceVersion version, OrderedService ordered) {
        return ordered.kept()
                ? Selection.kept(version, ordered.addOns())
                : Selection.of(version, ordered.addOns(), dateOfChoice(), locationId);
    }

    /** @param versions one for each service, each of which takes the add-ons that were chosen */
    public List<Selection> selections(List<ServiceVersion> versions) {
        List<Selection> selections = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            selections.add(selection(versions.get(i), services.get(i)));
        }
        return selections;
    }

    /** @param versions one for each service, each of which takes the add-ons that were chosen */
    public VisitNeed need(List<ServiceVersion> versions) {
        VisitNeed need = VisitNeed.of(selections(versions), partySize, staffWish)
                .ignoring(ignored)
                .waiving(waived);
        if (kept != null) {
            return need.asOfLevel(kept.level());
        }
        return agreed == null ? need : need.onlyOfLevel(agreed.level());
    }

    /**
     * On which date add-ons must be offered to be chosen, and to be required; null for a visit in the place of a
     * booking, whose add-ons are refused by the rules of its date.
     */
    private LocalDate dateOfChoice() {
        return ignored == null ? date() : null;
    }

    /** Local start date at the location. */
    public LocalDate date() {
        return LocalTimes.dateAt(start, zone);
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
