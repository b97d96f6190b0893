package slotwright.catalog.offering.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.catalog.offering.model.PricedService.Place;
import slotwright.platform.money.Money;
import slotwright.platform.pricing.Price;

class CheapestFirstTest {

    private static final int WANTED = 7;

    private final Random random = new Random(20261122);

    /** Page after page, each reading only until it is settled, gives what sorting all of them gives. */
    @Test
    void settlesThePageThatSortingAllWouldGive() {
        for (int round = 0; round < 200; round++) {
            List<PricedService> all = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                int lowest = random.nextInt(12);
                all.add(service(lowest, lowest + random.nextInt(4) * random.nextInt(3)));
            }
            BigDecimal budget = round % 2 == 0 ? null : BigDecimal.valueOf(random.nextInt(15));
            List<Place> expected = all.stream()
                    .map(PricedService::place)
                    .filter(place -> budget == null || place.total().compareTo(budget) <= 0)
                    .sorted()
                    .toList();
            assertEquals(expected, pages(all, budget));
        }
    }

    @Test
    void isNotCompleteWhileACheaperOneMayCome() {
        CheapestFirst cheapest = new CheapestFirst(1, null, null);
        assertFalse(cheapest.isComplete(BigDecimal.TEN));
        cheapest.offer(service(5, 20));
        assertFalse(cheapest.isComplete(BigDecimal.TEN));
        assertTrue(cheapest.isComplete(BigDecimal.valueOf(20)));
        cheapest.offer(service(10, 10));
        assertTrue(cheapest.isComplete(BigDecimal.TEN));
    }

    @Test
    void isCompleteWhereEverythingElseIsTooDear() {
        CheapestFirst cheapest = new CheapestFirst(3, BigDecimal.TEN, null);
        assertFalse(cheapest.isComplete(BigDecimal.TEN));
        assertTrue(cheapest.isComplete(BigDecimal.valueOf(11)));
    }

    private static List<Place> pages(List<PricedService> all, BigDecimal budget) {
        List<PricedService> arriving = all.stream()
                .sorted(Comparator.comparing(
                                (PricedService each) -> each.place().lowest())
                        .thenComparing(each -> each.place().id()))
                .toList();
        List<Place> seen = new ArrayList<>();
        int before;
        do {
            before = seen.size();
            Place after = before == 0 ? null : seen.get(before - 1);
            CheapestFirst cheapest = new CheapestFirst(WANTED, budget, after);
            for (PricedService each : arriving) {
                cheapest.offer(each);
                if (cheapest.isComplete(each.place().lowest())) {
                    break;
                }
            }
            cheapest.found().forEach(each -> seen.add(each.place()));
        } while (seen.size() > before);
        return seen;
    }

    private static PricedService service(int lowest, int total) {
        Money price = Money.of(total + ".00", "USD");
        var definition = new ServiceDefinition(
                "Any",
                "any",
                "any",
                "",
                "",
                60,
                0,
                15,
                Money.of(lowest + ".00", "USD"),
                null,
                1,
                null,
                true,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return new PricedService(
                OfferedService.first(UUID.randomUUID(), definition, Instant.EPOCH),
                new Price(List.of(), null, null, price, null, null, price));
    }
}
