package slotwright.scheduling.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.scheduling.Scheduling.made;
import static slotwright.scheduling.Scheduling.post;
import static slotwright.scheduling.Shop.TUESDAY;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.Event;
import slotwright.platform.contract.SchedulingEvents.ResourceDay;
import slotwright.platform.contract.SchedulingEvents.Span;
import slotwright.platform.contract.SchedulingEvents.StaffDay;
import slotwright.platform.contract.WantedBreak;
import slotwright.platform.testing.Await;
import slotwright.scheduling.PublishedDays;
import slotwright.scheduling.Scheduling;
import slotwright.scheduling.Shop;

/** One person, two locations, two clocks. */
@QuarkusTest
class TwoZonesIT {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Test
    void worksAtEachPlaceByItsOwnClocksAndHasDaysByThoseOfHome() {
        Shop shop = Shop.open();
        String away = Shop.location("Tokyo", TOKYO.getId());
        Shop.window(away, "09:00", "17:00");
        String eve = made(
                post("staff", Map.of("name", "Eve", "homeLocationId", shop.location, "skills", List.of("interior"))));
        made(post(
                "staff/" + eve + "/schedules",
                Map.of(
                        "effectiveFrom",
                        TUESDAY.minusDays(60).toString(),
                        "spans",
                        List.of(
                                Map.of("weekday", 2, "from", "08:00", "to", "12:00"),
                                Map.of("weekday", 4, "from", "09:00", "to", "17:00", "locationId", away)))));

        List<Event<ResourceDay>> days =
                Await.value("the schedule is in the days", new PublishedDays(eve)::all, all -> all.stream()
                        .map(Event::data)
                        .anyMatch(day -> day.date().equals(TUESDAY.plusDays(2)) && day.dayVersion() == 2));
        StaffDay tuesday = day(days, TUESDAY);
        assertEquals(Shop.ZONE.getId(), tuesday.zone());
        assertEquals(List.of(span(shop.location, TUESDAY, "08:00", "12:00", Shop.ZONE, TUESDAY)), tuesday.spans());

        // Nine in the morning of Thursday in Tokyo is the evening of Wednesday in New York, summer or winter.
        StaffDay wednesday = day(days, TUESDAY.plusDays(1));
        Span evening = span(away, TUESDAY.plusDays(2), "09:00", "17:00", TOKYO, TUESDAY.plusDays(1));
        Instant midnight = wednesday.nextDayStart();
        assertEquals(
                List.of(new Span(evening.locationId(), evening.from(), midnight, evening.shiftDate())),
                wednesday.spans());
        StaffDay thursday = day(days, TUESDAY.plusDays(2));
        assertEquals(
                List.of(new Span(evening.locationId(), midnight, evening.to(), evening.shiftDate())), thursday.spans());
        WantedBreak wanted = new WantedBreak(
                UUID.fromString(away),
                evening.from().plusSeconds(7200),
                evening.to().minusSeconds(7200),
                30);
        assertEquals(List.of(wanted), wednesday.wantedBreaks());
        assertEquals(List.of(wanted), thursday.wantedBreaks());

        shop.startsOnTuesday();
        LocalDate there = TUESDAY.plusDays(2);
        String query = shop.query(there, there).replace(shop.location, away);
        assertEquals(
                Stream.of("09", "10", "11", "12", "13", "14", "15", "16")
                        .map(hour -> hour + ":00")
                        .toList(),
                Shop.starts(Scheduling.get(query)));
    }

    private static Span span(String location, LocalDate date, String from, String to, ZoneId zone, LocalDate shift) {
        return new Span(UUID.fromString(location), at(date, from, zone), at(date, to, zone), shift);
    }

    private static Instant at(LocalDate date, String time, ZoneId zone) {
        return date.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
    }

    private static StaffDay day(List<Event<ResourceDay>> days, LocalDate date) {
        return (StaffDay) PublishedDays.newest(days, date);
    }
}
