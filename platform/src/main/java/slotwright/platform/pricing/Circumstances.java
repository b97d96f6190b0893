package slotwright.platform.pricing;

import java.time.LocalDate;
import java.util.List;
import slotwright.platform.contract.SchedulingEvents.Window;

/**
 * All that prices tell apart about when a visit is and by whom: priced at one moment, for one customer and location,
 * the same visit costs the same in equal circumstances.
 *
 * @param near for each service, whether the start is near enough for its discount of low demand
 * @param level of the person, or null
 */
public record Circumstances(
        LocalDate date, boolean peak, Window window, Utilisation utilisation, List<Boolean> near, String level) {

    public static Circumstances of(Cart cart) {
        return new Circumstances(
                cart.start().date(),
                TimePremium.isPeak(cart),
                cart.window(),
                cart.start().instant() == null ? null : cart.utilisation(),
                cart.services().stream()
                        .map(selection -> selection.service().terms().prices().demand())
                        .map(demand -> demand != null && SeasonAndDemand.isNear(demand, cart))
                        .toList(),
                cart.level());
    }
}
