package slotwright.story.prices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Whatever day it is: three years with a leap day, three New Years and all changes of the clocks. */
class PriceDaysTest {

    private static final List<String> SHOPS = List.of("detailing", "salon", "clinic");
    private static final List<LocalDate> EVERY_DAY = LocalDate.parse("2026-01-01")
            .datesUntil(LocalDate.parse("2029-01-01"))
            .toList();

    @Test
    void aDayIsTheWeekdayThatItIsNamedAfter() {
        for (LocalDate today : EVERY_DAY) {
            new PriceDays(today).all().forEach((name, date) -> {
                if (name.endsWith("day") && !name.equals("today")) {
                    assertEquals(
                            name.replaceAll(".*-", ""),
                            date.getDayOfWeek().name().toLowerCase(Locale.ROOT));
                }
            });
        }
    }

    @Test
    void noTwoDaysAreTheSameAndAllAreWithinTheHorizon() {
        for (LocalDate today : EVERY_DAY) {
            Map<String, LocalDate> days = new PriceDays(today).all();
            assertEquals(days.size(), new HashSet<>(days.values()).size());
            days.values().forEach(date -> assertTrue(date.isBefore(today.plusDays(40))));
            assertTrue(days.get("tuesday").isAfter(today.plusDays(7)));
        }
    }

    /** By its notice a visit can be booked that soon, and by 72 hours it is soon. */
    @Test
    void soonIsMoreThanADayAndLessThanThreeAwayAtAnyMinute() {
        for (String shop : SHOPS) {
            ZoneId zone = ShopFacts.read(shop).zone();
            for (LocalDate today : EVERY_DAY) {
                LocalDate soon = new PriceDays(today).date("soon");
                Instant first = soon.atTime(10, 0).atZone(zone).toInstant();
                Instant last = soon.atTime(15, 0).atZone(zone).toInstant();
                Instant latest = today.plusDays(1).atStartOfDay(zone).toInstant();
                Instant earliest = today.atStartOfDay(zone).toInstant();
                assertTrue(Duration.between(latest, first).compareTo(Duration.ofHours(25)) > 0);
                assertTrue(Duration.between(earliest, last).compareTo(Duration.ofHours(71)) < 0);
            }
        }
    }

    /** The weekday of {@code soon} is any, so nothing that is asked for then may depend on it. */
    @Test
    void aCartHasTheSameSeasonsAndHolidaysOnEveryDay() {
        for (String shop : SHOPS) {
            ShopFacts facts = ShopFacts.read(shop);
            List<PriceCart> carts = PriceSheet.read(shop);
            List<String> once = memberships(facts, carts, EVERY_DAY.get(0));
            for (LocalDate today : EVERY_DAY) {
                assertEquals(once, memberships(facts, carts, today), () -> shop + " on " + today);
            }
        }
    }

    @Test
    void whatIsAskedForSoonDependsOnNoWeekday() {
        for (String shop : SHOPS) {
            ShopFacts facts = ShopFacts.read(shop);
            for (PriceCart cart : PriceSheet.read(shop)) {
                if (cart.day().equals("soon")) {
                    cart.visits().forEach(visit -> {
                        JsonNode pricing =
                                facts.part("services").path(visit.service()).path("pricing");
                        assertTrue(pricing.path("peakHourMultiplier").isMissingNode());
                        assertTrue(pricing.path("weekendMultiplier").isMissingNode());
                        assertTrue(pricing.path("holidayMultiplier").isMissingNode());
                    });
                }
            }
        }
    }

    /** That of the salon is in its first part then, or that of the clinic in its last. */
    @Test
    void aSeasonGoesOverNewYearOnEveryDay() {
        JsonNode salon = ShopFacts.read("salon").part("locations").at("/lumiere/seasons/0");
        JsonNode clinic = ShopFacts.read("clinic").part("locations").at("/tokyo/seasons/0");
        for (LocalDate today : EVERY_DAY) {
            PriceDays days = new PriceDays(today);
            assertTrue(goesOver(filled(salon, days)) || goesOver(filled(clinic, days)), today::toString);
        }
    }

    private static List<String> memberships(ShopFacts facts, List<PriceCart> carts, LocalDate today) {
        PriceDays days = new PriceDays(today);
        List<String> memberships = new ArrayList<>();
        for (PriceCart cart : carts) {
            LocalDate date = days.date(cart.day());
            StringBuilder of = new StringBuilder(cart.name());
            for (JsonNode season :
                    filled(facts.part("locations").path(cart.location()).path("seasons"), days)) {
                of.append(has(season, date) ? " in" : " out");
            }
            for (JsonNode holiday : filled(facts.part("holidays").path(cart.location()), days)) {
                of.append(holiday.path("date").asText().equals(date.toString()) ? " holiday" : "");
            }
            memberships.add(of.toString());
        }
        return memberships;
    }

    private static JsonNode filled(JsonNode body, PriceDays days) {
        return ShopFacts.filled(body, days, UnaryOperator.identity());
    }

    private static boolean goesOver(JsonNode season) {
        return day(season, "from").isAfter(day(season, "to"));
    }

    private static boolean has(JsonNode season, LocalDate date) {
        boolean begun = !MonthDay.from(date).isBefore(day(season, "from"));
        boolean goesOn = !MonthDay.from(date).isAfter(day(season, "to"));
        return goesOver(season) ? begun || goesOn : begun && goesOn;
    }

    private static MonthDay day(JsonNode season, String key) {
        return MonthDay.parse("--" + season.path(key).asText());
    }
}
