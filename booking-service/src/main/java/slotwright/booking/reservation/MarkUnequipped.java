package slotwright.booking.reservation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import slotwright.booking.reference.store.DayRepository;
import slotwright.booking.reference.store.DayRepository.Ahead;
import slotwright.booking.reference.store.LessenedRepository;
import slotwright.booking.reference.store.LessenedRepository.Note;
import slotwright.booking.reference.store.ResourceRepository;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.EquipmentUse;
import slotwright.booking.reservation.model.Stage;
import slotwright.booking.reservation.model.Visit;
import slotwright.booking.reservation.store.BookingRepository;
import slotwright.booking.reservation.store.EquipmentUseRepository;
import slotwright.platform.caller.Scope;
import slotwright.platform.contract.EquipmentKind;
import slotwright.platform.contract.SchedulingEvents.Location;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;

/**
 * Where a location has less equipment than before, marks bookings for staff until there is enough for the others, those
 * made last first. They stay as they are. Day by day under the day's lock: whoever took it before is seen, and whoever
 * takes it afterwards knows how much there is.
 */
@ApplicationScoped
public class MarkUnequipped {

    private final Transactions transactions;
    private final LessenedRepository lessened;
    private final ResourceRepository resources;
    private final DayRepository days;
    private final EquipmentUseRepository uses;
    private final BookingRepository bookings;
    private final MarkDisplaced displaced;

    MarkUnequipped(
            Transactions transactions,
            LessenedRepository lessened,
            ResourceRepository resources,
            DayRepository days,
            EquipmentUseRepository uses,
            BookingRepository bookings,
            MarkDisplaced displaced) {
        this.transactions = transactions;
        this.lessened = lessened;
        this.resources = resources;
        this.days = days;
        this.uses = uses;
        this.bookings = bookings;
        this.displaced = displaced;
    }

    /** Looks through all locations that are noted, and returns how many there were. */
    public Uni<Integer> round() {
        return transactions.read(lessened::all).chain(notes -> Multi.createFrom()
                .iterable(notes)
                .onItem()
                .transformToUniAndConcatenate(this::lookThrough)
                .collect()
                .asList()
                .map(List::size));
    }

    private Uni<Note> lookThrough(Note note) {
        return transactions
                .read(tx -> days.ahead(tx, note.locationId()))
                .chain(ahead -> Multi.createFrom()
                        .iterable(ahead)
                        .onItem()
                        .transformToUniAndConcatenate(day -> transactions
                                .write(tx -> onDay(tx, note.locationId(), day))
                                .replaceWith(day))
                        .collect()
                        .last())
                .chain(() -> transactions.write(tx -> lessened.forget(tx, note)))
                .replaceWith(note);
    }

    private Uni<Void> onDay(Tx tx, UUID locationId, Ahead day) {
        return days.lockLocationDays(tx, List.of(day.dayKey()))
                .chain(() -> resources.location(tx, locationId))
                .map(found -> found.map(Location::equipment).orElse(List.of()))
                .chain(kinds -> eachKind(tx, day, kinds.iterator()));
    }

    private Uni<Void> eachKind(Tx tx, Ahead day, Iterator<EquipmentKind> kinds) {
        if (!kinds.hasNext()) {
            return Uni.createFrom().voidItem();
        }
        EquipmentKind kind = kinds.next();
        return uses.lastMadeFirst(tx, kind.resourceId(), day.extent())
                .map(all -> EquipmentUse.tooMuch(all, kind.count()))
                .chain(tooMuch -> each(tx, tooMuch.iterator()))
                .chain(() -> eachKind(tx, day, kinds));
    }

    private Uni<Void> each(Tx tx, Iterator<UUID> tooMuch) {
        return tooMuch.hasNext()
                ? bookings.lock(tx, tooMuch.next(), Scope.ALL)
                        .chain(booking -> booking.filter(MarkUnequipped::isUnmarked)
                                .map(one -> mark(tx, one))
                                .orElse(Uni.createFrom().voidItem()))
                        .chain(() -> each(tx, tooMuch))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> mark(Tx tx, Booking booking) {
        return days.now(tx).chain(now -> displaced.mark(tx, booking, Visit.EQUIPMENT_LESSENED, now));
    }

    private static boolean isUnmarked(Booking booking) {
        return booking.stage() instanceof Stage.Confirmed && booking.visit().attention() == null;
    }
}
