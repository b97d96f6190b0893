package slotwright.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A shop of the story, and visits to it none of which is in the way of another. */
final class BusyShop {

    private static final int MOST_DAYS = 31;
    private static final int BREAK_MINUTES = 30;

    private final PackagedSuite suite;
    private final Story.Setting setting;

    private BusyShop(PackagedSuite suite, Story.Setting setting) {
        this.suite = suite;
        this.setting = setting;
    }

    /** Returns when all that booking has to know of it has arrived there. */
    static BusyShop open(PackagedSuite suite) {
        BusyShop shop = new BusyShop(
                suite,
                new OpeningDay(suite.people(), new Narrator(System.out))
                        .open(Story.firstTuesdayAWeekAway(LocalDate.now(Clock.system(OpeningDay.ZONE)))));
        new Slots(suite.api(), shop.setting).offered(shop.setting.tuesday(), false);
        suite.awaitAllInBooking();
        return shop;
    }

    String locationId() {
        return setting.locationId();
    }

    /** Listed starts of which none overlaps another, and none the half hour at noon at which Alice rests. */
    List<JsonNode> starts(int count) {
        List<JsonNode> starts = new ArrayList<>();
        OffsetDateTime free = OffsetDateTime.MIN;
        for (JsonNode slot : suite.api()
                .scheduling()
                .get("availability?serviceId=" + setting.serviceId() + "&locationId=" + setting.locationId() + "&from="
                        + setting.tuesday() + "&to=" + setting.tuesday().plusDays(MOST_DAYS - 1))
                .expect(200)
                .json()
                .path("slots")) {
            OffsetDateTime end = OffsetDateTime.parse(slot.path("endsAt").asText());
            if (starts.size() < count && !Slots.start(slot).isBefore(free) && leavesTheBreak(Slots.start(slot), end)) {
                starts.add(slot);
                free = end;
            }
        }
        Narrator.same(count, starts.size(), "starts");
        return starts;
    }

    private static boolean leavesTheBreak(OffsetDateTime start, OffsetDateTime end) {
        return !end.toLocalTime().isAfter(LocalTime.NOON)
                || !start.toLocalTime().isBefore(LocalTime.NOON.plusMinutes(BREAK_MINUTES));
    }

    Map<String, Object> visit(JsonNode start) {
        return new Visits(setting).guest(start, "Guest" + UUID.randomUUID(), false);
    }
}
