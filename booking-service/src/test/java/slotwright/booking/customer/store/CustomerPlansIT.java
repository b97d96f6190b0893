package slotwright.booking.customer.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.booking.testing.Crowd;
import slotwright.booking.testing.Sql;

/** A customer's history is found by an index, however many bookings there are. */
@QuarkusTest
class CustomerPlansIT {

    private static final String FILL = "INSERT INTO booking (booking_id, number, version, status, location_id, zone,"
            + " local_date, starts_at, ends_at, hold_extensions_left, service_id, service_version, services,"
            + " party_size, price, channel, touched_dates, availability_version, created_at, confirmed_at, owner)"
            + " SELECT UUID(), CONCAT('CROWD', LPAD(n, 13, '0')), 1, IF(n % 2 = 0, 'completed', 'confirmed'), ?, 'UTC',"
            + " DATE(NOW() - INTERVAL n HOUR), NOW(6) - INTERVAL n HOUR, NOW(6) - INTERVAL n - 1 HOUR, 0, ?, 1, '[]',"
            + " 1, '{}', 'web', '', '', NOW(6), NOW(6), CONCAT('crowd-', n % 40) FROM " + Crowd.NUMBERS;

    @Inject
    Sql sql;

    private final UUID place = UUID.randomUUID();

    @BeforeEach
    void fill() {
        sql.write(tx -> tx.run(FILL, place, place));
        sql.rows("ANALYZE TABLE booking");
    }

    @AfterEach
    void empty() {
        sql.write(tx -> tx.run("DELETE FROM booking WHERE location_id = ?", place));
    }

    @Test
    void completedVisitsAreCountedByTheIndexAlone() {
        Instant since = Clock.systemUTC().instant().minusSeconds(365L * 24 * 3600);
        Object[] args = {"crowd-2", since, 12};
        assertEquals(List.of(), Crowd.readWhole(sql, CustomerRepository.COMPLETED, args));
        assertEquals(List.of("booking_by_loyalty"), Crowd.indexes(sql, CustomerRepository.COMPLETED, args));
        assertEquals(12, sql.number(CustomerRepository.COMPLETED, args));
    }

    @Test
    void whatCountsForALimitIsFoundByItsCustomerAndTime() {
        LocalDate today = LocalDate.now(Clock.systemUTC());
        Instant from = today.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant to = today.plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC);
        Object[] args = {"crowd-2", from, to, today, today, ""};
        assertEquals(List.of(), Crowd.readWhole(sql, CustomerRepository.VISITS, args));
        assertEquals(List.of("booking_by_owner"), Crowd.indexes(sql, CustomerRepository.VISITS, args));
    }
}
