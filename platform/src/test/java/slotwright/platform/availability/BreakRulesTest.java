package slotwright.platform.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.platform.availability.Answers.against;
import static slotwright.platform.availability.Answers.only;
import static slotwright.platform.availability.Answers.refused;

import java.util.Set;
import org.junit.jupiter.api.Test;
import slotwright.platform.availability.Finding.Violation;

/** One test per rule of {@link BreakRules}, of the same name. */
class BreakRulesTest {

    private final NeedDraft need = new NeedDraft();

    @Test
    void workMeetsNoBreak() {
        Scene fine = byFiveMinutes();
        fine.pausing("ann", "12:00", "12:30");
        assertEquals(Set.of(), against(fine, need.buffers(20, 20), "11:00"), "buffers are no work");
        Violation pausing = only(refused(fine, need.work(10, 5).buffers(0, 0), "11:00"));
        assertEquals("staff-on-break", pausing.code());
        assertEquals(fine.at("12:40"), pausing.firstPossible());
        assertEquals(Set.of(), against(fine, need, "12:40"));
    }

    @Test
    void aBreakRemainsInALongShift() {
        Scene fine = byFiveMinutes();
        fine.wantingABreak("ann", "10:15", "14:45", 30);
        fine.taken("one", Scene.id("ann"), "11:00", "13:15");
        assertEquals(Set.of(), against(fine, need, "13:15"), "30 minutes remain behind it, and 45 before");
        fine.taken("two", Scene.id("ann"), "10:15", "10:45");
        assertEquals(Set.of(), against(fine, need, "13:15"), "30 minutes remain behind it");
        Violation none = only(refused(fine, need.buffers(0, 1), "13:15"));
        assertEquals("break-needed", none.code());
        assertEquals(30, none.limit());
        assertEquals(Set.of(), against(fine, need.buffers(0, 0), "13:45"), "30 minutes remain before it");
        assertEquals(Set.of("break-needed"), against(fine, need, "13:30"));
        fine.taken("three", Scene.id("ann"), "13:15", "14:45");
        assertEquals(Set.of(), against(fine, need, "14:45"), "there is none, but this visit does not take it");
        fine.taken.clear();
        fine.absent("ann", "10:15", "13:45");
        assertEquals(Set.of(), against(fine, need, "13:45"), "an absence blocks its own time and no other");
    }

    private static Scene byFiveMinutes() {
        return Scene.empty().window("08:00", "17:00", new WindowDraft().step(5)).person("ann", "08:00", "17:00");
    }
}
