package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.Http;
import slotwright.booking.testing.Requests;
import slotwright.booking.testing.Shop;
import slotwright.platform.contract.Break;
import slotwright.platform.contract.SchedulingEvents.StaffDay;
import slotwright.platform.contract.SchedulingEvents.StaffLimits;
import slotwright.platform.contract.WantedBreak;
import slotwright.platform.time.LocalTimes;

/** Breaks of people are kept by bookings, unless staff name them with a reason. */
@QuarkusTest
class BreaksIT {

    @Inject
    Announcer announcer;

    @Test
    void nobodyIsBookedInAWrittenBreak() {
        Shop shop = Shop.open(announcer, 1);
        tell(shop, List.of(new Break(shop.at(12, 0), shop.at(12, 30))), List.of());
        assertEquals(201, Requests.book(shop, 11, 0).status());
        assertKept(shop, "staff-on-break", 12, 0);
        assertEquals(201, Requests.book(shop, 13, 0).status());
    }

    @Test
    void aBreakRemainsInALongShift() {
        Shop shop = Shop.open(announcer, 1);
        tell(shop, List.of(), List.of(new WantedBreak(shop.location, shop.at(10, 30), shop.at(13, 0), 60)));
        assertEquals(201, Requests.book(shop, 10, 30).status());
        assertKept(shop, "break-needed", 12, 0);
        assertEquals(201, Requests.book(shop, 13, 0).status());
    }

    /** Refused with this code, whatever else is overridden; booked where breaks are. */
    private static void assertKept(Shop shop, String code, int hour, int minute) {
        for (List<String> others : List.of(List.<String>of(), List.of("grid", "closed", "limit"))) {
            Http.Answer refused = book(shop, hour, minute, others);
            assertEquals("rules-violated", refused.slug(), refused.response().body());
            assertEquals(List.of(code), refused.body().path("violations").findValuesAsText("code"));
        }
        Http.Answer made = book(shop, hour, minute, List.of("break"));
        assertEquals(201, made.status(), made.response().body());
    }

    private static Http.Answer book(Shop shop, int hour, int minute, List<String> rules) {
        Map<String, Object> visit = Requests.visit(shop, hour, minute);
        visit.put(
                "overrides",
                rules.stream()
                        .map(rule -> Map.of("rule", rule, "reason", "asked for it"))
                        .toList());
        return Http.post(Requests.BOOKINGS, visit, Requests.key());
    }

    private void tell(Shop shop, List<Break> breaks, List<WantedBreak> wantedBreaks) {
        UUID person = shop.staff.get(0);
        LocalDate date = shop.date;
        shop.tell(
                2,
                new StaffDay(
                        person,
                        shop.location,
                        date,
                        Shop.ZONE.getId(),
                        LocalTimes.dayStart(date, Shop.ZONE),
                        LocalTimes.nextDayStart(date, Shop.ZONE),
                        2,
                        "test",
                        shop.spans(date, shop.location),
                        List.of(),
                        new StaffLimits(50, 24),
                        breaks,
                        wantedBreaks,
                        null));
        announcer.awaitDay(person, date, 2);
    }
}
