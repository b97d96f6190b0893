package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import slotwright.booking.reference.model.LockedDay;
import slotwright.booking.reservation.model.Allotment;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.Change;
import slotwright.booking.reservation.model.Stage;
import slotwright.booking.reservation.store.BookingRepository;
import slotwright.platform.caller.Scope;
import slotwright.platform.sql.Tx;

/**
 * Expires holds whose time is over, under the locks of their location-days. One that counts against a day that is
 * not locked is left to the sweeper: its time is free all the same, since whoever confirms it asks the clock.
 */
@ApplicationScoped
public class UsedHolds {

    private final BookingRepository bookings;

    UsedHolds(BookingRepository bookings) {
        this.bookings = bookings;
    }

    /** The changes that expire the holds whose time is taken, to be recorded in the same transaction. */
    Uni<List<Change>> expire(Tx tx, Allotment allotment) {
        return expire(tx, allotment.expired(), allotment.locked(), allotment.now());
    }

    /**
     * Locks the bookings, in the order of their ids, and says what becomes of them.
     *
     * @param now the database's time, asked for after the locks of the location-days
     */
    public Uni<List<Change>> expire(Tx tx, Collection<UUID> holds, List<LockedDay> locked, Instant now) {
        if (holds.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Set<String> keys = locked.stream().map(LockedDay::dayKey).collect(Collectors.toSet());
        Iterator<UUID> inOrder = new TreeSet<>(holds).iterator();
        return next(tx, inOrder, keys, now, new ArrayList<>());
    }

    private Uni<List<Change>> next(Tx tx, Iterator<UUID> holds, Set<String> keys, Instant now, List<Change> changes) {
        if (!holds.hasNext()) {
            return Uni.createFrom().item(changes);
        }
        return bookings.lock(tx, holds.next(), Scope.ALL)
                .invoke(found -> expired(found, keys, now).ifPresent(changes::add))
                .chain(() -> next(tx, holds, keys, now, changes));
    }

    private static Optional<Change> expired(Optional<Booking> found, Set<String> keys, Instant now) {
        return found.filter(booking -> keys.containsAll(RecordChange.dayKeys(booking)))
                .filter(booking -> booking.stage() instanceof Stage.Held held && !held.isLive(now))
                .map(booking -> new Change(
                        Change.Kind.EXPIRED,
                        booking,
                        booking.next(((Stage.Held) booking.stage()).expired()),
                        List.of(),
                        now,
                        null));
    }
}
