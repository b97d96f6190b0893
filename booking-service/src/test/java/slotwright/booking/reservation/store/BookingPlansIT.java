package slotwright.booking.reservation.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.booking.reservation.model.BookingFilter;
import slotwright.booking.reservation.model.BookingFilter.Position;
import slotwright.booking.testing.Crowd;
import slotwright.booking.testing.Sql;
import slotwright.platform.caller.Scope;
import slotwright.platform.contract.BookingEvents.Status;

/** However the list of bookings is asked for, it follows an index; no page reads the table. */
@QuarkusTest
class BookingPlansIT {

    private static final String FILL = "INSERT INTO booking (booking_id, number, version, status, location_id, zone,"
            + " local_date, starts_at, ends_at, hold_extensions_left, service_id, service_version, services, staff_id,"
            + " party_size, price, channel, touched_dates, availability_version, created_at, confirmed_at, owner)"
            + " SELECT UUID(), CONCAT('PLANS', LPAD(n, 13, '0')), 1, IF(n % 20 = 0, 'cancelled', 'confirmed'),"
            + " IF(n % 50 = 0, ?, LPAD(n % 50, 36, '0')), 'UTC', DATE(NOW() + INTERVAL n HOUR),"
            + " NOW(6) + INTERVAL n HOUR, NOW(6) + INTERVAL n + 1 HOUR, 0, ?, 1, '[]',"
            + " IF(n % 50 = 0, ?, LPAD(n % 50, 36, '1')), 1, '{}', 'web', '', '', NOW(6), NOW(6),"
            + " CONCAT('crowd-', n % 40) FROM " + Crowd.NUMBERS;

    /** That of person, which each row of the page is asked by. */
    private static final String KEY_OF_THE_WORDS = "PRIMARY";

    @Inject
    Sql sql;

    private final UUID place = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();
    private final LocalDate today = LocalDate.now(Clock.systemUTC());

    @BeforeEach
    void fill() {
        sql.write(tx -> tx.run(FILL, place, place, person));
        sql.rows("ANALYZE TABLE booking");
    }

    @AfterEach
    void empty() {
        sql.write(tx -> tx.run("DELETE FROM booking WHERE service_id = ?", place));
    }

    @Test
    void eachListFollowsAnIndex() {
        Position behind = new Position(Instant.parse("2027-03-01T10:00:00Z"), UUID.randomUUID());
        assertFollows("booking_by_location", filter(today, today.plusDays(7), null, null, place, null), Scope.ALL);
        assertFollows("booking_by_location", filter(null, null, null, null, null, null), at(place));
        assertFollows("booking_by_staff", filter(today, null, null, person, null, null), Scope.ALL);
        assertFollows("booking_by_owner", filter(null, null, null, null, null, behind), own("crowd-2"));
        assertFollows("booking_by_start", filter(today, today.plusDays(1), null, null, null, null), Scope.ALL);
        assertFollows("booking_by_start", filter(null, null, null, null, null, null), Scope.ALL);
        assertFollows("booking_by_status", filter(null, null, Status.CANCELLED, null, null, null), Scope.ALL);
    }

    @Test
    void wordsInTheClearAreFoundByTheirIndexes() {
        assertEquals(List.of(), Crowd.readWhole(sql, BookingRepository.CLEAR, 50, 50, 50));
        List<String> indexes = Crowd.indexes(sql, BookingRepository.CLEAR, 50, 50, 50);
        assertEquals(List.of("booking_clear_notes", "booking_clear_details"), indexes);
    }

    private void assertFollows(String index, BookingFilter filter, Scope scope) {
        var statement = BookingListQuery.statement(filter, scope);
        Object[] args = statement.args().toArray();
        List<String> types = sql.rows("EXPLAIN " + statement.sql(), args).stream()
                .map(row -> row.getString("type"))
                .toList();
        assertTrue(types.stream().noneMatch("ALL"::equalsIgnoreCase), types + " for " + statement.sql());
        assertEquals(List.of(index, KEY_OF_THE_WORDS), Crowd.indexes(sql, statement.sql(), args), statement.sql());
    }

    private static Scope at(UUID location) {
        return new Scope(false, Set.of(location), null, null);
    }

    private static Scope own(String owner) {
        return new Scope(false, Set.of(), owner, null);
    }

    private static BookingFilter filter(
            LocalDate from, LocalDate to, Status status, UUID staff, UUID location, Position after) {
        return new BookingFilter(from, to, status, staff, location, after, 50);
    }
}
