package slotwright.booking.reservation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import slotwright.booking.BookingSettings;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.store.BookingRepository;
import slotwright.platform.caller.Scope;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;

/**
 * Seals the words that an earlier release left in the clear, a batch in each transaction. Which are left only the table
 * knows: it goes on wherever it was stopped, and several replicas do it side by side.
 */
@ApplicationScoped
public class SealEarlierWords {

    private final BookingRepository bookings;
    private final SealWords words;
    private final Transactions transactions;
    private final int batch;

    SealEarlierWords(BookingRepository bookings, SealWords words, Transactions transactions, BookingSettings settings) {
        this.bookings = bookings;
        this.words = words;
        this.transactions = transactions;
        this.batch = settings.earlierWords().batch();
    }

    /** Returns how many were left. */
    public Uni<Integer> seal() {
        return transactions
                .write(this::next)
                .repeat()
                .whilst(found -> found == batch)
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }

    private Uni<Integer> next(Tx tx) {
        return bookings.clear(tx, batch).call(found -> each(tx, found)).map(List::size);
    }

    private Uni<Void> each(Tx tx, List<UUID> found) {
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(id -> bookings.lock(tx, id, Scope.ALL)
                        .chain(booking -> booking.map(one -> reseal(tx, one))
                                .orElse(Uni.createFrom().voidItem()))
                        .replaceWith(id))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> reseal(Tx tx, Booking booking) {
        return words.seal(tx, booking).chain(after -> bookings.reseal(tx, after));
    }
}
