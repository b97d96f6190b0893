package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import slotwright.booking.reference.model.LockedDay;
import slotwright.booking.reservation.model.Allotment;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.Change;
import slotwright.booking.reservation.model.PlanOutdated;
import slotwright.booking.reservation.store.BookingRepository;
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.Scope;
import slotwright.platform.sql.Tx;

/** Gives time to a booking that has some already: the last lock, and the writing. */
@ApplicationScoped
public class RebookVisit {

    private final BookingRepository bookings;
    private final UsedHolds usedHolds;
    private final RecordChange recorder;
    private final FindBooking finder;

    RebookVisit(BookingRepository bookings, UsedHolds usedHolds, RecordChange recorder, FindBooking finder) {
        this.bookings = bookings;
        this.usedHolds = usedHolds;
        this.recorder = recorder;
        this.finder = finder;
    }

    /** The booking that the order is about, which was found in reach before; after all resource-days. */
    public Uni<Booking> lock(Tx tx, Allotment allotment) {
        UUID id = allotment.plan().order().ignored();
        return bookings.lock(tx, id, Scope.one(id))
                .map(found -> found.orElseThrow(FindBooking::unknown))
                .invoke(booking -> mustBeLocked(allotment, booking));
    }

    public Uni<AnswerOnce.Written> write(Tx tx, Allotment allotment, Change change, Caller actor) {
        return usedHolds
                .expire(tx, allotment)
                .map(expired -> PlaceVisit.inOrder(expired, change))
                .chain(changes -> recorder.record(tx, allotment.locked(), changes, actor))
                .map(written -> written.get(written.size() - 1))
                .chain(written -> finder.present(tx, written)
                        .map(view -> AnswerOnce.Written.of(view, written, change.kind(), actor)));
    }

    private static void mustBeLocked(Allotment allotment, Booking booking) {
        Set<String> missing = new HashSet<>(RecordChange.dayKeys(booking));
        missing.removeAll(allotment.locked().stream().map(LockedDay::dayKey).collect(Collectors.toSet()));
        if (!missing.isEmpty()) {
            throw new PlanOutdated();
        }
    }
}
