package slotwright.booking.redemption.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.booking.testing.Crowd;
import slotwright.booking.testing.Sql;

/** The uses of one code are counted by an index alone, however many there are of all codes. */
@QuarkusTest
class RedemptionPlansIT {

    private static final String FILL = "INSERT INTO redemption (booking_id, promotion_id, customer, expires_at,"
            + " redeemed_at, terms) SELECT UUID(), IF(n % 50 = 0, ?, LPAD(n % 50, 36, '0')),"
            + " CONCAT('crowd-', n % 7), NULL, '2001-01-01', '{}' FROM " + Crowd.NUMBERS;

    @Inject
    Sql sql;

    private final UUID promotion = UUID.randomUUID();

    @BeforeEach
    void fill() {
        sql.write(tx -> tx.run(FILL, promotion));
        sql.rows("ANALYZE TABLE redemption");
    }

    @AfterEach
    void empty() {
        sql.write(tx -> tx.run("DELETE FROM redemption WHERE redeemed_at = '2001-01-01'"));
    }

    @Test
    void usesAreCountedByTheIndexOfTheirCode() {
        Object[] args = {"crowd-2", promotion, Clock.systemUTC().instant()};
        assertEquals(List.of(), Crowd.readWhole(sql, RedemptionRepository.COUNT, args));
        assertEquals(List.of("redemption_by_customer"), Crowd.indexes(sql, RedemptionRepository.COUNT, args));
    }
}
