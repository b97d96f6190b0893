package slotwright.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import slotwright.local.LocalStack;

/** Booking goes on while Kafka is away, and analytics while booking is. The stack is this test's own. */
class BrokenKafkaIT {

    private static final int BOOKINGS = 20;

    private static LocalStack stack;
    private static PackagedSuite suite;
    private static Story.Setting setting;

    @BeforeAll
    static void openAShop() throws IOException {
        stack = LocalStack.fresh(Files.createTempDirectory(Path.of("target"), "broken-kafka-"));
        suite = PackagedSuite.start(stack, "broken", Map.of());
        setting = new OpeningDay(suite.people(), new Narrator(System.out))
                .open(Story.firstTuesdayAWeekAway(LocalDate.now(Clock.system(OpeningDay.ZONE))));
    }

    @AfterAll
    static void stop() {
        if (suite != null) {
            suite.close();
        }
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void booksWithoutKafkaAndItsEventsArriveInOrderOnceItIsBack() {
        List<JsonNode> slots = startsOfManyDays();
        suite.awaitAllInBooking();
        stack.kafka().stop();
        List<String> numbers = new ArrayList<>();
        Visits visits = new Visits(setting);
        for (JsonNode slot : slots.subList(0, BOOKINGS)) {
            Api.Answer booked =
                    suite.api().booking().post("bookings", visits.guest(slot, "Kim" + numbers.size(), false));
            numbers.add(booked.expect(201).json().path("id").asText());
        }
        assertEquals(List.of("0"), sent(), "events sent while Kafka is away");
        stack.kafka().start();

        List<String> arrived = new BookingTopic(stack, "broken.").subjects(BOOKINGS);
        assertEquals(numbers, arrived, "one shop is one partition: its events come in the order of its bookings");
        suite.kill("booking");
        Narrator.eventually(
                "analytics counts them, without booking-service", () -> counted() == BOOKINGS ? true : null);
        suite.run("booking");
    }

    private static List<String> sent() {
        return suite.rows(
                "booking",
                "SELECT COUNT(*) FROM outbox WHERE topic LIKE '%booking.bookings.v1' AND sent_at IS NOT NULL");
    }

    /** The first start of the day and what does not touch it, on many days. */
    private static List<JsonNode> startsOfManyDays() {
        Slots slots = new Slots(suite.api(), setting);
        List<JsonNode> starts = new ArrayList<>();
        for (int day = 0; day < BOOKINGS; day++) {
            starts.add(slots.offered(setting.tuesday().plusDays(day), false).get(0));
        }
        return starts;
    }

    private static int counted() {
        LocalDate last = setting.tuesday().plusDays(BOOKINGS);
        JsonNode days = suite.api()
                .analytics()
                .get("analytics/daily?from=" + setting.tuesday() + "&to=" + last + "&locationId="
                        + setting.locationId())
                .expect(200)
                .json()
                .path("days");
        int sum = 0;
        for (JsonNode day : days) {
            sum += day.path("bookings").path("confirmed").asInt();
        }
        return sum;
    }
}
