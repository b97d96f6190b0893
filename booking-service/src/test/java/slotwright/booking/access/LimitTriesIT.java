package slotwright.booking.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import slotwright.booking.BookingSettings;
import slotwright.booking.access.model.AccessKeys;
import slotwright.booking.access.model.AddressBlock;
import slotwright.booking.access.store.TryRepository;
import slotwright.booking.reservation.model.BookingNumber;
import slotwright.booking.reservation.store.BookingRepository;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.Guest;
import slotwright.booking.testing.Shop;
import slotwright.booking.testing.Sql;
import slotwright.platform.problem.Problem;
import slotwright.platform.sql.Transactions;

/** Ten wrong tokens an hour, for a number and from an address, and what that means for the right one. */
@QuarkusTest
class LimitTriesIT {

    private static final String FORGED = "1.1.AAAAAAAAAAAAAAAAAAAAAAAA";
    private static final int ALLOWED = 10;
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    Announcer announcer;

    @Inject
    TryRepository tries;

    @Inject
    BookingRepository bookings;

    @Inject
    AccessKeys keys;

    @Inject
    Transactions transactions;

    @Inject
    BookingSettings settings;

    @Inject
    Sql sql;

    private final Random random = new Random();

    @Test
    void theEleventhWrongTokenIsTooManyAndTheRightOneStillOpens() {
        Shop shop = Shop.open(announcer, 1);
        Guest guest = Guest.fresh();
        Guest.Answer mine = guest.book(shop, 10, 0);
        Guest.Answer other = guest.book(shop, 12, 0);
        for (int i = 0; i < ALLOWED; i++) {
            assertEquals(404, guest.read(mine.number(), FORGED).status());
        }
        Guest.Answer refused = guest.read(mine.number(), FORGED);
        assertEquals(429, refused.status());
        assertEquals("rate-limited", refused.slug());
        long wait = Long.parseLong(refused.headers().get("Retry-After"));
        assertTrue(wait > 0 && wait <= HOUR.toSeconds(), "waits " + wait);
        assertEquals(429, guest.read(other.number(), FORGED).status(), "the address is known by now");
        assertEquals(200, guest.read(mine.number(), mine.token()).status());
        Guest elsewhere = Guest.fresh();
        assertEquals(429, elsewhere.read(mine.number(), FORGED).status(), "so is the number");
        assertEquals(404, elsewhere.read(other.number(), FORGED).status());
        assertEquals(200, elsewhere.read(mine.number(), mine.token()).status());
        assertEquals(
                200,
                guest.change(mine.number(), "cancel", Map.of(), "\"1\"", mine.token())
                        .status());
    }

    @Test
    void rightTokensAreNotCounted() {
        Guest guest = Guest.fresh();
        Guest.Answer mine = guest.book(Shop.open(announcer, 1), 10, 0);
        for (int i = 0; i < 3 * ALLOWED; i++) {
            assertEquals(200, guest.read(mine.number(), mine.token()).status());
        }
        assertEquals(404, guest.read(mine.number(), FORGED).status());
    }

    @Test
    void withoutTheLimitNobodyIsStopped() {
        AddressBlock address = address();
        String number = number();
        assertEquals(Collections.nCopies(ALLOWED, 404), statuses(admission(limit()), number, address, ALLOWED));
        assertEquals(List.of(429), statuses(admission(limit()), number, address, 1));
        assertEquals(
                Collections.nCopies(3 * ALLOWED, 404),
                statuses(admission(new UnlimitedTries(keys, settings)), number, address, 3 * ALLOWED));
    }

    @Test
    void replicasCountTogether() {
        AddressBlock address = address();
        AdmitGuest here = admission(limit());
        AdmitGuest there = admission(limit());
        List<Integer> statuses = IntStream.range(0, ALLOWED + 2)
                .map(i -> status(i % 2 == 0 ? here : there, number(), address))
                .boxed()
                .toList();
        assertEquals(Collections.nCopies(ALLOWED, 404), statuses.subList(0, ALLOWED));
        assertEquals(List.of(429, 429), statuses.subList(ALLOWED, ALLOWED + 2));
    }

    @Test
    void whoeverIsBlockedCostsNoStatement() {
        AddressBlock address = address();
        AdmitGuest admission = admission(limit());
        statuses(admission, number(), address, ALLOWED + 1);
        long counted = counted();
        assertEquals(Collections.nCopies(5, 429), statuses(admission, number(), address, 5));
        assertEquals(counted, counted());
    }

    @Test
    void anHourLaterItBeginsAnew() {
        AddressBlock address = address();
        AdmitGuest admission = admission(limit());
        statuses(admission, number(), address, ALLOWED + 1);
        endWindows();
        assertEquals(429, status(admission, number(), address), "as it is known in memory");
        AdmitGuest later =
                admission(new LimitTries(tries, keys, transactions, settings, Clock.offset(Clock.systemUTC(), HOUR)));
        assertEquals(Collections.nCopies(ALLOWED, 404), statuses(later, number(), address, ALLOWED));
        assertEquals(429, status(later, number(), address));
    }

    @Test
    void whatIsOverIsForgottenAndWhatIsNotIsKept() {
        endWindows();
        AddressBlock address = address();
        String number = number();
        LimitTries limit = limit();
        status(admission(limit), number, address);
        Sql.now(limit.forget());
        assertEquals(0, sql.number("SELECT COUNT(*) FROM failed_try WHERE ends_at <= NOW(6) - INTERVAL 1 MINUTE"));
        assertEquals(Collections.nCopies(ALLOWED - 1, 404), statuses(admission(limit), number, address, ALLOWED - 1));
        assertEquals(429, status(admission(limit), number, address));
    }

    @Test
    void neitherAddressesNorNumbersStandInTheTable() {
        String number = number();
        status(admission(limit()), number, AddressBlock.of("192.0.2.77"));
        assertEquals(
                0,
                sql.number(
                        "SELECT COUNT(*) FROM failed_try WHERE INSTR(subject, '192.') > 0 OR INSTR(subject, ?) > 0",
                        number));
    }

    /** As the replica has it that knows nobody yet. */
    private LimitTries limit() {
        return new LimitTries(tries, keys, transactions, settings, Clock.systemUTC());
    }

    private AdmitGuest admission(LimitTries limit) {
        return new AdmitGuest(keys, limit, bookings, transactions, settings, Clock.systemUTC());
    }

    private static List<Integer> statuses(AdmitGuest admission, String number, AddressBlock from, int times) {
        return IntStream.range(0, times)
                .map(i -> status(admission, number, from))
                .boxed()
                .toList();
    }

    private static int status(AdmitGuest admission, String number, AddressBlock from) {
        try {
            Sql.now(admission.admit(number, FORGED, from));
            return 200;
        } catch (Problem refused) {
            return refused.status();
        }
    }

    private String number() {
        return BookingNumber.make(LocalDate.of(2026, 1, 1), random).text();
    }

    private static AddressBlock address() {
        return new AddressBlock("test " + UUID.randomUUID());
    }

    private long counted() {
        return sql.number("SELECT CAST(SUM(failures) AS SIGNED) FROM failed_try");
    }

    private void endWindows() {
        sql.write(tx -> tx.run("UPDATE failed_try SET ends_at = NOW(6) - INTERVAL 1 HOUR"));
    }
}
