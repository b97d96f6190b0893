package slotwright.booking.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.Sql;

/** Who may do what: each cell of the table is tried. */
@QuarkusTest
class AccessIT {

    @Inject
    Announcer announcer;

    @Inject
    Sql sql;

    @Test
    void everybodyMayWhatTheTableSaysAndNothingElse() {
        assertEquals(List.of(), new AccessRequests(announcer, sql).matrix().faults());
    }
}
