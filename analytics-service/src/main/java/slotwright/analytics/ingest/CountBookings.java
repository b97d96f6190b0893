package slotwright.analytics.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import slotwright.analytics.daily.store.DailyFigureRepository;
import slotwright.analytics.ingest.model.CountedBooking;
import slotwright.analytics.ingest.model.Tally;
import slotwright.analytics.ingest.store.CountedBookingRepository;
import slotwright.platform.sql.Tx;

/**
 * Counts what bookings say of themselves, in any order and however often they say it. Whatever changes is one
 * transaction of the caller's; rows are locked bookings first, then days, each in the order of their keys.
 */
@ApplicationScoped
public class CountBookings {

    /** Its name among the consumers of events. */
    public static final String CONSUMER = "analytics.bookings";

    private final CountedBookingRepository bookings;
    private final DailyFigureRepository figures;
    private final Counter gaps;

    public CountBookings(CountedBookingRepository bookings, DailyFigureRepository figures, MeterRegistry meters) {
        this.bookings = bookings;
        this.figures = figures;
        this.gaps = meters.counter("slotwright.inbox.gaps", "consumer", CONSUMER);
    }

    public Uni<Void> count(Tx tx, Collection<CountedBooking> arrived) {
        SortedSet<UUID> ids = new TreeSet<>();
        arrived.forEach(booking -> ids.add(booking.bookingId()));
        return bookings.lock(tx, ids)
                .map(stored -> Tally.of(arrived, stored))
                .call(tally -> bookings.store(tx, tally.bookings()))
                .call(tally -> figures.apply(tx, tally.changes()))
                .invoke(tally -> tx.afterCommit(() -> gaps.increment(tally.gaps())))
                .replaceWithVoid();
    }
}
