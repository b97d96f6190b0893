package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import slotwright.booking.customer.model.BlindIndex;
import slotwright.booking.customer.model.RequiredContact;
import slotwright.booking.customer.store.PersonRepository;
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
import slotwright.platform.contract.SchedulingEvents.Location;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;
import slotwright.platform.sql.Tx;

/** Makes an order of a wish: the start becomes an instant by the location's zone. */
@ApplicationScoped
class OrderVisit {

    private final ResourceRepository resources;
    private final HonourPromise promises;
    private final PromotionRepository promotions;
    private final PersonRepository people;
    private final BlindIndex index;

    OrderVisit(
            ResourceRepository resources,
            HonourPromise promises,
            PromotionRepository promotions,
            PersonRepository people,
            BlindIndex index) {
        this.promotions = promotions;
        this.people = people;
        this.index = index;
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
                .invoke(location -> requireContact(location, wanted, caller))
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
                        caller.owner() == null ? index.of(wanted.contact()) : null,
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

    private static void requireContact(Location location, WantedVisit wanted, Caller caller) {
        if (wanted.contact() != null) {
            RequiredContact.of(location, wanted.channel(), caller).check(wanted.contact());
        }
    }

    private static void known(Optional<PromotionCode> code) {
        if (code.isEmpty()) {
            throw new NotArrived(Problem.rule("unknown-promotion", "There is no such promotion code."));
        }
    }

    /** The order that would move the booking. */
    Uni<VisitOrder> move(Tx tx, Booking booking, WantedMove wanted, Caller caller) {
        VisitOrder order = VisitOrder.again(
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
        return people.blind(tx, booking.guest().personRef()).map(order::by);
    }

    private static Set<Waiver> waived(Overrides overrides, String channel, UUID locationId, Caller caller) {
        if (!overrides.isEmpty() && !caller.acts().covers(locationId)) {
            throw Problem.of(
                    ProblemType.FORBIDDEN, "Only staff and managers may override rules, and only at their locations.");
        }
        return overrides.waived(channel);
    }
}
