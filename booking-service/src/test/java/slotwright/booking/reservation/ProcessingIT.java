package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.BookingEvents;
import slotwright.booking.testing.CapacityChecker;
import slotwright.booking.testing.Http;
import slotwright.booking.testing.Offering;
import slotwright.booking.testing.Requests;
import slotwright.booking.testing.Shop;
import slotwright.platform.contract.BookingEvents.Allocation;
import slotwright.platform.contract.BookingEvents.BookingState;
import slotwright.platform.contract.ClosedPart;
import slotwright.platform.contract.SchedulingEvents.StaffDay;
import slotwright.platform.contract.SchedulingEvents.StaffLimits;
import slotwright.platform.time.LocalTimes;
import slotwright.platform.time.TimeRange;

/** A colour takes two hours, of which the second half hour and the third work by themselves; a cut takes an hour. */
@QuarkusTest
class ProcessingIT {

    @Inject
    Announcer announcer;

    @Inject
    CapacityChecker checker;

    private final UUID colour = UUID.randomUUID();

    /** One person, and so many bays on the date. */
    private Shop shop(int bays) {
        Offering.of(colour).minutes(120).processing(30, 60).tell(announcer, 1);
        Shop shop = Shop.open(announcer, 1);
        shop.announceDay(shop.date, 2, bays);
        announcer.awaitDay(shop.location, shop.date, 2);
        return shop;
    }

    @Test
    void whoIsFreeInTheGapServesAnotherClientInIt() {
        Shop shop = shop(2);
        Http.Answer coloured = book(shop, 10, 0);
        assertEquals(201, coloured.status(), coloured.response().body());
        assertEquals(shop.text(12, 0), coloured.body().path("endsAt").asText());
        UUID person = shop.staff.get(0);
        BookingState state = BookingEvents.await(shop.location, 1).get(0).data();
        assertEquals(
                List.of(range(shop, 10, 0, 10, 30), range(shop, 11, 30, 12, 0)), ranges(state.allocations(), person));
        assertEquals(List.of(range(shop, 10, 0, 12, 0)), ranges(state.allocations(), shop.location));

        Http.Answer tooLate = Requests.book(shop, 11, 0);
        assertEquals("slot-taken", tooLate.slug());
        assertEquals(Set.of("staff"), kinds(tooLate));
        Instant from = OffsetDateTime.parse(
                        tooLate.body().at("/conflicts/0/overlapStart").asText())
                .toInstant();
        assertEquals(shop.at(11, 30), from, "the gap itself collides with nothing");
        List<Instant> alternatives = tooLate.body().path("alternatives").findValuesAsText("startsAt").stream()
                .map(start -> OffsetDateTime.parse(start).toInstant())
                .toList();
        assertTrue(alternatives.contains(shop.at(10, 30)), alternatives::toString);

        assertEquals("slot-taken", Requests.book(shop, 10, 0).slug());
        Http.Answer cut = Requests.book(shop, 10, 30);
        assertEquals(201, cut.status(), cut.response().body());
        assertEquals(coloured.body().path("staff"), cut.body().path("staff"));
        assertEquals(Set.of("capacity", "staff"), kinds(Requests.book(shop, 10, 30)));
        assertEquals(List.of(), checker.violations(List.of(shop.location)));
    }

    @Test
    void theBayIsTakenAllTheTime() {
        Shop shop = shop(1);
        assertEquals(201, book(shop, 10, 0).status());
        Http.Answer refused = Requests.book(shop, 10, 30);
        assertEquals(409, refused.status());
        assertEquals(Set.of("capacity"), kinds(refused));
        assertEquals(201, Requests.book(shop, 12, 0).status());
    }

    @Test
    void aVisitIsMovedAroundWhatIsTakenInItsGap() {
        Shop shop = shop(2);
        Http.Answer coloured = book(shop, 10, 0);
        assertEquals(201, Requests.book(shop, 10, 30).status());
        assertEquals(201, Requests.book(shop, 14, 30).status());
        assertEquals("slot-taken", move(coloured, shop, 10, 30).slug());
        Http.Answer moved = move(coloured, shop, 14, 0);
        assertEquals(200, moved.status(), moved.response().body());
        BookingState state = BookingEvents.await(shop.location, 4).get(3).data();
        assertEquals(
                List.of(range(shop, 14, 0, 14, 30), range(shop, 15, 30, 16, 0)),
                ranges(state.allocations(), shop.staff.get(0)));
        assertEquals(201, Requests.book(shop, 11, 30).status());
        assertEquals(List.of(), checker.violations(List.of(shop.location)));
    }

    @Test
    void aHoldKeepsTheGapThatItWasPromised() {
        Shop shop = shop(2);
        Http.Answer held = Http.post(Requests.HOLDS, visit(shop, 10, 0), Requests.key());
        assertEquals(201, held.status(), held.response().body());
        assertEquals(201, Requests.book(shop, 10, 30).status());
        Offering.of(colour).minutes(120).tell(announcer, 2);
        String path = Requests.HOLDS + "/" + held.body().path("number").asText() + "/book";
        Http.Answer booked = Http.post(path, Map.of(), Map.of());
        assertEquals(201, booked.status(), booked.response().body());
        BookingState state = BookingEvents.await(shop.location, 3).get(2).data();
        assertEquals(
                List.of(range(shop, 10, 0, 10, 30), range(shop, 11, 30, 12, 0)),
                ranges(state.allocations(), shop.staff.get(0)));
        assertEquals(List.of(), checker.violations(List.of(shop.location)));
    }

    @Test
    void anAbsenceInTheGapDisplacesNothing() {
        Shop shop = shop(2);
        Http.Answer kept = book(shop, 10, 0);
        Http.Answer met = book(shop, 14, 0);
        UUID person = shop.staff.get(0);
        shop.tell(
                2,
                new StaffDay(
                        person,
                        shop.location,
                        shop.date,
                        Shop.ZONE.getId(),
                        LocalTimes.dayStart(shop.date, Shop.ZONE),
                        LocalTimes.nextDayStart(shop.date, Shop.ZONE),
                        2,
                        "test",
                        shop.spans(shop.date, shop.location),
                        List.of(absent(shop, 10, 30), absent(shop, 15, 0)),
                        new StaffLimits(50, 24),
                        null,
                        null,
                        null));
        assertEquals(
                met.body().path("id").asText(),
                BookingEvents.await(shop.location, 3).get(2).subject());
        assertEquals(kept.body(), Http.get(path(kept)).body());
    }

    @Test
    void aVisitThatIsOverInItsGapLeavesThePersonFree() {
        Offering.of(colour).minutes(120).processing(5, 60).tell(announcer, 1);
        Shop shop = Shop.openOn(announcer, 0, 1);
        Instant start =
                Clock.systemUTC().instant().minus(Duration.ofMinutes(10)).truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> visit = visit(shop, 10, 0);
        visit.put("startsAt", start.toString());
        visit.put("channel", "back_office");
        visit.put("overrides", List.of(overriding("notice"), overriding("grid"), overriding("closed")));
        Http.Answer made = Http.post(Requests.BOOKINGS, visit, Requests.key());
        assertEquals(201, made.status(), made.response().body());
        Http.Answer done = Http.post(path(made) + "/complete", Map.of(), Map.of("If-Match", made.header("ETag")));
        assertEquals(200, done.status(), done.response().body());
        Instant at = Instant.parse(done.body().path("completedAt").asText());
        BookingState state = BookingEvents.await(shop.location, 2).get(1).data();
        assertEquals(
                List.of(TimeRange.of(start, Duration.ofMinutes(5))), ranges(state.allocations(), shop.staff.get(0)));
        assertEquals(List.of(new TimeRange(start, at)), ranges(state.allocations(), shop.location));
    }

    private static Map<String, String> overriding(String rule) {
        return Map.of("rule", rule, "reason", "entered from the paper book");
    }

    private static ClosedPart absent(Shop shop, int hour, int minute) {
        Instant from = shop.at(hour, minute);
        return new ClosedPart(from, from.plus(Duration.ofHours(1)), "training");
    }

    private Map<String, Object> visit(Shop shop, int hour, int minute) {
        Map<String, Object> visit = Requests.visit(shop, hour, minute);
        visit.put("serviceId", colour);
        return visit;
    }

    private Http.Answer book(Shop shop, int hour, int minute) {
        return Http.post(Requests.BOOKINGS, visit(shop, hour, minute), Requests.key());
    }

    private static Http.Answer move(Http.Answer made, Shop shop, int hour, int minute) {
        return Http.post(
                path(made) + "/reschedule",
                Map.of("startsAt", shop.text(hour, minute)),
                Map.of("If-Match", made.header("ETag")));
    }

    private static Set<String> kinds(Http.Answer refused) {
        JsonNode conflicts = refused.body().path("conflicts");
        return new TreeSet<>(conflicts.findValuesAsText("kind"));
    }

    private static TimeRange range(Shop shop, int fromHour, int fromMinute, int toHour, int toMinute) {
        return new TimeRange(shop.at(fromHour, fromMinute), shop.at(toHour, toMinute));
    }

    private static List<TimeRange> ranges(List<Allocation> allocations, UUID resource) {
        return allocations.stream()
                .filter(one -> one.resourceId().equals(resource))
                .map(Allocation::range)
                .sorted()
                .collect(Collectors.toList());
    }

    private static String path(Http.Answer made) {
        return Requests.BOOKINGS + "/" + made.body().path("number").asText();
    }
}
