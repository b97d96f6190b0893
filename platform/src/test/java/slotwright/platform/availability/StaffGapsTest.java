package slotwright.platform.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.platform.availability.Answers.NOW;
import static slotwright.platform.availability.Answers.accepted;
import static slotwright.platform.availability.Answers.against;
import static slotwright.platform.availability.Answers.listed;
import static slotwright.platform.availability.Answers.only;
import static slotwright.platform.availability.Answers.refused;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.platform.availability.Finding.Conflict;
import slotwright.platform.availability.Finding.Kind;
import slotwright.platform.contract.BookingEvents.Allocation;
import slotwright.platform.contract.SchedulingEvents.LocationDay;
import slotwright.platform.contract.SchedulingEvents.StaffLimits;
import slotwright.platform.time.TimeRange;

/** A colour of two hours, whose second half hour to its fourth works by itself; Ann does it, there are two bays. */
class StaffGapsTest {

    private static final UUID ANN = Scene.id("ann");

    private final Scene scene =
            Scene.empty().window("08:00", "17:00", new WindowDraft().step(30)).person("ann", "08:00", "17:00");
    private final NeedDraft colour = new NeedDraft().minutes(120).gap(30, 90);
    private final NeedDraft hour = new NeedDraft();

    @Test
    void thePersonIsTakenInPiecesAndTheBayWhole() {
        colour.work(10, 20).buffers(5, 15);
        assertEquals(
                List.of(
                        allocation(ANN, "09:45", "10:30", "09:50", "10:30", 1),
                        allocation(ANN, "11:30", "12:35", "11:30", "12:20", 1),
                        allocation(Scene.SHOP, "09:45", "12:35", "09:50", "12:20", 2)),
                accepted(scene, colour, "10:00").chosen().allocations());
    }

    @Test
    void aBufferBehindTheLastGapHoldsNoWork() {
        NeedDraft mask = new NeedDraft().gap(30, 60).buffers(0, 15).withoutBay();
        assertEquals(
                List.of(
                        allocation(ANN, "10:00", "10:30", "10:00", "10:30", 1),
                        allocation(ANN, "11:00", "11:15", "11:00", "11:00", 1)),
                accepted(scene, mask, "10:00").chosen().allocations());
        scene.book("one", accepted(scene, mask, "10:00"));
        assertEquals(Set.of("staff"), against(scene, hour, "11:00"));
        scene.limits = new StaffLimits(1, 8);
        assertEquals(Set.of("max-appointments-per-day"), against(scene, hour, "12:00"));
    }

    @Test
    void othersAreServedInTheGap() {
        scene.book("colour", accepted(scene, colour, "10:00"));
        assertEquals(Set.of(), against(scene, hour, "10:30"));
        assertEquals(Set.of("staff"), against(scene, hour, "10:00"));
        assertEquals(Set.of("staff"), against(scene, hour, "11:00"));
        assertEquals(Set.of("staff"), against(scene, new NeedDraft().buffers(0, 1), "10:30"), "with its buffers");
        assertEquals(
                List.of("08:00", "08:30", "09:00", "10:30", "12:00", "12:30"),
                listed(scene, hour).subList(0, 6));
        assertEquals(0, accepted(scene, hour, "10:30").chosen().merits().gaps(), "it fills the gap");
        scene.book("hour", accepted(scene, hour, "10:30"));
        assertEquals(Set.of("capacity", "staff"), against(scene, hour, "10:30"));
    }

    @Test
    void theVisitGoesAroundWhatIsTakenAlready() {
        scene.taken("one", ANN, "10:30", "11:30");
        assertEquals(Set.of(), against(scene, colour, "10:00"));
        assertEquals(
                List.of(new Conflict(
                        Rule.STAFF_FREE, Kind.STAFF, ANN, new TimeRange(scene.at("11:00"), scene.at("11:30")))),
                refused(scene, colour, "11:00").conflicts());
        scene.absent("ann", "13:30", "14:30");
        assertEquals(Set.of(), against(scene, colour, "13:00"));
    }

    @Test
    void theBayIsNotFreeInTheGap() {
        scene.bays = 1;
        scene.book("colour", accepted(scene, colour, "10:00"));
        assertEquals(Set.of("capacity"), against(scene, hour, "10:30"));
        assertEquals(Set.of(), against(scene, new NeedDraft().withoutBay(), "10:30"));
        Scene closing = Scene.workday().closed("10:30", "11:30");
        assertEquals(Set.of("closed"), against(closing, colour, "10:00"));
    }

    @Test
    void theShiftHoldsTheGapToo() {
        Scene split = Scene.empty().window("08:00", "17:00", new WindowDraft());
        split.person("ann", "10:00", "10:45").shift("ann", Scene.DAY, "11:15", "17:00", Scene.SHOP);
        assertEquals(Set.of("staff-off-shift"), against(split, colour, "10:00"));
    }

    @Test
    void theFirstPossibleStartIsWhereNothingClosedMeetsAnyPiece() {
        scene.absent("ann", "10:10", "10:20").absent("ann", "12:05", "12:10");
        assertEquals(scene.at("10:40"), only(refused(scene, colour, "10:00")).firstPossible());
        assertEquals(Set.of(), against(scene, colour, "11:00"));
    }

    @Test
    void hoursOfTheShiftAreCountedWithoutTheGap() {
        scene.limits = new StaffLimits(8, 2);
        scene.book("one", accepted(scene, colour, "08:00"));
        assertEquals(Set.of(), against(scene, colour, "12:00"));
        assertEquals(Set.of("max-hours-per-day"), against(scene, colour.work(0, 1), "12:00"));
    }

    @Test
    void aVisitIsOneAppointment() {
        scene.limits = new StaffLimits(2, 8);
        scene.book("one", accepted(scene, colour, "08:00"));
        assertEquals(Set.of(), against(scene, colour, "12:00"));
    }

    /** Two shifts that abut: what is done in the second one counts there. */
    @Test
    void aPieceCountsInTheShiftInWhichItBegins() {
        Scene night = Scene.empty().window("22:00", "06:00", new WindowDraft()).person("ann", "22:00", "00:00");
        night.shift("ann", Scene.DAY.plusDays(1), "00:00", "06:00", Scene.SHOP);
        night.limits = new StaffLimits(1, 8);
        VisitNeed over = colour.build();
        assertEquals(Set.of(), against(Engine.decide(over, night.at("23:00"), night.world(), NOW)));
        night.taken("one", ANN, "2026-12-02T04:00", "2026-12-02T05:00");
        assertEquals(
                Set.of("max-appointments-per-day"),
                against(Engine.decide(over, night.at("23:00"), night.world(), NOW)));
        assertEquals(
                List.of(Scene.DAY, Scene.DAY.plusDays(1)),
                Engine.touched(over, night.at("23:00"), night.world()).stream()
                        .map(LocationDay::date)
                        .toList());
    }

    private Allocation allocation(UUID resource, String from, String to, String workFrom, String workTo, int capacity) {
        return new Allocation(
                resource, scene.at(from), scene.at(to), scene.at(workFrom), scene.at(workTo), 1, capacity);
    }
}
