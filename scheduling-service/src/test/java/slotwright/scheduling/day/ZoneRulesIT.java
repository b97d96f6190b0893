package slotwright.scheduling.day;

import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.Event;
import slotwright.platform.contract.SchedulingEvents.ResourceDay;
import slotwright.platform.contract.Topics;
import slotwright.platform.testing.Await;
import slotwright.platform.testing.TopicProbe;
import slotwright.scheduling.PublishedDays;
import slotwright.scheduling.Scheduling;
import slotwright.scheduling.Shop;
import slotwright.scheduling.Sql;

/** The service is started again by a JVM that knows other rules of one zone. */
@QuarkusTest
class ZoneRulesIT {

    private static final int ALL = 436;

    /** Today and 400 days ahead. */
    private static final int TO_COME = 401;

    @Inject
    FollowZoneRules zones;

    @Inject
    Sql sql;

    @BeforeAll
    static void register() {
        MovingZone.register();
    }

    @BeforeEach
    void begin() {
        MovingZone.set("2001a", ZoneOffset.ofHours(1));
        Sql.now(zones.run());
    }

    @Test
    void anotherEditionWithTheSameRulesChangesNothing() {
        String location = Shop.location("Moving", MovingZone.ID);
        MovingZone.set("2002b", ZoneOffset.ofHours(1));

        assertEquals(0, Sql.now(zones.run()));
        new PublishedDays(location).exactly(ALL);
    }

    @Test
    void onlyWhatFollowsTheChangedZoneIsComputedAnewAndOnlyFromTodayOn() {
        String location = Shop.location("Moving", MovingZone.ID);
        String elsewhere = Shop.location("Still", "Europe/Berlin");
        String person = Shop.person("Mona Moving", location);
        String visitor = Shop.person("Vera Visitor", elsewhere);
        Shop.works(visitor, location, "09:00", "17:00");
        MovingZone.set("2002b", ZoneOffset.ofHours(2));

        assertTrue(Sql.now(zones.run()) >= 3, "the location, who lives there and who works there");
        List<Event<ResourceDay>> days = new PublishedDays(location).exactly(ALL + TO_COME);
        LocalDate today = LocalDate.now(Clock.system(ZoneId.of(MovingZone.ID)));
        assertEquals(1, PublishedDays.newest(days, today.minusDays(1)).dayVersion());
        ResourceDay moved = PublishedDays.newest(days, today.plusDays(1));
        assertEquals(2, moved.dayVersion());
        assertEquals("2002b", moved.zoneData());
        assertEquals(today.plusDays(1).atStartOfDay().toInstant(ZoneOffset.ofHours(2)), moved.dayStart());
        new PublishedDays(person).exactly(ALL + TO_COME);
        new PublishedDays(elsewhere).exactly(ALL);
        new PublishedDays(visitor).exactly(2 * ALL + TO_COME);

        assertEquals(0, Sql.now(zones.run()));
        new PublishedDays(location).exactly(ALL + TO_COME);
    }

    @Test
    void whatMovedIsListedAndAudited() {
        String location = Shop.location("Moving", MovingZone.ID);
        String number = "BK" + UUID.randomUUID().toString().substring(0, 8);
        LocalDate date = Shop.TUESDAY;
        book(location, number, date + " 09:00:00");
        MovingZone.set("2002b", ZoneOffset.ofHours(2));
        Sql.now(zones.run());

        List<JsonNode> moves = moves(location);
        assertEquals(2, moves.size(), moves.toString());
        JsonNode booking = moves.get(0);
        assertEquals("booking", booking.path("kind").asText());
        assertEquals(number, booking.path("bookingNumber").asText());
        assertEquals(date + "T09:00:00Z", booking.path("oldInstant").asText());
        assertEquals(date + "T08:00:00Z", booking.path("newInstant").asText());
        assertEquals(MovingZone.ID, booking.path("zones").get(0).asText());
        JsonNode days = moves.get(1);
        LocalDate today = LocalDate.now(Clock.system(ZoneId.of(MovingZone.ID)));
        assertEquals("days", days.path("kind").asText());
        assertEquals(location, days.path("resourceId").asText());
        assertEquals(today.plusDays(400).toString(), days.path("to").asText());
        assertTrue(isAudited(location), "location.zone-rules-followed");
        Scheduling.get("resource-days/moves?cursor=forged")
                .then()
                .statusCode(400)
                .body("type", endsWith("/validation-failed"));
    }

    private void book(String location, String number, String startsAt) {
        sql.write(tx -> tx.run(
                "INSERT INTO booking_copy (booking_id, number, location_id, status, starts_at, ends_at, party_size)"
                        + " VALUES (?, ?, ?, 'CONFIRMED', '" + startsAt + "', '" + startsAt + "' + INTERVAL 1 HOUR, 1)",
                UUID.randomUUID(),
                number,
                location));
    }

    private static List<JsonNode> moves(String location) {
        List<JsonNode> found = new ArrayList<>();
        Scheduling.body(Scheduling.get("resource-days/moves?limit=200"))
                .path("items")
                .forEach(move -> {
                    if (move.path("locationId").asText().equals(location)) {
                        found.add(move);
                    }
                });
        return found;
    }

    private static boolean isAudited(String location) {
        return Await.value(
                "the audit entry",
                () -> new TopicProbe()
                        .records(Topics.AUDIT.name()).stream()
                                .anyMatch(each -> each.value().contains("location.zone-rules-followed")
                                        && each.value().contains(location)),
                found -> found);
    }
}
