package slotwright.booking.hold;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import slotwright.booking.BookingSettings;
import slotwright.booking.reference.store.DayRepository;
import slotwright.booking.reservation.RecordChange;
import slotwright.booking.reservation.UsedHolds;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.store.BookingRepository;
import slotwright.platform.caller.Caller;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;

/**
 * Removes what expired holds still have in the tables. Nobody waits for it: their time counts as free from the
 * moment at which they expire. One transaction per location, with the locks that bookings take.
 */
@ApplicationScoped
public class SweepHolds {

    private final BookingRepository bookings;
    private final DayRepository days;
    private final UsedHolds usedHolds;
    private final RecordChange recorder;
    private final Transactions transactions;
    private final BookingSettings.Holds settings;

    SweepHolds(
            BookingRepository bookings,
            DayRepository days,
            UsedHolds usedHolds,
            RecordChange recorder,
            Transactions transactions,
            BookingSettings settings) {
        this.bookings = bookings;
        this.days = days;
        this.usedHolds = usedHolds;
        this.recorder = recorder;
        this.transactions = transactions;
        this.settings = settings.holds();
    }

    /** Returns how many it expired; at most as many as one batch holds. */
    public Uni<Integer> sweep() {
        return transactions
                .read(tx -> bookings.expiredHolds(tx, settings.sweepBatch()))
                .map(found -> found.stream()
                        .collect(Collectors.groupingBy(one -> one.visit().locationId()))
                        .values())
                .chain(this::eachLocation);
    }

    private Uni<Integer> eachLocation(Collection<List<Booking>> byLocation) {
        return Multi.createFrom()
                .iterable(byLocation)
                .onItem()
                .transformToUniAndConcatenate(holds -> transactions.write(tx -> expire(tx, holds)))
                .collect()
                .asList()
                .map(counts -> counts.stream().mapToInt(Integer::intValue).sum());
    }

    private Uni<Integer> expire(Tx tx, List<Booking> holds) {
        Map<UUID, List<String>> keys = holds.stream().collect(Collectors.toMap(Booking::id, RecordChange::dayKeys));
        return days.lockLocationDays(
                        tx, keys.values().stream().flatMap(List::stream).toList())
                .chain(locked -> days.now(tx)
                        .chain(now -> usedHolds.expire(tx, keys.keySet(), locked, now))
                        .chain(changes -> recorder.record(tx, locked, changes, Caller.SYSTEM)))
                .map(List::size);
    }
}
