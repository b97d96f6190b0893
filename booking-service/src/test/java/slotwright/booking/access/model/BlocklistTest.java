package slotwright.booking.access.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BlocklistTest {

    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private final Blocklist blocked = new Blocklist(2);

    @Test
    void whoeverIsOnItComesFreeAtTheEnd() {
        blocked.add("a", LATER);
        assertEquals(Optional.of(LATER), blocked.end(List.of("a"), NOW));
        assertEquals(Optional.empty(), blocked.end(List.of("a"), LATER));
        assertEquals(Optional.empty(), blocked.end(List.of("b"), NOW));
    }

    @Test
    void theLastEndCounts() {
        blocked.add("a", LATER);
        blocked.add("b", LATER.plusSeconds(1));
        assertEquals(Optional.of(LATER.plusSeconds(1)), blocked.end(List.of("a", "b"), NOW));
    }

    @Test
    void itNeverHoldsMoreThanItMayAndForgetsWhoStayedAway() {
        blocked.add("a", LATER);
        blocked.add("b", LATER);
        blocked.end(List.of("a"), NOW);
        blocked.add("c", LATER);
        assertEquals(Optional.of(LATER), blocked.end(List.of("a"), NOW));
        assertEquals(Optional.empty(), blocked.end(List.of("b"), NOW));
    }
}
