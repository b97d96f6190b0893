package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import slotwright.booking.reference.store.ResourceRepository;
import slotwright.booking.reservation.model.VisitOrder;
import slotwright.booking.reservation.model.WantedVisit;
import slotwright.platform.problem.Problem;
import slotwright.platform.sql.Tx;

/** Makes an order of a wish: the start becomes an instant by the location's zone. */
@ApplicationScoped
class OrderVisit {

    private final ResourceRepository resources;

    OrderVisit(ResourceRepository resources) {
        this.resources = resources;
    }

    /** @param ignored a booking whose own allocations do not count, or null */
    Uni<VisitOrder> order(Tx tx, WantedVisit wanted, UUID ignored) {
        return resources
                .location(tx, wanted.locationId())
                .map(found -> found.orElseThrow(
                        () -> new NotArrived(Problem.rule("unknown-location", "There is no such location."))))
                .map(location -> ZoneId.of(location.zone()))
                .map(zone -> new VisitOrder(
                        wanted.serviceId(),
                        null,
                        wanted.addOns(),
                        wanted.locationId(),
                        zone,
                        StartTime.of(wanted.startsAt(), wanted.timeZone(), zone),
                        wanted.staffId(),
                        wanted.partySize(),
                        ignored,
                        Set.of(),
                        wanted.seen()));
    }
}
