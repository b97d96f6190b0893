package slotwright.platform.health;

import static org.eclipse.microprofile.health.HealthCheckResponse.Status.UP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

class ZoneDataHealthTest {

    @Test
    void theSecondEditionOfAYearIsOldAYearAfterItsApril() {
        assertEquals(Set.of("version"), data("2025b", "2026-04-30"));
        assertEquals(Set.of("version", "warning"), data("2025b", "2026-05-01"));
    }

    @Test
    void laterEditionsAreYounger() {
        assertEquals(Set.of("version", "warning"), data("2025a", "2026-11-22"));
        assertEquals(Set.of("version"), data("2025g", "2026-11-22"));
        assertEquals(Set.of("version"), data("2026a", "2026-11-22"));
    }

    @Test
    void whatTellsNoYearMayBeOld() {
        assertEquals(Set.of("version", "warning"), data("own", "2026-11-22"));
    }

    @Test
    void thisJvmHasAnEdition() {
        assertTrue(ZoneData.ofThisJvm().released().isPresent());
    }

    private static Set<String> data(String version, String today) {
        Clock clock = Clock.fixed(Instant.parse(today + "T12:00:00Z"), ZoneOffset.UTC);
        HealthCheckResponse answer = new ZoneDataHealth(new ZoneData(version), clock).call();
        assertEquals(UP, answer.getStatus());
        assertEquals(version, answer.getData().orElseThrow().get("version"));
        return answer.getData().orElseThrow().keySet();
    }
}
