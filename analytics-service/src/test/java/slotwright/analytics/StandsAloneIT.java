package slotwright.analytics;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.analytics.ingest.CountBookings;
import slotwright.analytics.ingest.events.Arrivals;
import slotwright.platform.sql.Transactions;

/** What was counted is told without Kafka and without any other service. */
@QuarkusTest
@TestProfile(WithoutKafka.class)
class StandsAloneIT {

    @Inject
    Transactions transactions;

    @Inject
    CountBookings counting;

    @Test
    void answersWithKafkaAndBookingAway() {
        UUID location = UUID.randomUUID();
        var counted = List.of(Arrivals.of(Bookings.confirmed(location)));
        transactions.write(tx -> counting.count(tx, counted)).await().atMost(Duration.ofMinutes(1));

        assertEquals(
                1,
                Reports.daily(Bookings.TUESDAY, Bookings.TUESDAY, location)
                        .at("/totals/total")
                        .asInt());
        given().get("/api/v1/analytics/dashboard").then().statusCode(200);
    }
}
