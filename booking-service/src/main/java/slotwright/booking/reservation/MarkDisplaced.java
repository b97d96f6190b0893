package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import slotwright.booking.reference.model.KnownWorld;
import slotwright.booking.reference.store.DayRepository;
import slotwright.booking.reference.store.WorldRepository;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.Change;
import slotwright.booking.reservation.model.Stage;
import slotwright.booking.reservation.model.Visit;
import slotwright.booking.reservation.model.VisitOrder;
import slotwright.booking.reservation.store.AllocationRepository;
import slotwright.booking.reservation.store.BookingRepository;
import slotwright.platform.availability.Decision;
import slotwright.platform.availability.Engine;
import slotwright.platform.availability.Finding;
import slotwright.platform.availability.Rule;
import slotwright.platform.availability.Waiver;
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.Scope;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.SchedulingEvents.ResourceDay;
import slotwright.platform.sql.Tx;

/**
 * Finds the bookings that a changed day has no room for any more and marks them for staff. They stay as they are:
 * a schedule never alters a booking.
 */
@ApplicationScoped
public class MarkDisplaced {

    /** What a schedule decides; notice and horizon are over, and a grid that moved displaces nobody. */
    private static final Set<Rule> ROOM = EnumSet.of(
            Rule.WITHIN_WINDOWS,
            Rule.LOCATION_NOT_CLOSED,
            Rule.CAPACITY,
            Rule.STAFF_HERE,
            Rule.STAFF_ON_SHIFT,
            Rule.STAFF_NOT_ABSENT,
            Rule.STAFF_NOT_ON_BREAK,
            Rule.STAFF_FREE);

    private static final Set<Waiver> SETTLED = EnumSet.of(Waiver.NOTICE, Waiver.HORIZON, Waiver.GRID, Waiver.LIMIT);

    private final BookingRepository bookings;
    private final AllocationRepository allocations;
    private final ReadVersions versions;
    private final WorldRepository worlds;
    private final DayRepository days;
    private final RecordChange recorder;

    MarkDisplaced(
            BookingRepository bookings,
            AllocationRepository allocations,
            ReadVersions versions,
            WorldRepository worlds,
            DayRepository days,
            RecordChange recorder) {
        this.bookings = bookings;
        this.allocations = allocations;
        this.versions = versions;
        this.worlds = worlds;
        this.days = days;
        this.recorder = recorder;
    }

    /** The day must be stored, and the locks of its location-days held. */
    public Uni<Void> on(Tx tx, ResourceDay day) {
        return days.now(tx).chain(now -> bookings.ahead(tx, day, now)
                .chain(found -> next(tx, new TreeSet<>(found).iterator(), now)));
    }

    private Uni<Void> next(Tx tx, Iterator<UUID> found, Instant now) {
        return found.hasNext()
                ? bookings.lock(tx, found.next(), Scope.ALL)
                        .chain(booking -> booking.filter(MarkDisplaced::isUnmarked)
                                .map(one -> check(tx, one, now))
                                .orElse(Uni.createFrom().voidItem()))
                        .chain(() -> next(tx, found, now))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> check(Tx tx, Booking booking, Instant now) {
        Visit visit = booking.visit();
        Set<Waiver> settled = EnumSet.copyOf(SETTLED);
        settled.addAll(visit.waived());
        VisitOrder order = VisitOrder.asItIs(booking, null, settled);
        return versions.find(tx, order)
                .chain(services -> worlds.read(
                                tx,
                                order.locationId(),
                                order.staffWish(),
                                order.reach(visit.time().length(), 0))
                        .map(world -> hasRoom(order, services, world, now)))
                .chain(room -> room ? Uni.createFrom().voidItem() : mark(tx, booking, now));
    }

    private Uni<Void> mark(Tx tx, Booking booking, Instant now) {
        Booking after = booking.next(booking.stage()).with(booking.visit().needing(Visit.SCHEDULE_CHANGED));
        return allocations
                .of(tx, booking.id())
                .map(kept -> new Change(Change.Kind.DISPLACED, booking, after, kept, now, Visit.SCHEDULE_CHANGED))
                .chain(change -> recorder.record(tx, List.of(), List.of(change), Caller.SYSTEM))
                .replaceWithVoid();
    }

    private static boolean hasRoom(
            VisitOrder order, List<Optional<ServiceVersion>> services, Optional<KnownWorld> world, Instant now) {
        if (services.contains(Optional.<ServiceVersion>empty()) || world.isEmpty()) {
            return true;
        }
        Decision decision = Engine.decide(
                order.need(services.stream().map(Optional::orElseThrow).toList()),
                order.start(),
                world.get().world(),
                now);
        return !(decision instanceof Decision.Refused refused)
                || Stream.<Finding>concat(refused.violations().stream(), refused.conflicts().stream())
                        .noneMatch(finding -> ROOM.contains(finding.rule()));
    }

    private static boolean isUnmarked(Booking booking) {
        return booking.stage() instanceof Stage.Confirmed && booking.visit().attention() == null;
    }
}
