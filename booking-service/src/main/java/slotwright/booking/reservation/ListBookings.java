package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import slotwright.booking.customer.model.Contact;
import slotwright.booking.customer.store.PersonRepository;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.BookingFilter;
import slotwright.booking.reservation.rest.BookingView;
import slotwright.booking.reservation.store.BookingListQuery;
import slotwright.platform.caller.Scope;
import slotwright.platform.page.Cursor;
import slotwright.platform.page.Page;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;

/** Shows bookings with their customers, page by page in order of their start. */
@ApplicationScoped
public class ListBookings {

    /** The name of the list in its cursors. */
    public static final String LIST = "bookings";

    private final BookingListQuery query;
    private final PersonRepository people;
    private final SealWords words;
    private final Transactions transactions;
    private final Clock clock;

    ListBookings(
            BookingListQuery query, PersonRepository people, SealWords words, Transactions transactions, Clock clock) {
        this.query = query;
        this.people = people;
        this.words = words;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Uni<Page<BookingView>> list(BookingFilter filter, Scope scope) {
        return transactions.read(tx -> query.list(tx, filter, scope)
                .map(found -> Page.of(found, filter.limit(), ListBookings::cursor))
                .chain(page -> present(tx, page)));
    }

    private Uni<Page<BookingView>> present(Tx tx, Page<Booking> page) {
        Set<UUID> refs = page.items().stream()
                .map(booking -> booking.guest().personRef())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Uni<Map<UUID, Contact>> contacts =
                refs.isEmpty() ? Uni.createFrom().item(Map.of()) : people.find(tx, List.copyOf(refs));
        return contacts.map(found -> page.map(booking -> BookingView.of(
                booking,
                words.open(booking),
                booking.guest().personRef() == null
                        ? null
                        : found.get(booking.guest().personRef()),
                clock.instant())));
    }

    private static String cursor(Booking last) {
        return Cursor.encode(LIST, last.visit().time().from(), last.id());
    }
}
