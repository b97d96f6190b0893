package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.Experienced;
import slotwright.booking.testing.Http;
import slotwright.booking.testing.Offering;
import slotwright.booking.testing.Requests;
import slotwright.booking.testing.Shop;
import slotwright.booking.testing.Sql;

/** An hour for 100.00; with the junior an hour and a half for 80.00, with the senior 45 minutes for 125.00. */
@QuarkusTest
class StaffLevelIT {

    private static final int JUNIOR = 0;
    private static final int SENIOR = 1;

    @Inject
    Announcer announcer;

    @Inject
    Sql sql;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.open(announcer, 2);
        Experienced.tell(shop, announcer, sql, JUNIOR, "junior", 2);
        Experienced.tell(shop, announcer, sql, SENIOR, "senior", 2);
        Offering.of(shop.service)
                .level("junior", "80", 30)
                .level("senior", "125", -15)
                .tell(announcer, 2);
    }

    @Test
    void everybodyTakesAndCostsHisOwn() {
        Http.Answer junior = book(10, by(JUNIOR));
        assertEquals(shop.text(11, 30), junior.body().path("endsAt").asText());
        assertEquals("80.00", total(junior));
        assertEquals(List.of("base", "level"), rules(junior));
        assertEquals(90, junior.body().at("/services/0/minutes").asInt());
        Http.Answer senior = book(10, by(SENIOR));
        assertEquals(shop.text(10, 45), senior.body().path("endsAt").asText());
        assertEquals("125.00", total(senior));
        assertEquals(45, senior.body().at("/services/0/minutes").asInt());
        assertEquals(90, minutesTaken(junior));
        assertEquals(45, minutesTaken(senior));
        assertEquals("slot-taken", book(11, by(JUNIOR)).slug());
        assertEquals(201, book(11, by(SENIOR)).status());
    }

    @Test
    void whoeverOffersHisTimeElsewhereTellsWhenHeIsDone() {
        book(10, by(JUNIOR));
        book(10, by(SENIOR));
        JsonNode alternatives = book(10, Map.of()).body().path("alternatives");
        JsonNode both = StreamSupport.stream(alternatives.spliterator(), false)
                .filter(start -> start.path("staff").size() == 2)
                .findFirst()
                .orElseThrow();
        OffsetDateTime startsAt = OffsetDateTime.parse(both.path("startsAt").asText());
        Map<String, String> ends = new HashMap<>();
        both.path("staff")
                .forEach(one -> ends.put(
                        one.path("id").asText(),
                        one.path("endsAt").asText(both.path("endsAt").asText())));
        assertEquals(
                Map.of(
                        staff(JUNIOR), text(startsAt.plusMinutes(90)),
                        staff(SENIOR), text(startsAt.plusMinutes(45))),
                ends);
    }

    @Test
    void withoutAWishItIsWhatItIsWithWhoIsChosen() {
        assertEquals("price-changed", book(10, expecting("100.00")).slug());
        Http.Answer one = book(10, Map.of());
        Http.Answer other = book(10, Map.of());
        assertEquals(
                Map.of(staff(JUNIOR), "80.00", staff(SENIOR), "125.00"),
                Map.of(chosen(one), total(one), chosen(other), total(other)));
    }

    @Test
    void aQuoteHoldsForPeopleOfItsLevelAlone() {
        Http.Answer quote = quote(10, by(SENIOR));
        assertEquals(
                "senior", quote.body().path("level").asText(), quote.response().body());
        assertEquals(shop.text(10, 45), quote.body().path("endsAt").asText());
        assertEquals("125.00", total(quote));
        assertEquals(quote.body(), Http.get(Requests.QUOTES + "/" + id(quote)).body());
        Http.Answer refused = book(10, with(quote, by(JUNIOR)));
        assertEquals("rules-violated", refused.slug());
        assertEquals("staff-level", refused.body().at("/violations/0/code").asText());
        Http.Answer booked = book(10, with(quote, Map.of()));
        assertEquals(staff(SENIOR), chosen(booked), booked.response().body());
        assertEquals(quote.body().path("price"), booked.body().path("price"));
        Http.Answer taken = book(10, with(quote, Map.of()));
        assertEquals("slot-taken", taken.slug(), "the junior is free, but not for this price");
    }

    @Test
    void aQuoteWithoutAWishIsForWhoWouldBeChosen() {
        book(10, by(SENIOR));
        Http.Answer quote = quote(10, Map.of());
        assertEquals("junior", quote.body().path("level").asText());
        assertEquals("80.00", total(quote));
        assertEquals(shop.text(11, 30), quote.body().path("endsAt").asText());
        assertEquals(staff(JUNIOR), chosen(book(10, with(quote, Map.of()))));
    }

    @Test
    void aQuoteIsHonouredWhenTheLevelsOfTheServiceChange() {
        Http.Answer quote = quote(10, by(SENIOR));
        Offering.of(shop.service).level("senior", "200", 60).tell(announcer, 3);
        Http.Answer booked = book(10, with(quote, Map.of()));
        assertEquals("125.00", total(booked), booked.response().body());
        assertEquals(shop.text(10, 45), booked.body().path("endsAt").asText());
    }

    @Test
    void aHoldIsBookedAsItWasHeldWhateverHasBecomeOfThePerson() {
        Http.Answer held = Http.post(Requests.HOLDS, visit(10, by(JUNIOR)), Requests.key());
        assertEquals("80.00", total(held), held.response().body());
        Experienced.tell(shop, announcer, sql, JUNIOR, "senior", 3);
        Http.Answer booked = Http.post(
                Requests.HOLDS + "/" + held.body().path("number").asText() + "/book",
                Map.of("customer", Requests.customer("Ann Example")),
                Requests.key());
        assertEquals(201, booked.status(), booked.response().body());
        assertEquals("80.00", total(booked));
        assertEquals(shop.text(11, 30), booked.body().path("endsAt").asText());
        assertEquals(90, minutesTaken(booked));
    }

    @Test
    void aMoveGoesByWhoDoesItThen() {
        Http.Answer made = book(10, by(JUNIOR));
        Http.Answer moved = Http.post(
                Requests.BOOKINGS + "/" + made.body().path("number").asText() + "/reschedule",
                Map.of("startsAt", shop.text(14, 0), "staffId", staff(SENIOR)),
                Map.of("If-Match", made.header("ETag")));
        assertEquals(200, moved.status(), moved.response().body());
        assertEquals("125.00", total(moved));
        assertEquals("45.00", moved.body().at("/priceDifference/amount").asText());
        assertEquals(shop.text(14, 45), moved.body().path("endsAt").asText());
        assertEquals(45, moved.body().at("/services/0/minutes").asInt());
        assertEquals(45, minutesTaken(moved));
    }

    @Test
    void aQuoteForSomebodyOfWhomNothingIsSaidIsNotForOthers() {
        Experienced.tell(shop, announcer, sql, JUNIOR, "master", 3);
        Http.Answer quote = quote(10, by(JUNIOR));
        assertTrue(quote.body().path("level").isMissingNode());
        assertEquals("100.00", total(quote));
        assertEquals(staff(JUNIOR), chosen(book(10, with(quote, Map.of()))));
    }

    private long minutesTaken(Http.Answer booked) {
        return sql.number(
                "SELECT TIMESTAMPDIFF(MINUTE, MIN(a.from_at), MAX(a.to_at)) FROM allocation a JOIN booking b"
                        + " ON b.booking_id = a.booking_id WHERE b.number = ?",
                booked.body().path("number").asText());
    }

    private Map<String, Object> visit(int hour, Map<String, Object> more) {
        Map<String, Object> visit = Requests.visit(shop, hour, 0);
        visit.putAll(more);
        return visit;
    }

    private Http.Answer book(int hour, Map<String, Object> more) {
        return Http.post(Requests.BOOKINGS, visit(hour, more), Requests.key());
    }

    private Http.Answer quote(int hour, Map<String, Object> more) {
        Map<String, Object> visit = Requests.unnamed(shop, hour, 0);
        visit.putAll(more);
        return Requests.quote(visit, Map.of());
    }

    private Map<String, Object> by(int person) {
        return Map.of("staffId", staff(person));
    }

    private static Map<String, Object> expecting(String total) {
        return Map.of("expectedTotal", Map.of("amount", total, "currency", "EUR"));
    }

    private static Map<String, Object> with(Http.Answer quote, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(more);
        all.put("quoteId", id(quote));
        return all;
    }

    private String staff(int person) {
        return shop.staff.get(person).toString();
    }

    private static String text(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    private static String id(Http.Answer quote) {
        return quote.body().path("id").asText();
    }

    private static String chosen(Http.Answer booked) {
        return booked.body().at("/staff/0/id").asText();
    }

    private static String total(Http.Answer answer) {
        return answer.body().at("/price/total/amount").asText();
    }

    private static List<String> rules(Http.Answer answer) {
        return answer.body().at("/price/lines").findValuesAsText("rule");
    }
}
