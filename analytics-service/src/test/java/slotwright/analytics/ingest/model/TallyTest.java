package slotwright.analytics.ingest.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.analytics.daily.model.Contribution;
import slotwright.analytics.daily.model.FigureKey;
import slotwright.analytics.daily.model.StatusCounts;
import slotwright.platform.contract.BookingEvents.Status;

class TallyTest {

    private static final UUID BOOKING = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);
    private static final FigureKey ON_TUESDAY = on(TUESDAY);
    private static final FigureKey ON_WEDNESDAY = on(TUESDAY.plusDays(1));
    private static final StatusCounts ONE_CONFIRMED = new StatusCounts(0, 1, 0, 0, 0, 0);

    @Test
    void countsTheNewestStateOfABatchWhateverItsPlace() {
        Tally tally = Tally.of(List.of(cancelled(2), confirmed(1, ON_TUESDAY)), nothingHeard());

        assertEquals(
                new StatusCounts(0, 0, 0, 0, 1, 0),
                tally.changes().figures().get(ON_TUESDAY).bookings());
        assertEquals(List.of(cancelled(2)), tally.bookings());
        assertEquals(0, tally.gaps());
    }

    @Test
    void changesNothingForAnEqualOrLowerVersion() {
        Tally tally =
                Tally.of(List.of(confirmed(3, ON_WEDNESDAY), cancelled(2)), Map.of(BOOKING, confirmed(3, ON_TUESDAY)));

        assertTrue(tally.changes().figures().isEmpty());
        assertTrue(tally.changes().presences().isEmpty());
        assertTrue(tally.bookings().isEmpty());
    }

    @Test
    void changesNothingForALowerEpochWhateverItsVersion() {
        CountedBooking restored = new CountedBooking(BOOKING, new Revision(2, 1), null);

        assertTrue(Tally.of(List.of(confirmed(9, ON_TUESDAY)), Map.of(BOOKING, restored))
                .bookings()
                .isEmpty());
    }

    @Test
    void movesTheCountOfARescheduledBooking() {
        Tally tally = Tally.of(List.of(confirmed(2, ON_WEDNESDAY)), Map.of(BOOKING, confirmed(1, ON_TUESDAY)));

        assertEquals(
                ONE_CONFIRMED.negated(),
                tally.changes().figures().get(ON_TUESDAY).bookings());
        assertEquals(ONE_CONFIRMED, tally.changes().figures().get(ON_WEDNESDAY).bookings());
        assertEquals(4, tally.changes().presences().size());
    }

    @Test
    void leavesRowsAloneThatAChangeDoesNotConcern() {
        Tally tally = Tally.of(List.of(confirmed(2, ON_TUESDAY)), Map.of(BOOKING, confirmed(1, ON_TUESDAY)));

        assertTrue(tally.changes().figures().isEmpty());
        assertEquals(List.of(confirmed(2, ON_TUESDAY)), tally.bookings());
    }

    @Test
    void appliesAndCountsAGap() {
        Tally tally = Tally.of(List.of(confirmed(7, ON_TUESDAY), confirmed(5, ON_TUESDAY)), nothingHeard());

        assertEquals(1, tally.bookings().size());
        assertEquals(5, tally.gaps());
    }

    @Test
    void seesNoGapAcrossARestore() {
        CountedBooking republished = new CountedBooking(BOOKING, new Revision(2, 40), null);

        assertEquals(0, Tally.of(List.of(republished), nothingHeard()).gaps());
        assertEquals(
                0,
                Tally.of(List.of(republished), Map.of(BOOKING, confirmed(50, ON_TUESDAY)))
                        .gaps());
    }

    private static Map<UUID, CountedBooking> nothingHeard() {
        return Map.of(BOOKING, CountedBooking.unheard(BOOKING));
    }

    private static CountedBooking confirmed(long version, FigureKey key) {
        return new CountedBooking(BOOKING, new Revision(1, version), contribution(key, Status.CONFIRMED));
    }

    private static CountedBooking cancelled(long version) {
        return new CountedBooking(BOOKING, new Revision(1, version), contribution(ON_TUESDAY, Status.CANCELLED));
    }

    private static Contribution contribution(FigureKey key, Status status) {
        return new Contribution(key, status, new BigDecimal("120.00"), BOOKING, List.of(BOOKING));
    }

    private static FigureKey on(LocalDate date) {
        return new FigureKey(date, BOOKING, "interior", Currency.getInstance("USD"));
    }
}
