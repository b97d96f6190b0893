package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import slotwright.booking.reference.store.PromotionRepository;
import slotwright.booking.reference.store.ResourceRepository;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.Overrides;
import slotwright.booking.reservation.model.VisitOrder;
import slotwright.booking.reservation.model.WantedMove;
import slotwright.booking.reservation.model.WantedVisit;
import slotwright.platform.availability.Waiver;
import slotwright.platform.caller.Caller;
import slotwright.platform.contract.CatalogEvents.PromotionCode;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;
import slotwright.platform.sql.Tx;

/** Makes an order of a wish: the start becomes an instant by the location's zone. */
@ApplicationScoped
class OrderVisit {

    private final ResourceRepository resources;
    private final HonourPromise promises;
    private final PromotionRepository promotions;

    OrderVisit(ResourceRepository resources, HonourPromise promises, PromotionRepository promotions) {
        this.promotions = promotions;
        this.resources = resources;
        this.promises = promises;
    }

    /** @param ignored a booking whose own allocations do not count, or null */
    Uni<VisitOrder> order(Tx tx, WantedVisit wanted, UUID ignored, Caller caller) {
        Set<Waiver> waived = waived(wanted.overrides(), wanted.channel(), wanted.locationId(), caller);
        return resources
                .location(tx, wanted.locationId())
                .map(found -> found.orElseThrow(
                        () -> new NotArrived(Problem.rule("unknown-location", "There is no such location."))))
                .map(location -> ZoneId.of(location.zone()))
                .map(zone -> new VisitOrder(
                        wanted.services(),
                        wanted.locationId(),
                        zone,
                        StartTime.of(wanted.startsAt(), wanted.timeZone(), zone),
                        wanted.staffId(),
                        wanted.partySize(),
                        ignored,
                        caller.owner(),
                        waived,
                        wanted.seen(),
                        null,
                        wanted.promotionCode(),
                        wanted.answers(),
                        null))
                .call(order -> order.promotionCode() == null
                        ? Uni.createFrom().voidItem()
                        : promotions.byCode(tx, order.promotionCode()).invoke(OrderVisit::known))
                .chain(order -> wanted.quoteId() == null
                        ? Uni.createFrom().item(order)
                        : promises.honour(tx, wanted.quoteId(), order, caller));
    }

    private static void known(Optional<PromotionCode> code) {
        if (code.isEmpty()) {
            throw new NotArrived(Problem.rule("unknown-promotion", "There is no such promotion code."));
        }
    }

    /** The order that would move the booking. */
    VisitOrder move(Booking booking, WantedMove wanted, Caller caller) {
        return VisitOrder.again(
                booking,
                StartTime.of(
                        wanted.startsAt(), wanted.timeZone(), booking.visit().zone()),
                wanted.staffId(),
                booking.guest().owner(),
                waived(
                        wanted.overrides(),
                        booking.guest().channel(),
                        booking.visit().locationId(),
                        caller));
    }

    private static Set<Waiver> waived(Overrides overrides, String channel, UUID locationId, Caller caller) {
        if (!overrides.isEmpty() && !caller.acts().covers(locationId)) {
            throw Problem.of(
                    ProblemType.FORBIDDEN, "Only staff and managers may override rules, and only at their locations.");
        }
        return overrides.waived(channel);
    }
}
