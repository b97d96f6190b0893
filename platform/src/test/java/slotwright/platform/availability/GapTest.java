package slotwright.platform.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.CatalogEvents.AddOnTerms;
import slotwright.platform.contract.CatalogEvents.LinkedAddOn;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.ServiceTerms;
import slotwright.platform.contract.ServiceTerms.Processing;
import slotwright.platform.money.Money;
import slotwright.platform.pricing.Selection;

class GapTest {

    /** A service with preparation and cleanup, and an add-on that it requires. */
    private record Service(int preparation, int minutes, Processing processing, int addOn, int cleanup) {

        Selection selection() {
            LinkedAddOn link = new LinkedAddOn(
                    Scene.id("extra"),
                    "extra",
                    "Extra",
                    true,
                    false,
                    1,
                    addOn,
                    Money.of("5.00", "EUR"),
                    AddOnTerms.NONE);
            ServiceTerms terms = new ServiceTerms(null, null, null, null, null, null, null, null, processing);
            ServiceVersion version = new ServiceVersion(
                    Scene.id("service"),
                    1,
                    "colour",
                    "Colour",
                    "care",
                    false,
                    minutes,
                    0,
                    15,
                    preparation,
                    cleanup,
                    Money.of("40.00", "EUR"),
                    true,
                    1,
                    Set.of(),
                    Set.of(),
                    0,
                    90,
                    List.of(link),
                    terms,
                    null);
            return Selection.of(version, List.of());
        }
    }

    @Test
    void countsFromTheStartOfItsService() {
        assertEquals(List.of(new Gap(30, 75)), gaps(colour(new Processing(30, 45))));
        assertEquals(
                List.of(new Gap(30, 75), new Gap(90 + 10 + 20 + 5 + 30, 90 + 10 + 20 + 5 + 75)),
                gaps(colour(new Processing(30, 45)), colour(new Processing(30, 45))));
        assertEquals(
                List.of(new Gap(90 + 10 + 20 + 5 + 1, 90 + 10 + 20 + 5 + 2)),
                gaps(colour(null), colour(new Processing(1, 1))));
    }

    @Test
    void endsWithItsServiceAtTheLatest() {
        assertEquals(List.of(new Gap(60, 90)), gaps(colour(new Processing(60, 45))));
        assertEquals(List.of(), gaps(colour(new Processing(90, 45))));
        Service shortened = new Service(0, 90, new Processing(60, 30), -20, 0);
        assertEquals(List.of(new Gap(60, 70)), gaps(shortened), "an add-on takes time away");
    }

    @Test
    void thePersonBeginsTheService() {
        assertEquals(List.of(new Gap(1, 45)), gaps(colour(new Processing(0, 45))));
        assertThrows(IllegalArgumentException.class, () -> new Gap(0, 45));
        assertThrows(IllegalArgumentException.class, () -> new Gap(45, 45));
    }

    /** The visit told minute by minute: what is done in each. */
    @Property(tries = 300, seed = "20261129")
    void isWhereAServiceWorksByItself(@ForAll long seed) {
        Random random = new Random(seed);
        List<Service> services = new ArrayList<>();
        List<Boolean> attended = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            Processing processing =
                    random.nextInt(4) == 0 ? null : new Processing(1 + random.nextInt(40), 1 + random.nextInt(40));
            services.add(new Service(
                    random.nextInt(3), 5 + random.nextInt(40), processing, random.nextInt(9), random.nextInt(3)));
        }
        for (int i = 0; i < services.size(); i++) {
            Service service = services.get(i);
            IntStream.range(0, i == 0 ? 0 : service.preparation()).forEach(minute -> attended.add(true));
            for (int minute = 0; minute < service.minutes(); minute++) {
                Processing own = service.processing();
                attended.add(
                        own == null || minute < own.afterMinutes() || minute >= own.afterMinutes() + own.minutes());
            }
            IntStream.range(0, service.addOn()).forEach(minute -> attended.add(true));
            IntStream.range(0, i == services.size() - 1 ? 0 : service.cleanup()).forEach(minute -> attended.add(true));
        }
        VisitNeed need = VisitNeed.of(services.stream().map(Service::selection).toList(), 1, null);
        List<Boolean> told = IntStream.range(0, need.minutes())
                .mapToObj(minute ->
                        need.gaps().stream().noneMatch(gap -> gap.fromMinute() <= minute && minute < gap.toMinute()))
                .collect(Collectors.toList());
        assertEquals(attended, told, services.toString());
    }

    /** Ninety minutes, five of preparation before, then ten for the add-on and twenty of cleanup. */
    private static Service colour(Processing processing) {
        return new Service(5, 90, processing, 10, 20);
    }

    private static List<Gap> gaps(Service... services) {
        return Gap.of(List.of(services).stream().map(Service::selection).toList(), null);
    }
}
