package slotwright.platform.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.platform.testing.access.ScopedRepositories;

/** The rule about repositories finds what lacks the scope, and what is excused for nothing. */
class ScopedRepositoriesTest {

    static final class ThingRepository {

        public void find(Scope scope, UUID id) {}

        public void delete(UUID id) {}

        public void count() {}

        void inside() {}
    }

    @Test
    void aMethodWithoutScopeIsAFault() {
        assertFaults(
                Map.of("ThingRepository.count", "tells nothing about anybody"),
                "ThingRepository.delete takes no scope");
    }

    @Test
    void anExcuseNeedsAReason() {
        assertFaults(
                Map.of("ThingRepository.count", " ", "ThingRepository.delete", "by the job that forgets"),
                "ThingRepository.count takes no scope");
    }

    @Test
    void anExcuseForNothingIsAFault() {
        assertFaults(
                Map.of(
                        "ThingRepository.count",
                        "tells nothing about anybody",
                        "ThingRepository.delete",
                        "by the job that forgets",
                        "ThingRepository.find",
                        "has a scope",
                        "ThingRepository.gone",
                        "is gone"),
                "ThingRepository.find is listed, and is no method without scope",
                "ThingRepository.gone is listed, and is no method without scope");
    }

    private static void assertFaults(Map<String, String> nobodys, String... expected) {
        List<String> faults = ScopedRepositories.faults(List.of(ThingRepository.class), nobodys);
        assertEquals(new TreeSet<>(Set.of(expected)), new TreeSet<>(faults));
    }
}
