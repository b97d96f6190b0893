package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import slotwright.booking.access.model.Mandate;
import slotwright.booking.reference.model.LockedDay;
import slotwright.booking.reference.store.DayRepository;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.Change;
import slotwright.booking.reservation.model.PlanOutdated;
import slotwright.booking.reservation.rest.BookingView;
import slotwright.booking.reservation.store.BookingRepository;
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.Scope;
import slotwright.platform.once.OnceKey;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;

/**
 * The transaction of commands that change a booking where it is: look which location-days it counts against, wait
 * in memory, then lock these days and the booking, and write. A booking that moved meanwhile is looked at anew.
 */
@ApplicationScoped
public class ChangeBooking {

    private static final int MOST_LOOKS = 4;
    private static final int OK = 200;

    /** Decides on the locked booking; a problem refuses the change. */
    @FunctionalInterface
    public interface Step {

        /** @param now the database's time, after all locks */
        Uni<Change> change(Tx tx, Booking booking, Instant now);
    }

    /** Finds the booking that the command is about, if it is in reach; without locks, each time it is looked at. */
    @FunctionalInterface
    public interface Look {

        Uni<Booking> at(Tx tx);
    }

    private final FindBooking finder;
    private final BookingRepository bookings;
    private final DayRepository days;
    private final RecordChange recorder;
    private final AnswerOnce once;
    private final CommandQueues queues;
    private final Transactions transactions;

    ChangeBooking(
            FindBooking finder,
            BookingRepository bookings,
            DayRepository days,
            RecordChange recorder,
            AnswerOnce once,
            CommandQueues queues,
            Transactions transactions) {
        this.finder = finder;
        this.bookings = bookings;
        this.days = days;
        this.recorder = recorder;
        this.once = once;
        this.queues = queues;
        this.transactions = transactions;
    }

    /** @param key null for a command without one */
    public Uni<BookingView> change(String number, Mandate mandate, OnceKey key, Step step) {
        return change(tx -> finder.booking(tx, number, mandate.scope()), mandate.actor(), key, step);
    }

    /** The same for what is found in another way. */
    public Uni<BookingView> change(Look look, Caller actor, OnceKey key, Step step) {
        return once.answer(key, () -> attempt(new Work(look, actor, key, step), 1));
    }

    private record Work(Look look, Caller actor, OnceKey key, Step step) {}

    private Uni<BookingView> attempt(Work work, int looks) {
        return transactions
                .read(work.look()::at)
                .chain(seen -> queues.byDays(
                        RecordChange.dayKeys(seen),
                        () -> transactions.write(tx -> once.within(tx, work.key(), OK, () -> locked(tx, seen, work)))))
                .onFailure(PlanOutdated.class)
                .recoverWithUni(moved -> looks < MOST_LOOKS
                        ? attempt(work, looks + 1)
                        : Uni.createFrom()
                                .failure(Problem.of(
                                        ProblemType.TEMPORARILY_UNAVAILABLE, "The booking is changing just now.")));
    }

    /** Of what was found in reach, the very row is locked; what decides about reach never changes. */
    private Uni<AnswerOnce.Written> locked(Tx tx, Booking seen, Work work) {
        return days.lockLocationDays(tx, RecordChange.dayKeys(seen))
                .chain(locked -> bookings.lock(tx, seen.id(), Scope.one(seen.id()))
                        .map(found -> found.orElseThrow(FindBooking::unknown))
                        .invoke(booking -> mustLieOn(locked, booking))
                        .chain(booking -> days.now(tx).chain(now -> work.step().change(tx, booking, now)))
                        .chain(change -> recorder.record(tx, locked, List.of(change), work.actor())))
                .chain(written -> finder.present(tx, written.get(0))
                        .map(view -> new AnswerOnce.Written(view, written.get(0).guest(), null)));
    }

    private static void mustLieOn(List<LockedDay> locked, Booking booking) {
        HashSet<String> keys = new HashSet<>(RecordChange.dayKeys(booking));
        locked.forEach(day -> keys.remove(day.dayKey()));
        if (!keys.isEmpty()) {
            throw new PlanOutdated();
        }
    }
}
