package slotwright.platform.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.platform.availability.Answers.NOW;
import static slotwright.platform.availability.Scene.DAY;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.SchedulingEvents.Staff;
import slotwright.platform.contract.SchedulingEvents.Window;
import slotwright.platform.contract.StaffTerms;
import slotwright.platform.pricing.Utilisation;

/** Worked out by hand: Ann and Ben work from 8 to 17, which is 540 minutes each. */
class DemandTest {

    private final Scene scene = Scene.workday();
    private final NeedDraft need = new NeedDraft();

    @Test
    void addsUpTheTimeOfAllWhoAreAble() {
        assertEquals(new Utilisation(0, 1080), utilisation());
        scene.taken("one", Scene.id("ann"), "09:00", "10:15").taken("two", Scene.id("ben"), "16:00", "17:00");
        assertEquals(new Utilisation(135, 1080), utilisation());
        assertEquals(new BigDecimal("0.125"), utilisation().share());
    }

    @Test
    void whoIsFreeInAGapIsNotTaken() {
        scene.book("one", Answers.accepted(scene, new NeedDraft().minutes(120).gap(30, 90), "09:00"));
        assertEquals(new Utilisation(60, 1080), utilisation());
    }

    @Test
    void leavesOutWhoIsNotActiveOrLacksASkill() {
        scene.person("cid", "08:00", "12:00", "polish").taken("one", Scene.id("cid"), "08:00", "09:00");
        scene.taken("two", Scene.id("ann"), "08:00", "09:00");
        need.skills("polish");
        assertEquals(new Utilisation(60, 240), utilisation());
        scene.staff.put(
                Scene.id("cid"),
                new Staff(Scene.id("cid"), false, Scene.SHOP, Set.of("polish"), null, StaffTerms.NONE));
        assertEquals(new Utilisation(0, 0), utilisation());
        assertEquals(BigDecimal.ONE, utilisation().share(), "nobody is able: full");
    }

    @Test
    void leavesOutWhoLacksTheExperience() {
        scene.experienced("ann", "junior").experienced("ben", "senior");
        scene.taken("one", Scene.id("ann"), "08:00", "09:00").taken("two", Scene.id("ben"), "08:00", "08:30");
        assertEquals(
                new Utilisation(30, 540),
                utilisation(need.experience("experienced").build()));
    }

    @Test
    void countsThoseWhoAreNotWishedForToo() {
        scene.taken("one", Scene.id("ben"), "09:00", "10:00");
        assertEquals(new Utilisation(60, 1080), utilisation(need.by("ann").build()));
    }

    @Test
    void isNotOpenWhereThePersonOrTheLocationIsClosed() {
        scene.absent("ann", "07:00", "09:00").closed("16:30", "18:00");
        scene.taken("one", Scene.id("ann"), "08:30", "09:30").taken("two", Scene.id("ben"), "16:00", "17:00");
        assertEquals(new Utilisation(30 + 30, 480 - 30 + 510), utilisation());
        scene.absent("ann", "12:00", "13:00").absent("ann", "12:30", "14:00");
        assertEquals(new Utilisation(60, 450 - 120 + 510), utilisation());
    }

    @Test
    void countsTheLocalDateOfTheStartOnly() {
        Scene night = Scene.empty().window("20:00", "04:00", new WindowDraft()).person("ann", "20:00", "04:00");
        night.taken("one", Scene.id("ann"), "23:00", "2026-12-02T01:30");
        assertEquals(new Utilisation(60, 240), utilisation(night, "22:00"));
        assertEquals(new Utilisation(90, 240), utilisation(night, "2026-12-02T02:00"));
        assertEquals(new Utilisation(90, 240), utilisation(night, "2026-12-02T20:00"));
    }

    @Test
    void countsSpansAtThisLocationOnly() {
        scene.shift("ann", DAY, "18:00", "20:00", Scene.ELSEWHERE);
        scene.taken("one", Scene.id("ann"), "16:30", "18:30");
        assertEquals(new Utilisation(30, 1080), utilisation());
    }

    @Test
    void aDayWithAnHourMoreHasAnHourMore() {
        Scene autumn = new Scene(
                scene.zone,
                DAY.withMonth(10).withDayOfMonth(24),
                DAY.withMonth(10).withDayOfMonth(26));
        autumn.person("ann", "08:00", "09:00")
                .shift("ann", DAY.withMonth(10).withDayOfMonth(25), "00:00", "08:00", Scene.SHOP);
        assertEquals(new Utilisation(0, 540), utilisation(autumn, "2026-10-25T04:00"));
    }

    @Test
    void anExpiredHoldTakesNothing() {
        scene.held("one", Scene.id("ann"), "09:00", "10:00", NOW);
        assertEquals(new Utilisation(0, 1080), utilisation());
        scene.held("two", Scene.id("ann"), "09:30", "10:30", NOW.plusSeconds(1));
        assertEquals(new Utilisation(60, 1080), utilisation());
    }

    @Test
    void theBookingItselfIsLeftOut() {
        scene.taken("own", Scene.id("ann"), "09:00", "10:00").taken("other", Scene.id("ann"), "10:00", "10:30");
        assertEquals(new Utilisation(90, 1080), utilisation());
        assertEquals(new Utilisation(30, 1080), utilisation(need.build().ignoring(Scene.id("own"))));
    }

    @Test
    void aStartIsOwnedByTheWindowOfThePriority() {
        scene.window("12:00", "13:00", new WindowDraft().id(Scene.id("lunch")).priority(5));
        assertEquals(Optional.of(Scene.id("window")), owner("11:59"));
        assertEquals(Optional.of(Scene.id("lunch")), owner("12:00"));
        assertEquals(Optional.empty(), owner("17:00"));
        assertEquals(Optional.empty(), owner("2026-12-24T10:00"));
    }

    private Optional<UUID> owner(String start) {
        return scene.world().ownerOf(scene.at(start)).map(Window::windowId);
    }

    private Utilisation utilisation() {
        return utilisation(need.build());
    }

    private Utilisation utilisation(VisitNeed of) {
        return Demand.utilisation(of, scene.at("10:00"), scene.world(), NOW);
    }

    private Utilisation utilisation(Scene of, String start) {
        return Demand.utilisation(need.build(), of.at(start), of.world(), NOW);
    }
}
