package slotwright.platform.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static slotwright.platform.availability.Answers.accepted;
import static slotwright.platform.availability.Answers.against;
import static slotwright.platform.availability.Answers.listed;
import static slotwright.platform.availability.Answers.only;
import static slotwright.platform.availability.Answers.refused;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import slotwright.platform.availability.Finding.Conflict;
import slotwright.platform.availability.Finding.Kind;
import slotwright.platform.availability.Finding.Violation;
import slotwright.platform.contract.BookingEvents.Allocation;
import slotwright.platform.time.TimeRange;

/** Kinds of equipment are shared by all visits of a location, as bays are. */
class EquipmentTest {

    private final Scene scene = Scene.workday().has(2, "steamer").has(0, "lift");
    private final NeedDraft need = new NeedDraft();

    @Test
    void placeHasTheEquipment() {
        Violation missing = only(refused(scene, need.equipment(Map.of("steamer", 3, "lift", 1, "drone", 1)), "10:00"));
        assertEquals("equipment-missing", missing.code());
        assertEquals(Map.of("missing", List.of("drone", "lift", "steamer")), missing.data());
        assertEquals(List.of(), listed(scene, need));
        assertEquals(Set.of(), against(scene, need.equipment(Map.of("steamer", 2)), "10:00"));
    }

    @Test
    void equipmentIsFreeAtEachInstant() {
        scene.taken("one", Scene.id("steamer"), "11:05", "11:30");
        assertEquals(
                Set.of(), against(scene, need.equipment(Map.of("steamer", 1)).buffers(0, 15), "10:00"));
        Decision.Refused taken = refused(scene, need.equipment(Map.of("steamer", 2)), "10:00");
        assertEquals(
                List.of(new Conflict(
                        Rule.EQUIPMENT_FREE,
                        Kind.EQUIPMENT,
                        Scene.id("steamer"),
                        new TimeRange(scene.at("11:05"), scene.at("11:15")))),
                taken.conflicts());
        assertTrue(taken.isTaken());
        assertEquals(Set.of(), against(scene, need.buffers(0, 5), "10:00"));
    }

    @Test
    void aVisitTakesItWithItsBuffers() {
        Decision.Accepted accepted =
                accepted(scene, need.equipment(Map.of("steamer", 2)).work(10, 5).buffers(20, 15), "10:00");
        Allocation steamers = accepted.chosen().allocations().stream()
                .filter(one -> one.resourceId().equals(Scene.id("steamer")))
                .findFirst()
                .orElseThrow();
        assertEquals(
                new Allocation(
                        Scene.id("steamer"),
                        scene.at("09:30"),
                        scene.at("11:20"),
                        scene.at("09:50"),
                        scene.at("11:05"),
                        2,
                        2),
                steamers);
        scene.book("one", accepted);
        assertEquals(Set.of("equipment"), against(scene, need, "11:00"));
    }

    @Test
    void asManyFitAsThereIsEquipmentFor() {
        scene.bays = 5;
        Scene crowd = scene.person("cid", "08:00", "17:00");
        crowd.windows.clear();
        crowd.window("08:00", "17:00", new WindowDraft().capacity(5));
        assertEquals(3, accepted(crowd, need, "10:00").remainingCapacity());
        assertEquals(
                2,
                accepted(crowd, need.equipment(Map.of("steamer", 1)), "10:00").remainingCapacity());
        assertEquals(
                1,
                accepted(crowd, need.equipment(Map.of("steamer", 2)), "10:00").remainingCapacity());
    }

    @Test
    void servicesThatFollowEachOtherHandItOn() {
        NeedDraft both = need.equipment(Map.of("steamer", 2)).with(new NeedDraft().equipment(Map.of("steamer", 1)));
        assertEquals(Set.of(), against(scene, both, "10:00"));
        assertEquals(
                2,
                accepted(scene, both, "10:00").chosen().allocations().stream()
                        .filter(one -> one.resourceId().equals(Scene.id("steamer")))
                        .mapToInt(Allocation::quantity)
                        .sum());
    }

    @Test
    void aHoldThatIsOverTakesNone() {
        scene.held("one", Scene.id("steamer"), "10:00", "11:00", Answers.NOW);
        assertEquals(Set.of(), against(scene, need.equipment(Map.of("steamer", 2)), "10:00"));
        Decision.Accepted accepted = accepted(scene, need, "10:00");
        assertEquals(
                Set.of(Scene.id("one")),
                scene.world().expiredOwners(accepted.chosen().allocations(), Answers.NOW));
    }
}
