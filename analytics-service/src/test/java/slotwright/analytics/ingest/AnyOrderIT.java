package slotwright.analytics.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slotwright.analytics.Bookings;
import slotwright.analytics.Feed;
import slotwright.analytics.Reports;
import slotwright.analytics.ingest.events.Arrivals;
import slotwright.analytics.ingest.model.CountedBooking;
import slotwright.platform.contract.Topics;
import slotwright.platform.sql.Transactions;

/** Whatever the order and however often events arrive, the figures are those of the final states. */
@QuarkusTest
class AnyOrderIT {

    private static final int BOOKINGS = 150;

    @Inject
    Transactions transactions;

    @Inject
    CountBookings counting;

    @ParameterizedTest
    @ValueSource(longs = {7, 20261122, 4711})
    void shuffledAndRepeatedEventsGiveTheFiguresOfTheFinalStates(long seed) {
        System.out.println("seed " + seed);
        LocalDate from = LocalDate.of(2030, 1, 1).plusDays(10 * (seed % 30));
        Histories histories = new Histories(seed, BOOKINGS, from);

        Random random = new Random(seed);
        try (Feed feed = new Feed()) {
            for (Bookings state : shuffledWithRepeats(histories.states, random)) {
                feed.booking(random.nextInt(Topics.PARTITIONS), state);
            }
            feed.untilBookingsAreCounted();
        }

        assertFigures(histories, from);
    }

    /** Four replicas at once, each with batches of bookings and days that the others have too. */
    @ParameterizedTest
    @ValueSource(longs = {11, 23})
    void batchesThatMeetOnTheSameRowsAreAllCounted(long seed) {
        System.out.println("seed " + seed);
        LocalDate from = LocalDate.of(2031, 1, 1).plusDays(10 * (seed % 30));
        Histories histories = new Histories(seed, BOOKINGS, from);

        Random random = new Random(seed);
        List<Uni<Void>> replicas = new ArrayList<>();
        for (int replica = 0; replica < 4; replica++) {
            List<Bookings> delivered = shuffledWithRepeats(histories.states, random);
            replicas.add(inBatches(delivered, 40));
        }
        Uni.join().all(replicas).andFailFast().await().atMost(Duration.ofMinutes(1));

        assertFigures(histories, from);
    }

    private Uni<Void> inBatches(List<Bookings> delivered, int size) {
        Uni<Void> batches = Uni.createFrom().voidItem();
        for (int first = 0; first < delivered.size(); first += size) {
            List<CountedBooking> batch = delivered.subList(first, Math.min(delivered.size(), first + size)).stream()
                    .map(Arrivals::of)
                    .toList();
            batches = batches.chain(() -> transactions.write(tx -> counting.count(tx, batch)));
        }
        return batches;
    }

    private static List<Bookings> shuffledWithRepeats(List<Bookings> states, Random random) {
        List<Bookings> delivered = new ArrayList<>(states);
        states.forEach(state -> delivered.addAll(Collections.nCopies(random.nextInt(3), state)));
        Collections.shuffle(delivered, random);
        return delivered;
    }

    private static void assertFigures(Histories histories, LocalDate from) {
        JsonNode report = Reports.daily(from, from.plusDays(9), null);

        assertEquals(Recount.days(histories.finals), Recount.days(report));
        assertEquals(
                Recount.customers(histories.finals),
                report.at("/totals/uniqueCustomers").asLong());
        assertEquals(
                Recount.staff(histories.finals), report.at("/totals/staffUsed").asLong());
        assertEquals(2, report.at("/totals/byCurrency").size());
    }
}
