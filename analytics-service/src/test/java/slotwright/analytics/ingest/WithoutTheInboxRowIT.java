package slotwright.analytics.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import slotwright.analytics.Bookings;
import slotwright.analytics.Reports;
import slotwright.analytics.daily.store.DailyFigureRepository;
import slotwright.analytics.ingest.events.Arrivals;
import slotwright.analytics.ingest.model.CountedBooking;
import slotwright.platform.sql.Transactions;

/** Proof that the row per booking is what makes a redelivered event count once: without it, it counts twice. */
@QuarkusTest
class WithoutTheInboxRowIT {

    @Inject
    Transactions transactions;

    @Inject
    DailyFigureRepository figures;

    @Inject
    CountBookings counting;

    @Inject
    MeterRegistry meters;

    @RepeatedTest(5)
    void aRedeliveredEventCountsTwice() {
        CountBookings forgetful = new CountBookings(new ForgetfulBookings(), figures, meters);

        assertEquals(2, totalAfterTwoDeliveries(forgetful));
    }

    @RepeatedTest(5)
    void withItARedeliveredEventCountsOnce() {
        assertEquals(1, totalAfterTwoDeliveries(counting));
    }

    private int totalAfterTwoDeliveries(CountBookings ingest) {
        UUID location = UUID.randomUUID();
        List<CountedBooking> arrived = List.of(Arrivals.of(Bookings.confirmed(location)));
        for (int delivery = 1; delivery <= 2; delivery++) {
            transactions.write(tx -> ingest.count(tx, arrived)).await().atMost(Duration.ofMinutes(1));
        }
        return Reports.daily(Bookings.TUESDAY, Bookings.TUESDAY, location)
                .at("/totals/total")
                .asInt();
    }
}
