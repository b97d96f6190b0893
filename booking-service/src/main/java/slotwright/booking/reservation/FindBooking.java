package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import slotwright.booking.customer.store.PersonRepository;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.BookingNumber;
import slotwright.booking.reservation.model.Words;
import slotwright.booking.reservation.rest.BookingView;
import slotwright.booking.reservation.store.BookingRepository;
import slotwright.platform.caller.Scope;
import slotwright.platform.problem.Problem;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;

/** Shows one booking with its customer. */
@ApplicationScoped
public class FindBooking {

    private final BookingRepository bookings;
    private final PersonRepository people;
    private final SealWords words;
    private final Transactions transactions;
    private final Clock clock;

    FindBooking(
            BookingRepository bookings,
            PersonRepository people,
            SealWords words,
            Transactions transactions,
            Clock clock) {
        this.bookings = bookings;
        this.people = people;
        this.words = words;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Uni<BookingView> find(String number, Scope scope) {
        return transactions.read(tx -> booking(tx, number, scope).chain(booking -> present(tx, booking)));
    }

    /** @throws Problem 404 where there is none in reach */
    public Uni<Booking> booking(Tx tx, String typed, Scope scope) {
        return bookings.find(tx, plausible(typed), scope).map(FindBooking::required);
    }

    /**
     * The hold of this number, whoever made it; or a booking that is in reach.
     *
     * @throws Problem 404 where there is none
     */
    public Uni<Booking> hold(Tx tx, String typed, Scope scope) {
        return bookings.findHold(tx, plausible(typed), scope).map(FindBooking::required);
    }

    private static String plausible(String typed) {
        String number = BookingNumber.normalised(typed);
        if (!BookingNumber.isPlausible(number)) {
            throw unknown();
        }
        return number;
    }

    private static Booking required(Optional<Booking> found) {
        return found.orElseThrow(FindBooking::unknown);
    }

    /** For what does not exist, and for what is out of reach. */
    public static Problem unknown() {
        return Problem.notFound("this booking");
    }

    public Uni<BookingView> present(Tx tx, Booking booking) {
        Words.Told told = words.open(booking);
        return booking.guest().personRef() == null
                ? Uni.createFrom().item(BookingView.of(booking, told, null, clock.instant()))
                : people.find(tx, booking.guest().personRef())
                        .map(contact -> BookingView.of(booking, told, contact.orElse(null), clock.instant()));
    }
}
