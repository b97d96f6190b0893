package slotwright.analytics.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import slotwright.analytics.Bookings;
import slotwright.analytics.Feed;
import slotwright.analytics.Reports;
import slotwright.platform.contract.BookingEvents;
import slotwright.platform.contract.BookingEvents.Status;
import slotwright.platform.contract.Topics;
import slotwright.platform.money.Money;
import slotwright.platform.testing.TopicProbe;

@QuarkusTest
class CountingIT {

    private final UUID location = UUID.randomUUID();
    private final Bookings confirmed = Bookings.confirmed(location);
    private final Feed feed = new Feed();

    @AfterEach
    void close() {
        feed.close();
    }

    @Test
    void countsAConfirmedBookingOnce() {
        arrive(confirmed);

        JsonNode day = onlyDay();
        assertEquals("2026-12-01", day.path("date").asText());
        assertEquals(location.toString(), day.path("locationId").asText());
        assertEquals("USD", day.path("currency").asText());
        assertEquals(1, day.at("/bookings/confirmed").asInt());
        assertEquals(1, day.path("total").asInt());
        assertEquals("0.00", day.at("/revenue/amount").asText());
        assertEquals("120.00", day.at("/bookedValue/amount").asText());
        assertEquals(1, day.path("uniqueCustomers").asInt());
        assertEquals(1, day.path("staffUsed").asInt());
    }

    @Test
    void countsOnceWhatIsDeliveredAgainAndOutOfOrder() {
        Bookings moved = confirmed.movedTo(Bookings.TUESDAY.plusDays(1));
        Bookings completed = moved.completed();
        arrive(completed, confirmed, moved, moved, completed, confirmed, completed, confirmed, moved);

        JsonNode day = onlyDay();
        assertEquals("2026-12-02", day.path("date").asText());
        assertEquals(1, day.at("/bookings/completed").asInt());
        assertEquals(1, day.path("total").asInt());
        assertEquals("120.00", day.at("/revenue/amount").asText());
    }

    @Test
    void countsOnceWhatIsDeliveredAgainInALaterBatch() {
        arrive(confirmed);
        arrive(confirmed);
        arrive(confirmed.cancelled());
        arrive(confirmed, confirmed.cancelled());

        assertEquals(1, onlyDay().path("total").asInt());
        assertEquals(1, onlyDay().at("/bookings/cancelled").asInt());
    }

    @Test
    void movesTheCountOfACancelledBookingButNotItsDate() {
        arrive(confirmed);
        arrive(confirmed.cancelled());

        JsonNode day = onlyDay();
        assertEquals("2026-12-01", day.path("date").asText());
        assertEquals(0, day.at("/bookings/confirmed").asInt());
        assertEquals(1, day.at("/bookings/cancelled").asInt());
        assertEquals("0.00", day.at("/bookedValue/amount").asText());
        assertTrue(day.path("averageValue").isNull());
        assertEquals(0, day.path("uniqueCustomers").asInt());
        assertEquals(0, day.path("staffUsed").asInt());
    }

    @Test
    void earnsWhatIsCompletedAndNothingByANoShow() {
        Bookings absent = Bookings.confirmed(location);
        arrive(confirmed, absent);
        arrive(confirmed.completed(), absent.missed());

        JsonNode day = onlyDay();
        assertEquals(0, day.at("/bookings/confirmed").asInt());
        assertEquals(1, day.at("/bookings/completed").asInt());
        assertEquals(1, day.at("/bookings/noShow").asInt());
        assertEquals(2, day.path("total").asInt());
        assertEquals("120.00", day.at("/revenue/amount").asText());
    }

    @Test
    void movesTheDayOfARescheduledBooking() {
        arrive(confirmed);
        arrive(confirmed.movedTo(Bookings.TUESDAY.plusDays(7)));

        assertEquals("2026-12-08", onlyDay().path("date").asText());
        assertEquals(1, onlyDay().at("/bookings/confirmed").asInt());
    }

    @Test
    void appliesWhatComesAfterAGap() {
        arrive(confirmed.withVersion(5).completed());
        arrive(confirmed.withVersion(3).cancelled());

        assertEquals(1, onlyDay().at("/bookings/completed").asInt());
    }

    @Test
    void neverCountsAHold() {
        Bookings held = confirmed.asHold();
        Bookings expired = Bookings.confirmed(location).withVersion(2).as(BookingEvents.HOLD_EXPIRED, Status.CANCELLED);
        arrive(held, expired);
        assertEquals(0, days().size());

        arrive(held.becomes(Status.CONFIRMED, BookingEvents.CONFIRMED));
        assertEquals(1, onlyDay().path("total").asInt());
    }

    @Test
    void countsPeopleOnceHoweverManyBookingsTheyHave() {
        UUID ann = Bookings.named("Ann");
        UUID bob = Bookings.named("Bob");
        List<UUID> alice = List.of(Bookings.named("Alice"));
        List<UUID> both = List.of(Bookings.named("Alice"), Bookings.named("Zoe"));
        Bookings another = Bookings.confirmed(location);
        arrive(
                confirmed.by(ann, alice),
                another.by(ann, both).of("exterior", Money.of("80.00", "USD")),
                Bookings.confirmed(location).by(bob, alice),
                Bookings.confirmed(location).by(bob, alice).on(Bookings.TUESDAY.plusDays(1)));

        assertEquals(2, days().get(0).path("uniqueCustomers").asInt());
        assertEquals(2, days().get(0).path("staffUsed").asInt());
        assertEquals(2, report().at("/totals/uniqueCustomers").asInt());

        arrive(another.by(ann, both).of("exterior", Money.of("80.00", "USD")).cancelled());
        assertEquals(2, days().get(0).path("uniqueCustomers").asInt());
        assertEquals(1, days().get(0).path("staffUsed").asInt());
    }

    @Test
    void setsAsideWhatSaysNonsenseAndCountsTheRest() {
        String nonsense = "{\"location\": \"" + location + "\"}";
        feed.record(Topics.BOOKINGS, 0, location.toString(), nonsense);
        arrive(confirmed);

        assertEquals(1, onlyDay().path("total").asInt());
        String letters = Topics.BOOKINGS.name() + ".dead-letter." + CountBookings.CONSUMER;
        assertTrue(new TopicProbe()
                .atLeast(1, letters).stream().anyMatch(letter -> letter.value().equals(nonsense)));
    }

    private void arrive(Bookings... bookings) {
        for (Bookings booking : bookings) {
            feed.booking(booking);
        }
        feed.untilBookingsAreCounted();
    }

    private JsonNode report() {
        return Reports.daily(Bookings.TUESDAY.minusDays(30), Bookings.TUESDAY.plusDays(30), location);
    }

    private JsonNode days() {
        return report().path("days");
    }

    private JsonNode onlyDay() {
        assertEquals(1, days().size(), () -> days().toString());
        return days().get(0);
    }
}
