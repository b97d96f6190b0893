package slotwright.booking.reservation.model;

import java.time.Instant;
import slotwright.booking.redemption.model.CodeRules;
import slotwright.booking.redemption.model.Deals;
import slotwright.platform.availability.Demand;
import slotwright.platform.availability.World;
import slotwright.platform.contract.SchedulingEvents.Window;
import slotwright.platform.pricing.Cart;
import slotwright.platform.pricing.Price;
import slotwright.platform.pricing.Pricing;
import slotwright.platform.pricing.Utilisation;
import slotwright.platform.pricing.When;
import slotwright.platform.time.TimeRange;

/** What a visit costs by what is known of its location; the same for a quote and for a booking. */
public final class VisitPrice {

    private VisitPrice() {}

    /**
     * With the window that owns the start, whether the time is free or not. How much of the date is taken counts only
     * where the date is known here.
     *
     * @param level of the person who does it, or null
     * @param tier the customer's, or null
     * @param deals the code counts whether it is valid now or not: who may use it is decided with the use
     * @param now the moment at which the price is made
     */
    public static Price of(Plan plan, World world, String level, String tier, Deals deals, Instant now) {
        VisitOrder order = plan.order();
        Window window = world.ownerOf(order.start()).orElse(null);
        Utilisation utilisation =
                world.locationDays(TimeRange.of(order.start(), plan.need().length()))
                                .isEmpty()
                        ? null
                        : Demand.utilisation(plan.need(), order.start(), world, now);
        return Pricing.of(new Cart(
                plan.selections(),
                world.location(),
                When.at(order.start(), order.zone()),
                window,
                now,
                utilisation,
                tier,
                CodeRules.isFor(deals.promotion(), world.location().currency()) ? deals.promotion() : null,
                deals.packages().stream().filter(one -> one.holdsAt(now)).toList(),
                level));
    }
}
