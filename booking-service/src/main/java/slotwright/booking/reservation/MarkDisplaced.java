package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import slotwright.booking.reference.store.DayRepository;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.Change;
import slotwright.booking.reservation.model.Stage;
import slotwright.booking.reservation.model.Visit;
import slotwright.booking.reservation.store.AllocationRepository;
import slotwright.booking.reservation.store.BookingRepository;
import slotwright.booking.reservation.store.DueCancellations;
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.Scope;
import slotwright.platform.contract.SchedulingEvents.ResourceDay;
import slotwright.platform.sql.Tx;

/**
 * Finds the bookings that a changed day has no room for any more and marks them for staff. They stay as they are: a
 * schedule never alters a booking. Only those that meet a closed part which cancels are noted besides, for
 * {@link CancelDisplaced}: to cancel takes the locks of a command, which who stores days does not have.
 */
@ApplicationScoped
public class MarkDisplaced {

    private final BookingRepository bookings;
    private final AllocationRepository allocations;
    private final FindRoom rooms;
    private final DueCancellations due;
    private final DayRepository days;
    private final RecordChange recorder;

    MarkDisplaced(
            BookingRepository bookings,
            AllocationRepository allocations,
            FindRoom rooms,
            DueCancellations due,
            DayRepository days,
            RecordChange recorder) {
        this.bookings = bookings;
        this.allocations = allocations;
        this.rooms = rooms;
        this.due = due;
        this.days = days;
        this.recorder = recorder;
    }

    /** The day must be stored, and the locks of its location-days held. */
    public Uni<Void> on(Tx tx, ResourceDay day) {
        return days.now(tx).chain(now -> bookings.ahead(tx, day, now)
                .chain(found -> next(tx, new TreeSet<>(found).iterator(), now)));
    }

    private Uni<Void> next(Tx tx, Iterator<UUID> found, Instant now) {
        return found.hasNext()
                ? bookings.lock(tx, found.next(), Scope.ALL)
                        .chain(booking -> booking.filter(one -> one.stage() instanceof Stage.Confirmed)
                                .map(one -> check(tx, one, now))
                                .orElse(Uni.createFrom().voidItem()))
                        .chain(() -> next(tx, found, now))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> check(Tx tx, Booking booking, Instant now) {
        return rooms.of(tx, booking, now)
                .call(room -> room.isThere() || booking.visit().attention() != null
                        ? Uni.createFrom().voidItem()
                        : mark(tx, booking, Visit.SCHEDULE_CHANGED, now))
                .chain(room -> room.cancelling()
                        .map(reason -> due.note(tx, booking.id(), reason, now))
                        .orElse(Uni.createFrom().voidItem()));
    }

    /** @param why staff must look, as {@link Visit#attention} */
    Uni<Void> mark(Tx tx, Booking booking, String why, Instant now) {
        Booking after = booking.next(booking.stage()).with(booking.visit().needing(why));
        return allocations
                .of(tx, booking.id())
                .map(kept -> new Change(Change.Kind.DISPLACED, booking, after, kept, now, why))
                .chain(change -> recorder.record(tx, List.of(), List.of(change), Caller.SYSTEM))
                .replaceWithVoid();
    }
}
