package slotwright.story.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import slotwright.story.demo.DemoShop.DemoService;

class DemoStartsTest {

    private static final List<DemoShop> SHOPS = List.of(DetailingShop.facts(), HairSalon.facts(), Clinic.facts());

    /** A year of days: over both changes of the clocks, in all three zones. */
    @Test
    void everyServiceHasStartsEnoughOnWhateverDayTheDataAreLoaded() {
        LocalDate first = LocalDate.parse("2026-11-22");
        first.datesUntil(first.plusYears(1))
                .forEach(today -> SHOPS.forEach(shop -> shop.services()
                        .forEach(service -> assertTrue(
                                starts(shop, service, today.minusDays(21), today)
                                                .size()
                                        >= 2 * DemoVisits.VISITS_PER_SERVICE,
                                () -> service.title() + " on " + today))));
    }

    @Test
    void aStartLiesInAWindowAndInTheShiftOfSomebodyWhoIsAble() {
        DemoShop shop = DetailingShop.facts();
        LocalDate tuesday = LocalDate.parse("2026-11-24");
        DemoService full = shop.services().get(1);
        assertEquals(
                List.of("08:00", "09:00", "10:00", "11:00", "12:00", "13:00", "14:00"),
                starts(shop, full, tuesday, tuesday).stream()
                        .map(start -> start.toLocalTime().toString())
                        .toList(),
                "Dana alone is able on a Tuesday, and the window ends at 17:00");
        assertEquals(
                List.of(),
                starts(Clinic.facts(), Clinic.facts().services().get(0), tuesday.plusDays(4), tuesday.plusDays(5)));
    }

    @Test
    void theDetailingShopIsOpenInTheDayInTheEveningAndAtWeekends() {
        assertEquals(
                List.of(
                        "[1, 2, 3, 4, 5] 08:00-17:00, 60 and 15 minutes, for 2, 0 %, 24 h",
                        "[6] 08:00-18:00, 90 and 30 minutes, for 2, 15 %, 48 h",
                        "[7] 09:00-16:00, 90 and 30 minutes, for 2, 10 %, 48 h",
                        "[1, 2, 3, 4, 5] 17:30-20:00, 90 and 15 minutes, for 2, 20 %, 72 h"),
                DetailingShop.facts().windows().stream()
                        .map(DemoStartsTest::described)
                        .toList());
    }

    private static String described(Map<String, Object> window) {
        return "%s %s-%s, %s and %s minutes, for %s, %s %%, %s h"
                .formatted(Stream.of(
                                "weekdays",
                                "from",
                                "to",
                                "slotMinutes",
                                "bufferMinutes",
                                "maxConcurrentBookings",
                                "priceModifierPercent",
                                "minAdvanceHours")
                        .map(window::get)
                        .toArray());
    }

    private static List<OffsetDateTime> starts(DemoShop shop, DemoService service, LocalDate from, LocalDate to) {
        List<OffsetDateTime> starts = new DemoStarts(shop).of(service, from, to);
        assertEquals(starts.stream().sorted().toList(), starts);
        return starts;
    }
}
