package slotwright.booking.reservation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.platform.time.TimeRange;

/** By the letters of the bookings; those that stand first give way first. */
class EquipmentUseTest {

    @Test
    void thoseThatStandFirstGiveWayUntilThereIsEnough() {
        List<EquipmentUse> together = List.of(use("c", 10, 12, 1), use("b", 10, 12, 1), use("a", 10, 12, 1));
        assertEquals(ids(), EquipmentUse.tooMuch(together, 3));
        assertEquals(ids("c"), EquipmentUse.tooMuch(together, 2));
        assertEquals(ids("c", "b"), EquipmentUse.tooMuch(together, 1));
        assertEquals(ids("c", "b", "a"), EquipmentUse.tooMuch(together, 0));
    }

    @Test
    void onlyWhatOverlapsCountsAtOnce() {
        assertEquals(
                ids(), EquipmentUse.tooMuch(List.of(use("c", 12, 13, 1), use("b", 11, 12, 1), use("a", 10, 11, 1)), 1));
        List<EquipmentUse> chain = List.of(use("c", 10, 14, 1), use("b", 13, 15, 1), use("a", 9, 11, 1));
        assertEquals(ids("c"), EquipmentUse.tooMuch(chain, 1));
        assertEquals(ids(), EquipmentUse.tooMuch(chain, 2), "there are never three at once");
    }

    @Test
    void theQuantityCounts() {
        List<EquipmentUse> two = List.of(use("b", 10, 11, 1), use("a", 10, 11, 2));
        assertEquals(ids("b"), EquipmentUse.tooMuch(two, 2));
        assertEquals(ids("b", "a"), EquipmentUse.tooMuch(two, 1));
    }

    @Test
    void whatHasBegunCountsAndStays() {
        EquipmentUse begun = new EquipmentUse(id("c"), false, range(10, 12), 1);
        assertEquals(ids("a"), EquipmentUse.tooMuch(List.of(begun, use("a", 11, 13, 1)), 1));
    }

    private static EquipmentUse use(String booking, int from, int to, int quantity) {
        return new EquipmentUse(id(booking), true, range(from, to), quantity);
    }

    private static TimeRange range(int from, int to) {
        return new TimeRange(Instant.ofEpochSecond(from * 3600L), Instant.ofEpochSecond(to * 3600L));
    }

    private static Set<UUID> ids(String... bookings) {
        return Set.of(List.of(bookings).stream().map(EquipmentUseTest::id).toArray(UUID[]::new));
    }

    private static UUID id(String booking) {
        return UUID.nameUUIDFromBytes(booking.getBytes());
    }
}
