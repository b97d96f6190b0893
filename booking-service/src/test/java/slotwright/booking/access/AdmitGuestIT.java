package slotwright.booking.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import slotwright.booking.BookingSettings;
import slotwright.booking.access.model.AccessKeys;
import slotwright.booking.access.model.AddressBlock;
import slotwright.booking.reservation.store.BookingRepository;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.Guest;
import slotwright.booking.testing.Shop;
import slotwright.booking.testing.Sql;
import slotwright.platform.caller.Scope;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;
import slotwright.platform.sql.Transactions;

/** How long a token serves, and what becomes of it when the keys change. */
@QuarkusTest
class AdmitGuestIT {

    private static final Duration SERVES = Duration.ofDays(30);

    @Inject
    Announcer announcer;

    @Inject
    LimitTries limit;

    @Inject
    BookingRepository bookings;

    @Inject
    AccessKeys keys;

    @Inject
    Transactions transactions;

    @Inject
    BookingSettings settings;

    @ConfigProperty(name = "slotwright.secrets.guest-access")
    String secret;

    @Test
    void aTokenServesThirtyDaysFromTheEndOfTheVisit() {
        Guest.Answer made = Guest.fresh().book(Shop.open(announcer, 1), 10, 0);
        Instant over = OffsetDateTime.parse(made.body().path("endsAt").asText())
                .toInstant()
                .plus(SERVES);
        assertEquals(
                Scope.one(UUID.fromString(made.body().path("id").asText())), admit(keys, over.minusMillis(1), made));
        assertNotFound(keys, over, made);
        assertNotFound(keys, over.plus(SERVES), made);
    }

    @Test
    void anOlderKeyOpensUntilItIsTakenAway() {
        Guest.Answer made = Guest.fresh().book(Shop.open(announcer, 1), 10, 0);
        Scope itself = Scope.one(UUID.fromString(made.body().path("id").asText()));
        Instant now = Clock.systemUTC().instant();
        String fresh = "fresh:" + Base64.getEncoder().encodeToString(new byte[32]);
        assertEquals(itself, admit(AccessKeys.of(secret), now, made));
        assertEquals(itself, admit(AccessKeys.of(fresh + "," + secret), now, made));
        assertNotFound(AccessKeys.of(fresh), now, made);
    }

    private void assertNotFound(AccessKeys with, Instant now, Guest.Answer made) {
        Problem refused = assertThrows(Problem.class, () -> admit(with, now, made));
        assertEquals(ProblemType.NOT_FOUND, refused.type());
    }

    private Scope admit(AccessKeys with, Instant now, Guest.Answer made) {
        AdmitGuest admission =
                new AdmitGuest(with, limit, bookings, transactions, settings, Clock.fixed(now, ZoneOffset.UTC));
        return Sql.now(admission.admit(made.number(), made.token(), new AddressBlock("test " + UUID.randomUUID())));
    }
}
