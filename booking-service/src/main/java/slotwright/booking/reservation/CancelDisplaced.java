package slotwright.booking.reservation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import slotwright.booking.BookingSettings;
import slotwright.booking.reference.model.LockedDay;
import slotwright.booking.reference.store.DayRepository;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.Stage;
import slotwright.booking.reservation.store.BookingRepository;
import slotwright.booking.reservation.store.DueCancellations;
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.Scope;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;

/**
 * Cancels, for the business, what lies in closed time whose absence cancels. Each booking in a transaction of its own,
 * with the locks of a command, under which it is decided anew: one that was moved out of that time, or whose absence
 * was withdrawn, stays. Several replicas may do it at once, and whatever stops it: what is noted is still noted.
 */
@ApplicationScoped
public class CancelDisplaced {

    private static final Logger LOG = Logger.getLogger(CancelDisplaced.class);

    private final DueCancellations due;
    private final BookingRepository bookings;
    private final DayRepository days;
    private final FindRoom rooms;
    private final RecordChange recorder;
    private final Transactions transactions;
    private final BookingSettings.Displaced settings;

    CancelDisplaced(
            DueCancellations due,
            BookingRepository bookings,
            DayRepository days,
            FindRoom rooms,
            RecordChange recorder,
            Transactions transactions,
            BookingSettings settings) {
        this.due = due;
        this.bookings = bookings;
        this.days = days;
        this.rooms = rooms;
        this.recorder = recorder;
        this.transactions = transactions;
        this.settings = settings.displaced();
    }

    /** Goes through all that are noted, and returns how many it cancelled. */
    public Uni<Integer> round() {
        return page(null, 0);
    }

    private Uni<Integer> page(UUID last, int done) {
        return transactions
                .read(tx -> due.after(tx, last, settings.cancelBatch()))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(done)
                        : each(found)
                                .chain(now -> page(found.get(found.size() - 1).id(), done + now)));
    }

    /** What fails is tried again in the next round, and keeps nothing else from being done. */
    private Uni<Integer> each(List<Booking> found) {
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(seen -> transactions
                        .write(tx -> decide(tx, seen))
                        .onFailure()
                        .recoverWithItem(failure -> failed(seen, failure)))
                .collect()
                .asList()
                .map(cancelled ->
                        (int) cancelled.stream().filter(Boolean::booleanValue).count());
    }

    private Uni<Boolean> decide(Tx tx, Booking seen) {
        return days.lockLocationDays(tx, RecordChange.dayKeys(seen))
                .chain(locked -> bookings.lock(tx, seen.id(), Scope.ALL)
                        .chain(found -> found.isEmpty()
                                ? due.forget(tx, seen.id()).replaceWith(false)
                                : decide(tx, locked, found.get())));
    }

    /** What was moved to other days meanwhile is left to the next round, which locks these. */
    private Uni<Boolean> decide(Tx tx, List<LockedDay> locked, Booking booking) {
        return liesOn(locked, booking)
                ? days.now(tx)
                        .chain(now -> reason(tx, booking, now)
                                .chain(reason -> reason.map(why -> cancel(tx, locked, booking, why, now))
                                        .orElse(Uni.createFrom().item(false))))
                        .call(() -> due.forget(tx, booking.id()))
                : Uni.createFrom().item(false);
    }

    /** Empty where it stays; what has begun takes its course. */
    private Uni<Optional<String>> reason(Tx tx, Booking booking, Instant now) {
        return booking.stage() instanceof Stage.Confirmed
                        && booking.visit().time().from().isAfter(now)
                ? rooms.of(tx, booking, now).map(FindRoom.Room::cancelling)
                : Uni.createFrom().item(Optional.empty());
    }

    private Uni<Boolean> cancel(Tx tx, List<LockedDay> locked, Booking booking, String reason, Instant now) {
        Stage.Confirmed confirmed = (Stage.Confirmed) booking.stage();
        return recorder.record(
                        tx, locked, List.of(CancelBooking.change(booking, confirmed, reason, now)), Caller.SYSTEM)
                .replaceWith(true);
    }

    private static boolean liesOn(List<LockedDay> locked, Booking booking) {
        Set<String> keys = locked.stream().map(LockedDay::dayKey).collect(Collectors.toCollection(HashSet::new));
        return keys.containsAll(RecordChange.dayKeys(booking));
    }

    private static boolean failed(Booking booking, Throwable failure) {
        LOG.warnf("booking %s is not cancelled yet: %s", booking.id(), failure.toString());
        return false;
    }
}
