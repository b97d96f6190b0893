package slotwright.booking.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.OptionalInt;
import slotwright.booking.BookingSettings;
import slotwright.booking.access.model.AccessKeys;
import slotwright.booking.access.model.AddressBlock;
import slotwright.booking.reservation.FindBooking;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.BookingNumber;
import slotwright.booking.reservation.store.BookingRepository;
import slotwright.platform.caller.Scope;
import slotwright.platform.sql.Transactions;

/**
 * Lets a guest reach the one booking that his token was made for. An unknown number, a wrong token, one that was
 * revoked and one that is expired get the same answer.
 */
@ApplicationScoped
public class AdmitGuest {

    private final AccessKeys keys;
    private final LimitTries limit;
    private final BookingRepository bookings;
    private final Transactions transactions;
    private final BookingSettings.Guests settings;
    private final Clock clock;

    AdmitGuest(
            AccessKeys keys,
            LimitTries limit,
            BookingRepository bookings,
            Transactions transactions,
            BookingSettings settings,
            Clock clock) {
        this.keys = keys;
        this.limit = limit;
        this.bookings = bookings;
        this.transactions = transactions;
        this.settings = settings.guests();
        this.clock = clock;
    }

    /**
     * @param typed the number as people type it
     * @return the scope of this booking; fails with 404, or with 429 after too many tokens that were not genuine
     */
    public Uni<Scope> admit(String typed, String token, AddressBlock from) {
        String number = BookingNumber.normalised(typed);
        OptionalInt generation = keys.generation(token, number);
        if (generation.isEmpty()) {
            return limit.failed(number, from).chain(() -> Uni.createFrom().failure(FindBooking.unknown()));
        }
        return transactions.read(tx -> bookings.find(tx, number, Scope.ALL)).map(found -> found.filter(
                        booking -> isOpen(booking, generation.getAsInt()))
                .map(booking -> Scope.one(booking.id()))
                .orElseThrow(FindBooking::unknown));
    }

    private boolean isOpen(Booking booking, int generation) {
        return booking.identity().accessGeneration() == generation
                && clock.instant().isBefore(booking.visit().time().to().plus(settings.accessAfterVisit()));
    }
}
