package slotwright.booking.reservation;

import java.util.List;
import java.util.stream.Collectors;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.Change;
import slotwright.booking.reservation.model.Stage;
import slotwright.booking.reservation.model.Visit;
import slotwright.platform.contract.BookingEvents.BookingState;
import slotwright.platform.contract.BookingEvents.Touched;

/** A booking as its events tell it: by an allow-list, no free text, nothing of the person but the reference. */
final class BookingStates {

    private BookingStates() {}

    static BookingState of(Change change, List<Touched> touched) {
        Booking booking = change.after();
        Visit visit = booking.visit();
        return new BookingState(
                booking.id(),
                booking.number(),
                booking.version(),
                booking.stage().status(),
                visit.locationId(),
                visit.zone().getId(),
                visit.date(),
                visit.time().from(),
                visit.time().to(),
                booking.stage() instanceof Stage.Held held ? held.expiresAt() : null,
                visit.services(),
                visit.staffId() == null ? List.of() : List.of(visit.staffId()),
                visit.partySize(),
                visit.price().subtotal(),
                visit.price().total(),
                booking.guest().personRef(),
                booking.guest().channel(),
                visit.modificationCount(),
                visit.attention(),
                booking.identity().createdAt(),
                change.allocations(),
                touched);
    }

    /** {@code epoch.loadVersion@location/date}, separated by commas, for all days touched. */
    static String availabilityVersion(long epoch, List<Touched> touched) {
        return touched.stream()
                .map(day -> epoch + "." + day.loadVersion() + "@" + day.locationId() + "/" + day.date())
                .collect(Collectors.joining(","));
    }
}
