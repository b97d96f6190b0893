package slotwright.scheduling.availability;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import slotwright.platform.contract.BookingEvents.Allocation;
import slotwright.platform.contract.BookingEvents.BookingState;
import slotwright.platform.contract.BookingEvents.Touched;
import slotwright.platform.contract.Event;
import slotwright.platform.inbox.Arrival;
import slotwright.platform.inbox.Inbox;
import slotwright.platform.sql.Tx;
import slotwright.platform.time.LocalTimes;
import slotwright.platform.time.TimeRange;
import slotwright.scheduling.availability.model.BoardKey;
import slotwright.scheduling.availability.model.Version;
import slotwright.scheduling.availability.store.BookingCopies;
import slotwright.scheduling.availability.store.BookingCopies.Use;

/**
 * Brings a booking's change to the boards: those of its own location, and those of every other location where the
 * people it uses work that day.
 */
@ApplicationScoped
public class ApplyBooking {

    public static final String CONSUMER = "scheduling.bookings";

    private final Inbox inbox;
    private final BookingCopies copies;
    private final PublishBoards boards;

    public ApplyBooking(Inbox inbox, BookingCopies copies, PublishBoards boards) {
        this.inbox = inbox;
        this.copies = copies;
        this.boards = boards;
    }

    public Uni<Void> apply(Tx tx, Event<BookingState> event) {
        return inbox.arrive(tx, CONSUMER, event).chain(arrival -> arrived(tx, event, arrival));
    }

    private Uni<Void> arrived(Tx tx, Event<BookingState> event, Arrival arrival) {
        Map<BoardKey, Version> loads = loads(event);
        return arrival.isNew() ? change(tx, event.data(), loads) : boards.again(tx, new TreeSet<>(loads.keySet()));
    }

    private Uni<Void> change(Tx tx, BookingState state, Map<BoardKey, Version> loads) {
        return copies.uses(tx, state.bookingId())
                .map(before -> withNow(before, state))
                .chain(uses -> copies.boardsShowing(tx, uses).invoke(found -> found.addAll(own(state, uses))))
                .call(() -> copies.save(tx, state))
                .chain(others -> boards.loaded(tx, loads, others));
    }

    private static Map<BoardKey, Version> loads(Event<BookingState> event) {
        Map<BoardKey, Version> loads = new HashMap<>();
        for (Touched touched : event.data().touched()) {
            loads.put(
                    new BoardKey(touched.locationId(), touched.date()),
                    new Version(event.epoch(), touched.loadVersion()));
        }
        return loads;
    }

    private static List<Use> withNow(List<Use> before, BookingState state) {
        List<Use> uses = new ArrayList<>(before);
        for (Allocation allocation : state.allocations()) {
            uses.add(new Use(allocation.resourceId(), allocation.range()));
        }
        return uses;
    }

    /** Every date at the location that the uses meet; the buffers of a late visit lie on the next one. */
    private static SortedSet<BoardKey> own(BookingState state, Collection<Use> uses) {
        ZoneId zone = ZoneId.of(state.zone());
        SortedSet<BoardKey> own = new TreeSet<>();
        for (Use use : uses) {
            TimeRange range = use.range();
            LocalDate last = LocalTimes.dateAt(range.to().minusNanos(1), zone);
            LocalTimes.dateAt(range.from(), zone)
                    .datesUntil(last.plusDays(1))
                    .forEach(date -> own.add(new BoardKey(state.locationId(), date)));
        }
        return own;
    }
}
