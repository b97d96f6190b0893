package slotwright.platform.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static slotwright.platform.availability.Answers.NOW;
import static slotwright.platform.availability.Answers.accepted;
import static slotwright.platform.availability.Answers.against;
import static slotwright.platform.availability.Answers.listed;
import static slotwright.platform.availability.Answers.refused;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.platform.availability.StaffChoice.Reason;
import slotwright.platform.contract.BookingEvents.Allocation;
import slotwright.platform.contract.SchedulingEvents.LocationDay;

class EngineTest {

    private final Scene scene = Scene.workday();
    private final NeedDraft need = new NeedDraft();

    @Test
    void anAcceptedVisitTakesAPersonAndABayWithPreparationCleanupAndBuffers() {
        Decision.Accepted accepted = accepted(scene, need.work(10, 20).buffers(5, 15), "10:00");
        assertEquals(2, accepted.remainingCapacity());
        assertEquals(List.of(Scene.DAY), accepted.touched());
        for (StaffChoice choice : accepted.staff()) {
            assertEquals(List.of(allocation(choice.staffId(), 1), allocation(Scene.SHOP, 2)), choice.allocations());
        }
    }

    @Test
    void aVisitWithoutABayTakesThePersonOnly() {
        assertEquals(
                1,
                accepted(scene, need.withoutBay(), "10:00")
                        .chosen()
                        .allocations()
                        .size());
    }

    @Test
    void theWindowOfHighestPriorityThenLowestIdOwnsTheStart() {
        scene.window(
                "10:00",
                "12:00",
                new WindowDraft().id(Scene.id("special")).priority(3).modifier(20));
        assertEquals(20, accepted(scene, need, "10:00").priceModifierPercent());
        assertEquals(0, accepted(scene, need, "12:00").priceModifierPercent());
        Scene equal = Scene.empty().person("ann", "08:00", "17:00");
        List<String> names = List.of("a", "b", "c", "d");
        names.forEach(name -> equal.window("08:00", "17:00", new WindowDraft().id(Scene.id(name))));
        String lowest = names.stream()
                .map(name -> Scene.id(name).toString())
                .sorted()
                .findFirst()
                .orElseThrow();
        assertEquals(
                lowest,
                accepted(equal, need, "10:00").window().orElseThrow().windowId().toString());
    }

    @Test
    void theLargerBufferOfServiceAndWindowCountsOnEachSide() {
        Scene buffered = Scene.empty()
                .window("08:00", "17:00", new WindowDraft().buffers(20, 5))
                .person("ann", "08:00", "17:00");
        Allocation taken = accepted(buffered, need.buffers(10, 15), "10:00")
                .chosen()
                .allocations()
                .get(0);
        assertEquals(buffered.at("09:40"), taken.from());
        assertEquals(buffered.at("11:15"), taken.to());
    }

    @Test
    void twoVisitsFitBackToBackAndTheBufferKeepsTheThirdAway() {
        Scene alone = Scene.empty().window("08:00", "12:00", new WindowDraft()).person("ann", "08:00", "12:00");
        alone.book("one", accepted(alone, need.buffers(0, 30), "08:00"));
        assertEquals(Set.of("staff"), against(alone, need, "09:00"));
        alone.book("two", accepted(alone, need, "09:30"));
        assertEquals(List.of("11:00"), listed(alone, need));
    }

    @Test
    void threeVisitsDoNotFitIntoTwoBays() {
        scene.person("cid", "08:00", "17:00");
        assertEquals(2, accepted(scene, need, "10:00").remainingCapacity());
        scene.book("one", accepted(scene, need, "10:00"));
        scene.book("two", accepted(scene, need, "10:00"));
        assertEquals(Set.of("capacity"), against(scene, need, "10:00"));
        assertTrue(refused(scene, need, "10:00").isTaken());
    }

    @Test
    void aVisitAcrossMidnightIsOne() {
        Scene night = Scene.empty()
                .window("20:00", "04:00", new WindowDraft().step(60))
                .person("ann", "20:00", "04:00");
        Decision.Accepted accepted = accepted(night, need.minutes(120), "23:00");
        assertEquals(List.of(Scene.DAY, Scene.DAY.plusDays(1)), accepted.touched());
        assertEquals(List.of("20:00", "21:00", "22:00", "23:00"), listed(night, need));
    }

    @Test
    void aVisitAfterMidnightTouchesTheDateOnWhichTheShiftBegan() {
        Scene night = Scene.empty().window("20:00", "04:00", new WindowDraft()).person("ann", "20:00", "04:00");
        List<LocationDay> touched = Engine.touched(need.build(), night.at("2026-12-02T01:00"), night.world());
        assertEquals(
                List.of(Scene.DAY, Scene.DAY.plusDays(1)),
                touched.stream().map(LocationDay::date).toList());
    }

    @Test
    void aBufferThatReachesIntoTheDayBeforeTouchesIt() {
        Scene early = Scene.empty().window("00:00", "04:00", new WindowDraft()).person("ann", "00:00", "04:00");
        assertEquals(
                List.of(Scene.DAY.minusDays(1), Scene.DAY),
                accepted(early, need.buffers(5, 0), "00:00").touched());
    }

    @Test
    void staffAreRankedByGapsThenLoadThenId() {
        scene.taken("one", Scene.id("ben"), "09:00", "10:00");
        StaffChoice ben = accepted(scene, need, "10:00").chosen();
        assertEquals(Scene.id("ben"), ben.staffId());
        assertEquals(Reason.FEWEST_GAPS, ben.reason());
        StaffChoice ann = accepted(scene, need, "13:00").chosen();
        assertEquals(Scene.id("ann"), ann.staffId());
        assertEquals(Reason.LEAST_LOAD, ann.reason());
        scene.taken.clear();
        List<StaffChoice> equal = accepted(scene, need, "13:00").staff();
        assertEquals(Reason.ORDER_OF_ID, equal.get(0).reason());
        assertTrue(equal.get(0)
                        .staffId()
                        .toString()
                        .compareTo(equal.get(1).staffId().toString())
                < 0);
        assertEquals(
                Reason.WISHED, accepted(scene, need.by("ben"), "13:00").chosen().reason());
    }

    @Test
    void aVisitStandsSnugWhereItsBufferMeetsTheOneBeforeOrItsWorkTheEndOfTheShift() {
        scene.taken("one", Scene.id("ben"), "09:00", "10:00");
        assertEquals(
                1,
                accepted(scene, need.work(5, 0).buffers(25, 0).by("ben"), "10:30")
                        .chosen()
                        .merits()
                        .gaps());
        assertEquals(2, accepted(scene, need, "11:00").chosen().merits().gaps());
        assertEquals(1, accepted(scene, need, "16:00").chosen().merits().gaps());
    }

    @Test
    void alternativesAreTheNearestFirst() {
        scene.taken("one", Scene.id("ann"), "10:00", "11:00").taken("two", Scene.id("ben"), "10:00", "11:00");
        List<String> nearest = Engine.alternatives(need.build(), scene.at("10:00"), scene.world(), NOW, 4).stream()
                .map(offered ->
                        offered.startsAt().atZone(scene.zone).toLocalTime().toString())
                .toList();
        assertEquals(List.of("09:00", "11:00", "08:30", "11:30"), nearest);
    }

    @Test
    void anOfferNamesTheDaysThatItWasReadFrom() {
        OfferedStart offered = Engine.list(need.by("ann").build(), scene.wholeDay(), scene.world(), NOW)
                .get(0);
        assertEquals(
                "1.1@" + Scene.SHOP + "/2026-12-01,1.1@" + Scene.id("ann") + "/2026-12-01",
                SeenDay.text(1, offered.seen()));
    }

    @Test
    void waivingClosedLetsStaffWorkOutsideHoursButNeverBeyondCapacity() {
        VisitNeed early = need.build().waiving(Set.of(Waiver.CLOSED, Waiver.GRID));
        assertEquals(Set.of(), against(Engine.decide(early, scene.at("06:10"), scene.world(), NOW)));
        scene.taken("one", Scene.SHOP, "06:00", "07:00").taken("two", Scene.SHOP, "06:00", "07:00");
        assertEquals(Set.of("capacity"), against(Engine.decide(early, scene.at("06:10"), scene.world(), NOW)));
    }

    @Test
    void aDayThatIsNotKnownHasNoCapacity() {
        assertEquals(
                Set.of("capacity", "outside-business-hours", "staff-off-shift"),
                against(scene, need, "2027-01-10T10:00"));
    }

    private Allocation allocation(UUID resource, int capacity) {
        return new Allocation(
                resource, scene.at("09:45"), scene.at("11:35"), scene.at("09:50"), scene.at("11:20"), 1, capacity);
    }
}
