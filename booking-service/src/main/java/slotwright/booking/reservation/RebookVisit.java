package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import slotwright.booking.reference.model.LockedDay;
import slotwright.booking.reservation.model.Allotment;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.Change;
import slotwright.booking.reservation.model.PlanOutdated;
import slotwright.booking.reservation.store.BookingRepository;
import slotwright.platform.problem.Problem;
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

    /** The booking that the order is about, after all resource-days. */
    public Uni<Booking> lock(Tx tx, Allotment allotment) {
        return bookings.lock(tx, allotment.plan().order().ignored())
                .map(found -> found.orElseThrow(() -> Problem.notFound("this booking")))
                .invoke(booking -> mustBeLocked(allotment, booking));
    }

    public Uni<AnswerOnce.Written> write(Tx tx, Allotment allotment, Change change) {
        return usedHolds
                .expire(tx, allotment)
                .map(expired -> PlaceVisit.inOrder(expired, change))
                .chain(changes -> recorder.record(tx, allotment.locked(), changes))
                .map(written -> written.get(written.size() - 1))
                .chain(written -> finder.present(tx, written)
                        .map(view ->
                                new AnswerOnce.Written(view, written.guest().personRef())));
    }

    private static void mustBeLocked(Allotment allotment, Booking booking) {
        Set<String> missing = new HashSet<>(RecordChange.dayKeys(booking));
        missing.removeAll(allotment.locked().stream().map(LockedDay::dayKey).collect(Collectors.toSet()));
        if (!missing.isEmpty()) {
            throw new PlanOutdated();
        }
    }
}
