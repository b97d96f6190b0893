package slotwright.scheduling.availability.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static slotwright.scheduling.availability.model.PricedWorld.FIRST;
import static slotwright.scheduling.availability.model.PricedWorld.LAST;
import static slotwright.scheduling.availability.model.PricedWorld.NOW;
import static slotwright.scheduling.availability.model.PricedWorld.ZONE;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slotwright.platform.availability.Decision;
import slotwright.platform.availability.Demand;
import slotwright.platform.availability.Engine;
import slotwright.platform.availability.StaffChoice;
import slotwright.platform.availability.VisitNeed;
import slotwright.platform.availability.World;
import slotwright.platform.contract.CatalogEvents.AddOnTerms;
import slotwright.platform.contract.CatalogEvents.LinkedAddOn;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.ServiceTerms;
import slotwright.platform.contract.ServiceTerms.Prices;
import slotwright.platform.contract.ServiceTerms.Rules;
import slotwright.platform.money.Money;
import slotwright.platform.pricing.Cart;
import slotwright.platform.pricing.ChosenAddOn;
import slotwright.platform.pricing.Pricing;
import slotwright.platform.pricing.Selection;
import slotwright.platform.pricing.When;
import slotwright.platform.time.LocalTimes;
import slotwright.scheduling.Offered;

/** What is listed is what a decision about each start for itself accepts, at the price of that start for itself. */
class SlotsTest {

    private record Told(Instant endsAt, Money priceFrom, List<Slot.Person> staff) {}

    private Random random;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void listsWhatIsAcceptedAtItsPrice(long seed) {
        random = new Random(seed);
        PricedWorld shop = new PricedWorld(random);
        List<ServiceVersion> services = new ArrayList<>();
        List<WantedService> wanted = new ArrayList<>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            ServiceVersion service = service();
            services.add(service);
            boolean some = random.nextBoolean();
            List<ChosenAddOn> chosen =
                    some ? List.of(new ChosenAddOn(service.addOns().get(0).addOnId(), 2)) : List.of();
            wanted.add(new WantedService(service.serviceId(), chosen, ""));
        }
        Map<Instant, Told> listed = new LinkedHashMap<>();
        Slots.of(shop.shown(), shop.wanted(services, wanted).visits(PricedWorld.SHOP, FIRST, LAST), NOW, 1)
                .forEach(slot -> listed.put(slot.startsAt(), new Told(slot.endsAt(), slot.priceFrom(), slot.staff())));
        assertEquals(decided(shop, services, wanted), listed, "seed " + seed);
        assertTrue(listed.values().stream().map(Told::priceFrom).distinct().count() > 4, "many different prices");
    }

    private static Map<Instant, Told> decided(
            PricedWorld shop, List<ServiceVersion> services, List<WantedService> wanted) {
        World world = shop.world();
        Map<Instant, Told> decided = new LinkedHashMap<>();
        Instant end = LocalTimes.nextDayStart(LAST, ZONE);
        for (Instant start = LocalTimes.dayStart(FIRST, ZONE);
                start.isBefore(end);
                start = start.plus(Duration.ofMinutes(10))) {
            LocalDate date = LocalTimes.dateAt(start, ZONE);
            List<Selection> selections = new ArrayList<>();
            for (int i = 0; i < services.size(); i++) {
                if (Selection.check(services.get(i), wanted.get(i).addOns(), date, PricedWorld.SHOP)
                        .isEmpty()) {
                    selections.add(Selection.of(services.get(i), wanted.get(i).addOns(), date, PricedWorld.SHOP));
                }
            }
            if (selections.size() == services.size()) {
                VisitNeed need = VisitNeed.of(selections, 1, null);
                if (Engine.decide(need, start, world, NOW) instanceof Decision.Accepted accepted) {
                    decided.put(start, told(world, selections, start, accepted));
                }
            }
        }
        return decided;
    }

    /** Whoever takes as long as the first one, or costs as little as anybody, says nothing about it. */
    private static Told told(World world, List<Selection> selections, Instant start, Decision.Accepted accepted) {
        List<Money> prices = accepted.staff().stream()
                .map(choice -> price(world, selections, start, accepted, choice.level()))
                .toList();
        Money least = Collections.min(prices);
        List<Slot.Person> staff = new ArrayList<>();
        for (StaffChoice choice : accepted.staff()) {
            Instant end = choice.visit().to();
            Money price = prices.get(staff.size());
            staff.add(new Slot.Person(
                    choice.staffId(),
                    "Somebody",
                    end.equals(accepted.visit().to()) ? null : end,
                    price.equals(least) ? null : price));
        }
        return new Told(accepted.visit().to(), least, staff);
    }

    private static Money price(
            World world, List<Selection> selections, Instant start, Decision.Accepted accepted, String level) {
        return Pricing.of(new Cart(
                        selections,
                        world.location(),
                        When.at(start, ZONE),
                        accepted.window().orElseThrow(),
                        NOW,
                        Demand.utilisation(VisitNeed.of(selections, 1, null), start, world, NOW),
                        null,
                        null,
                        List.of(),
                        level))
                .total();
    }

    /** On most dates to be had, often with a gap, with an add-on to choose and some that dates or locations require. */
    private ServiceVersion service() {
        Prices prices = new Prices(
                null,
                null,
                null,
                new BigDecimal("1.3"),
                new BigDecimal("1.2"),
                new BigDecimal("1.4"),
                new ServiceTerms.Demand(
                        new BigDecimal("0.2"),
                        new BigDecimal("0.25"),
                        new BigDecimal("0.4"),
                        new BigDecimal("0.6"),
                        12 + random.nextInt(150)),
                new BigDecimal("0.1"),
                null,
                null);
        Rules rules = new Rules(null, Set.of(date()), null, null, null, false, 24, null, 3, 24, null, 0, null, null);
        ServiceTerms.Processing processing = random.nextBoolean() ? null : new ServiceTerms.Processing(10, 25);
        ServiceTerms terms = new ServiceTerms(null, null, prices, null, null, rules, null, levels(), processing);
        LinkedAddOn chosen = addOn(false, FIRST.plusDays(1), null, Set.of(), Set.of());
        LocalDate excluding = date();
        UUID somewhere = random.nextBoolean() ? PricedWorld.SHOP : new UUID(3, 0);
        List<LinkedAddOn> addOns = List.of(
                chosen,
                addOn(true, date(), date(), Set.of(), Set.of()),
                addOn(true, null, null, Set.of(), Set.of(somewhere)),
                addOn(true, excluding, excluding, Set.of(chosen.addOnId()), Set.of(somewhere)));
        return Offered.service(new UUID(2, random.nextLong()), 1, 20 + 10 * random.nextInt(4), 0, 30, addOns, terms);
    }

    /** For about half of all people another time, another price, or both. */
    private Map<String, ServiceTerms.Level> levels() {
        Map<String, ServiceTerms.Level> levels = new LinkedHashMap<>();
        for (String level : PricedWorld.LEVELS) {
            if (random.nextInt(3) > 0) {
                BigDecimal percent = BigDecimal.valueOf(80 + 20L * random.nextInt(4));
                levels.put(level, new ServiceTerms.Level(percent, 10 * random.nextInt(4) - 10));
            }
        }
        return levels;
    }

    private LinkedAddOn addOn(
            boolean required, LocalDate from, LocalDate to, Set<UUID> notWith, Set<UUID> locationIds) {
        AddOnTerms terms =
                new AddOnTerms(true, false, true, null, null, null, from, to, null, null, notWith, locationIds, false);
        Money price = Money.of("17.35", "USD");
        return new LinkedAddOn(new UUID(3, random.nextLong()), "extra", "Extra", required, false, 3, 15, price, terms);
    }

    private LocalDate date() {
        return FIRST.plusDays(random.nextInt(9));
    }
}
