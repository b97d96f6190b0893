package slotwright.scheduling.availability.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import slotwright.platform.availability.Demand;
import slotwright.platform.availability.OfferedStart;
import slotwright.platform.availability.StaffChoice;
import slotwright.platform.availability.World;
import slotwright.platform.money.Money;
import slotwright.platform.pricing.Cart;
import slotwright.platform.pricing.Circumstances;
import slotwright.platform.pricing.Pricing;
import slotwright.platform.pricing.Utilisation;
import slotwright.platform.pricing.When;

/**
 * What a guest without a code would pay for a visit at each of its starts, as of now. Worked out once for all starts
 * in equal circumstances.
 */
final class StartPrices {

    private final DatedVisit visit;
    private final World world;
    private final Instant now;
    private final boolean demanding;
    private final Map<LocalDate, Utilisation> utilisations = new HashMap<>();
    private final Map<Circumstances, Money> totals = new HashMap<>();

    StartPrices(DatedVisit visit, World world, Instant now) {
        this.visit = visit;
        this.world = world;
        this.now = now;
        this.demanding = visit.services().stream()
                .anyMatch(selection -> selection.service().terms().prices().demand() != null);
    }

    /** By the level of each person who can do it, null for those of whom the services say nothing. */
    Map<String, Money> byLevel(OfferedStart offer) {
        Map<String, Money> prices = new HashMap<>();
        for (StaffChoice choice : offer.accepted().staff()) {
            if (!prices.containsKey(choice.level())) {
                prices.put(choice.level(), at(offer, choice.level()));
            }
        }
        return prices;
    }

    private Money at(OfferedStart offer, String level) {
        When start = When.at(offer.startsAt(), world.zone());
        Cart cart = new Cart(
                visit.services(),
                world.location(),
                start,
                offer.accepted().window().orElse(null),
                now,
                demanding ? utilisation(start) : null,
                null,
                null,
                List.of(),
                level);
        return totals.computeIfAbsent(
                Circumstances.of(cart), any -> Pricing.of(cart).total());
    }

    private Utilisation utilisation(When start) {
        return utilisations.computeIfAbsent(
                start.date(), any -> Demand.utilisation(visit.need(), start.instant(), world, now));
    }
}
