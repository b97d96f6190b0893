package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import slotwright.booking.customer.store.PersonRepository;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.BookingNumber;
import slotwright.booking.reservation.rest.BookingView;
import slotwright.booking.reservation.store.BookingRepository;
import slotwright.platform.problem.Problem;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;

/** Shows one booking with its customer. */
@ApplicationScoped
public class FindBooking {

    private final BookingRepository bookings;
    private final PersonRepository people;
    private final Transactions transactions;
    private final Clock clock;

    FindBooking(BookingRepository bookings, PersonRepository people, Transactions transactions, Clock clock) {
        this.bookings = bookings;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Uni<BookingView> find(String number) {
        return transactions.read(tx -> booking(tx, number).chain(booking -> present(tx, booking)));
    }

    /** @throws Problem 404 where there is none */
    public Uni<Booking> booking(Tx tx, String typed) {
        String number = BookingNumber.normalised(typed);
        if (!BookingNumber.isPlausible(number)) {
            throw Problem.notFound("this booking");
        }
        return bookings.find(tx, number).map(found -> found.orElseThrow(() -> Problem.notFound("this booking")));
    }

    public Uni<BookingView> present(Tx tx, Booking booking) {
        return booking.guest().personRef() == null
                ? Uni.createFrom().item(BookingView.of(booking, null, clock.instant()))
                : people.find(tx, booking.guest().personRef())
                        .map(contact -> BookingView.of(booking, contact.orElse(null), clock.instant()));
    }
}
