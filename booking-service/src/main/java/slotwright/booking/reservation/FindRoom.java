package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import slotwright.booking.reference.model.KnownWorld;
import slotwright.booking.reference.store.WorldRepository;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.Visit;
import slotwright.booking.reservation.model.VisitOrder;
import slotwright.platform.availability.Decision;
import slotwright.platform.availability.Engine;
import slotwright.platform.availability.Finding;
import slotwright.platform.availability.MetClosures;
import slotwright.platform.availability.Rule;
import slotwright.platform.availability.VisitNeed;
import slotwright.platform.availability.Waiver;
import slotwright.platform.availability.World;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.ClosedPart;
import slotwright.platform.sql.Tx;

/** Says whether the days as they are now have room for a booking just as it is. */
@ApplicationScoped
class FindRoom {

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

    /**
     * @param isThere whether it has room
     * @param cancelling why the time is closed, as a code, where the business cancels what was booked in it
     */
    record Room(boolean isThere, Optional<String> cancelling) {

        private static final Room ENOUGH = new Room(true, Optional.empty());
    }

    private final ReadVersions versions;
    private final WorldRepository worlds;

    FindRoom(ReadVersions versions, WorldRepository worlds) {
        this.versions = versions;
        this.worlds = worlds;
    }

    /** Of what is not known here, nothing stands against the booking. What staff have waived for it does not count. */
    Uni<Room> of(Tx tx, Booking booking, Instant now) {
        Visit visit = booking.visit();
        Set<Waiver> settled = EnumSet.copyOf(SETTLED);
        settled.addAll(visit.waived());
        VisitOrder order = VisitOrder.asItIs(booking, null, settled);
        return versions.find(tx, order).chain(services -> worlds.read(
                        tx,
                        order.locationId(),
                        order.staffWish(),
                        order.reach(visit.time().length(), 0))
                .map(world -> room(order, services, world, now)));
    }

    private static Room room(
            VisitOrder order, List<Optional<ServiceVersion>> services, Optional<KnownWorld> known, Instant now) {
        if (services.contains(Optional.<ServiceVersion>empty()) || known.isEmpty()) {
            return Room.ENOUGH;
        }
        VisitNeed need = order.need(known.get()
                .complete(services.stream().map(Optional::orElseThrow).toList()));
        World world = known.get().world();
        Decision decision = Engine.decide(need, order.start(), world, now);
        return new Room(isEnough(decision), cancelling(MetClosures.of(need, order.start(), world)));
    }

    private static boolean isEnough(Decision decision) {
        return !(decision instanceof Decision.Refused refused)
                || Stream.<Finding>concat(refused.violations().stream(), refused.conflicts().stream())
                        .noneMatch(finding -> ROOM.contains(finding.rule()));
    }

    /** Of several reasons the one that begins first. */
    private static Optional<String> cancelling(List<ClosedPart> met) {
        return met.stream()
                .filter(ClosedPart::cancels)
                .min(Comparator.comparing(ClosedPart::from).thenComparing(ClosedPart::reason))
                .map(ClosedPart::reason);
    }
}
