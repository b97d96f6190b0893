package slotwright.scheduling.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static slotwright.scheduling.Scheduling.delete;
import static slotwright.scheduling.Scheduling.made;
import static slotwright.scheduling.Scheduling.post;
import static slotwright.scheduling.Scheduling.put;
import static slotwright.scheduling.Scheduling.tag;
import static slotwright.scheduling.Shop.TUESDAY;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.ClosedPart;
import slotwright.platform.contract.Event;
import slotwright.platform.contract.SchedulingEvents.LocationDay;
import slotwright.platform.contract.SchedulingEvents.ResourceDay;
import slotwright.platform.contract.SchedulingEvents.StaffDay;
import slotwright.scheduling.PublishedDays;
import slotwright.scheduling.Shop;

@QuarkusTest
class PublishedDaysIT {

    /** From 35 days back to 400 ahead. */
    private static final int ALL = 436;

    @Inject
    ExtendHorizon horizon;

    @Test
    void aNewLocationHasAllItsDaysClosedOnesToo() {
        String location = Shop.location("Harbour", "America/New_York");

        List<Event<ResourceDay>> days = new PublishedDays(location).exactly(ALL);
        LocalDate today = LocalDate.now(Clock.system(Shop.ZONE));
        LocationDay first = (LocationDay) PublishedDays.newest(days, today.minusDays(35));
        LocationDay last = (LocationDay) PublishedDays.newest(days, today.plusDays(400));
        assertTrue(first.windows().isEmpty());
        assertEquals(1, first.dayVersion());
        assertEquals(2, last.bays());
        assertTrue(days.stream().allMatch(day -> day.version() == day.data().dayVersion()));
    }

    @Test
    void aWindowChangesTheDaysOnWhichItIsOpen() {
        String location = Shop.location("Harbour", "America/New_York");
        Map<String, Object> tuesdays = Shop.windowBody(location, "09:00", "17:00");
        tuesdays.put("weekdays", List.of(TUESDAY.getDayOfWeek().getValue()));
        tuesdays.put("effectiveFrom", TUESDAY.toString());
        tuesdays.put("effectiveTo", TUESDAY.plusDays(14).toString());
        String window = made(post("slot-configurations", tuesdays));

        List<Event<ResourceDay>> days = new PublishedDays(location).exactly(ALL + 3);
        assertEquals(2, PublishedDays.newest(days, TUESDAY).dayVersion());
        String path = "slot-configurations/" + window;
        tuesdays.put("effectiveTo", TUESDAY.plusDays(7).toString());
        put(path, tag(path), tuesdays).then().statusCode(200);
        new PublishedDays(location).exactly(ALL + 3 + 1);
        put(path, tag(path), tuesdays).then().statusCode(200);
        delete(path, tag(path)).then().statusCode(204);
        new PublishedDays(location).exactly(ALL + 3 + 1 + 2);
    }

    @Test
    void aHolidayChangesOneDayOfTheLocationAndNoneOfItsPeople() {
        Shop shop = Shop.open();
        int location = 2 * ALL;
        int alice = 2 * ALL;
        new PublishedDays(shop.location).exactly(location);
        String path = "locations/" + shop.location;
        Map<String, Object> holiday =
                Map.of("holidays", List.of(Map.of("date", TUESDAY.toString(), "name", "Founders' day")));

        put(path + "/holidays", tag(path), holiday).then().statusCode(200);
        List<Event<ResourceDay>> days = new PublishedDays(shop.location).exactly(location + 1);
        ResourceDay closed = PublishedDays.newest(days, TUESDAY);
        assertEquals(List.of(new ClosedPart(closed.dayStart(), closed.nextDayStart(), "holiday")), closed.closed());
        assertTrue(shop.startsOnTuesday().isEmpty());

        put(path + "/holidays", tag(path), Map.of("holidays", List.of())).then().statusCode(200);
        new PublishedDays(shop.location).exactly(location + 2);
        new PublishedDays(shop.alice).exactly(alice);
        assertEquals(8, shop.startsOnTuesday().size());
    }

    @Test
    void anAbsenceChangesThePersonsDaysThatItMeetsAndNoOthers() {
        Shop shop = Shop.open();
        int before = 2 * ALL;
        String allDay = made(post(
                "absences",
                Map.of(
                        "scope",
                        "staff",
                        "staffIds",
                        List.of(shop.alice),
                        "date",
                        TUESDAY.toString(),
                        "allDay",
                        true,
                        "reason",
                        "training")));

        List<Event<ResourceDay>> days = new PublishedDays(shop.alice).exactly(before + 1);
        StaffDay away = (StaffDay) PublishedDays.newest(days, TUESDAY);
        assertEquals(List.of(new ClosedPart(away.dayStart(), away.nextDayStart(), "training")), away.closed());
        assertTrue(shop.startsOnTuesday().isEmpty());
        delete("absences/" + allDay, tag("absences/" + allDay)).then().statusCode(204);
        new PublishedDays(shop.alice).exactly(before + 2);
        new PublishedDays(shop.location).exactly(before);
    }

    @Test
    void trainingOfTwoHoursChangesOneDayOfThePersonAndAcrossMidnightTwo() {
        Shop shop = Shop.open();
        away(shop.alice, TUESDAY + "T10:00", TUESDAY + "T12:00");
        List<Event<ResourceDay>> days = new PublishedDays(shop.alice).exactly(2 * ALL + 1);
        ClosedPart training = PublishedDays.newest(days, TUESDAY).closed().get(0);
        assertEquals(Duration.ofHours(2), training.range().length());
        assertEquals(List.of("09:00", "12:00", "13:00", "14:00", "15:00", "16:00"), shop.startsOnTuesday());

        away(shop.alice, TUESDAY.plusDays(2) + "T23:00", TUESDAY.plusDays(3) + "T01:00");
        new PublishedDays(shop.alice).exactly(2 * ALL + 1 + 2);
        new PublishedDays(shop.location).exactly(2 * ALL);
    }

    @Test
    void aPartialAbsenceOfTheLocationTakesItsHoursOnly() {
        Shop shop = Shop.open();
        made(post(
                "absences",
                Map.of(
                        "scope",
                        "location",
                        "locationId",
                        shop.location,
                        "from",
                        TUESDAY + "T11:30",
                        "to",
                        TUESDAY + "T13:00",
                        "reason",
                        "maintenance")));

        new PublishedDays(shop.location).exactly(2 * ALL + 1);
        assertEquals(List.of("09:00", "10:00", "13:00", "14:00", "15:00", "16:00"), shop.startsOnTuesday());
    }

    @Test
    void extendingTheHorizonAgainPublishesNothing() {
        String location = Shop.location("Harbour", "Asia/Tokyo");
        new PublishedDays(location).exactly(ALL);

        horizon.run().await().indefinitely();
        horizon.run().await().indefinitely();
        new PublishedDays(location).exactly(ALL);
    }

    private static void away(String person, String from, String to) {
        made(post(
                "absences",
                Map.of("scope", "staff", "staffIds", List.of(person), "from", from, "to", to, "reason", "training")));
    }
}
