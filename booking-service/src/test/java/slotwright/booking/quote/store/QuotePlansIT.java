package slotwright.booking.quote.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.booking.testing.Crowd;
import slotwright.booking.testing.Sql;

/** Quotes are found by their id, and expired ones by their expiry, however many there are. */
@QuarkusTest
class QuotePlansIT {

    private static final String FILL = "INSERT INTO quote (quote_id, location_id, zone, starts_at, ends_at, services,"
            + " party_size, price, created_at, expires_at) SELECT UUID(), ?, 'UTC', NOW(6), NOW(6), '[]', 1, '{}',"
            + " NOW(6), NOW(6) - INTERVAL n - 100 MINUTE FROM " + Crowd.NUMBERS;

    @Inject
    Sql sql;

    private final UUID place = UUID.randomUUID();

    @BeforeEach
    void fill() {
        sql.write(tx -> tx.run(FILL, place));
        sql.rows("ANALYZE TABLE quote");
    }

    @AfterEach
    void empty() {
        sql.write(tx -> tx.run("DELETE FROM quote WHERE location_id = ?", place));
    }

    @Test
    void theSweeperReadsTheExpiredOnesByTheirIndex() {
        Instant before = Clock.systemUTC().instant().minus(Duration.ofDays(1));
        assertEquals(List.of(), readWhole(QuoteRepository.EXPIRED, before, 500));
        assertEquals(List.of("quote_by_expiry"), Crowd.indexes(sql, QuoteRepository.EXPIRED, before, 500));
        assertEquals(500, sql.rows(QuoteRepository.EXPIRED, before, 500).size());
    }

    @Test
    void oneIsReadByItsId() {
        String one = QuoteRepository.FIND + "location_id IN (?) OR owner = ?)";
        assertEquals(List.of("PRIMARY"), Crowd.indexes(sql, one, id(), place, "ann"));
    }

    private List<String> readWhole(String statement, Object... args) {
        return Crowd.readWhole(sql, statement, args);
    }

    private String id() {
        return sql.rows("SELECT quote_id FROM quote WHERE location_id = ? LIMIT 1", place)
                .get(0)
                .getString("quote_id");
    }
}
