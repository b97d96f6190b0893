package slotwright.platform.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static slotwright.platform.availability.Answers.NOW;
import static slotwright.platform.availability.Answers.accepted;
import static slotwright.platform.availability.Answers.against;
import static slotwright.platform.availability.Answers.only;
import static slotwright.platform.availability.Answers.refused;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import slotwright.platform.availability.Finding.Conflict;
import slotwright.platform.availability.Finding.Kind;
import slotwright.platform.availability.Finding.Violation;
import slotwright.platform.contract.SchedulingEvents.Staff;
import slotwright.platform.contract.SchedulingEvents.StaffLimits;
import slotwright.platform.contract.StaffTerms;
import slotwright.platform.time.TimeRange;

/** One test per rule of {@link StaffRules}, of the same name. */
class StaffRulesTest {

    private final Scene scene =
            Scene.empty().window("08:00", "17:00", new WindowDraft()).person("ann", "08:00", "17:00");
    private final NeedDraft need = new NeedDraft();

    @Test
    void personIsKnown() {
        assertEquals(Set.of("unknown-staff"), against(scene, need.by("stranger"), "10:00"));
    }

    @Test
    void personIsActive() {
        scene.staff.put(Scene.id("ann"), new Staff(Scene.id("ann"), false, Scene.SHOP, Set.of(), null, null));
        assertEquals(Set.of("staff-inactive"), against(scene, need, "10:00"));
    }

    @Test
    void personHasTheSkills() {
        Violation lacking = only(refused(scene, need.skills("polish", "cut"), "10:00"));
        assertEquals("staff-lacks-skills", lacking.code());
        assertEquals(Map.of("missing", List.of("cut", "polish")), lacking.data());
        scene.person("ben", "08:00", "17:00", "cut", "polish", "wash");
        assertEquals(Scene.id("ben"), accepted(scene, need, "10:00").chosen().staffId());
    }

    @Test
    void personHasTheExperience() {
        Violation unknown = only(refused(scene, need.experience("senior"), "10:00"));
        assertEquals("staff-lacks-experience", unknown.code());
        assertEquals(Map.of("needed", "senior"), unknown.data());
        assertEquals(Set.of("staff-lacks-experience"), against(scene.experienced("ann", "experienced"), need, "10:00"));
        assertEquals(Set.of(), against(scene.experienced("ann", "senior"), need, "10:00"));
        assertEquals(Set.of(), against(scene.experienced("ann", "master"), need, "10:00"));
        assertEquals(Set.of(), against(scene.experienced("ann", null), new NeedDraft(), "10:00"));
    }

    @Test
    void personHasTheExperienceForEachService() {
        NeedDraft both = need.experience("junior").with(new NeedDraft().experience("senior"));
        Violation low = only(refused(scene.experienced("ann", "junior"), both, "10:00"));
        assertEquals(Map.of("needed", "senior"), low.data());
        assertEquals(Set.of(), against(scene.experienced("ann", "senior"), both, "10:00"));
    }

    @Test
    void personIsCertified() {
        Violation lacking = only(refused(scene, need.certifiedOnly(), "10:00"));
        assertEquals("staff-not-certified", lacking.code());
        assertEquals(Map.of("services", List.of(NeedDraft.SERVICE.toString())), lacking.data());
        assertEquals(Set.of("staff-not-certified"), against(scene.on("ann", certified("other")), need, "10:00"));
        assertEquals(Set.of(), against(scene, new NeedDraft(), "10:00"), "nobody asks for it");
        assertEquals(Set.of(), against(scene.on("ann", certified("service")), need, "10:00"));
    }

    @Test
    void personIsCertifiedForEachServiceThatAsksForIt() {
        NeedDraft both = need.certifiedOnly().with(new NeedDraft().service(Scene.id("second")));
        assertEquals(Set.of(), against(scene.on("ann", certified("service")), both, "10:00"));
        both.with(new NeedDraft().service(Scene.id("second")).certifiedOnly());
        Violation lacking = only(refused(scene, both, "10:00"));
        assertEquals(Map.of("services", List.of(Scene.id("second").toString())), lacking.data());
        assertEquals(Set.of(), against(scene.on("ann", certified("service", "second")), both, "10:00"));
    }

    @Test
    void windowAllowsThePerson() {
        Scene forBen = Scene.empty().window("08:00", "17:00", new WindowDraft().onlyStaff(Scene.id("ben")));
        forBen.person("ann", "08:00", "17:00");
        assertEquals(Set.of("staff-not-allowed"), against(forBen, need, "10:00"));
        forBen.person("ben", "08:00", "17:00");
        assertEquals(1, accepted(forBen, need, "10:00").staff().size());
    }

    @Test
    void workLiesInTheShift() {
        Violation early = only(refused(scene, need.work(30, 0), "08:00"));
        assertEquals("staff-off-shift", early.code());
        assertEquals(Set.of(), against(scene, need, "08:30"));
        assertEquals(Set.of("staff-off-shift"), against(scene, need.work(0, 10), "16:00"));
        assertEquals(Set.of(), against(scene, need.work(0, 0).buffers(60, 60), "16:00"), "buffers need no shift");
    }

    @Test
    void workLiesInTheShiftAtThisLocation() {
        Scene split = Scene.empty().window("08:00", "17:00", new WindowDraft());
        split.person("ann", "08:00", "12:00").shift("ann", Scene.DAY, "12:00", "17:00", Scene.ELSEWHERE);
        assertEquals(Set.of(), against(split, need, "11:00"));
        assertEquals(Set.of("staff-off-shift"), against(split, need, "11:30"));
    }

    @Test
    void workLiesInTheShiftWithTheNextOneNamed() {
        Scene late = Scene.empty().window("08:00", "17:00", new WindowDraft()).person("ann", "12:00", "17:00");
        assertEquals(
                late.at("12:15"), only(refused(late, need.work(15, 0), "10:00")).firstPossible());
    }

    @Test
    void personOffShiftBelongsHere() {
        VisitNeed early = need.build().waiving(Set.of(Waiver.CLOSED));
        assertEquals(Set.of(), against(Engine.decide(early, scene.at("06:00"), scene.world(), NOW)));
        scene.shift("ann", Scene.DAY.plusDays(1), "08:00", "12:00", Scene.ELSEWHERE);
        assertEquals(Set.of("staff-elsewhere"), against(Engine.decide(early, scene.at("06:00"), scene.world(), NOW)));
        assertEquals(Set.of(), against(Engine.decide(early, scene.at("08:00"), scene.world(), NOW)), "on shift");
        Scene visitor = Scene.empty().window("08:00", "17:00", new WindowDraft());
        visitor.staff.put(Scene.id("eve"), new Staff(Scene.id("eve"), true, Scene.ELSEWHERE, Set.of(), null, null));
        assertEquals(
                Set.of("staff-elsewhere"), against(Engine.decide(early, visitor.at("10:00"), visitor.world(), NOW)));
    }

    @Test
    void nothingMeetsAClosedPartOfThePerson() {
        scene.absent("ann", "12:00", "13:00");
        assertEquals(Set.of(), against(scene, need, "11:00"));
        Violation away = only(refused(scene, need.buffers(10, 10), "11:00"));
        assertEquals("staff-unavailable", away.code());
        assertEquals(scene.at("13:10"), away.firstPossible());
        scene.person("ben", "08:00", "17:00");
        assertEquals(Scene.id("ben"), accepted(scene, need, "11:00").chosen().staffId());
    }

    @Test
    void appointmentsOfTheShiftAreLimited() {
        scene.limits = new StaffLimits(2, 8);
        scene.taken("one", Scene.id("ann"), "08:00", "08:30").taken("one", Scene.id("ann"), "08:30", "09:00");
        assertEquals(Set.of(), against(scene, need, "10:00"), "two allocations of one booking count once");
        scene.taken("two", Scene.id("ann"), "09:00", "09:30");
        assertEquals(2, only(refused(scene, need, "10:00")).limit());
        VisitNeed waived = need.build().waiving(Set.of(Waiver.LIMIT));
        assertEquals(Set.of(), against(Engine.decide(waived, scene.at("10:00"), scene.world(), NOW)));
    }

    @Test
    void hoursOfTheShiftAreLimited() {
        scene.limits = new StaffLimits(8, 3);
        scene.taken("one", Scene.id("ann"), "08:00", "09:30");
        assertEquals(Set.of(), against(scene, need.work(10, 20).buffers(0, 60), "10:00"), "buffers are no work");
        assertEquals(Set.of("max-hours-per-day"), against(scene, need.work(10, 21), "10:00"));
    }

    @Test
    void hoursOfTheShiftAreLimitedOnTheDateOnWhichItBegan() {
        Scene night = Scene.empty().window("22:00", "06:00", new WindowDraft()).person("ann", "22:00", "06:00");
        night.limits = new StaffLimits(8, 3);
        night.taken("one", Scene.id("ann"), "22:00", "2026-12-02T00:00");
        assertEquals(Set.of(), against(night, need, "2026-12-02T01:00"));
        night.taken("two", Scene.id("ann"), "2026-12-02T03:00", "2026-12-02T03:30");
        assertEquals(Set.of("max-hours-per-day"), against(night, need, "2026-12-02T01:00"));
    }

    @Test
    void personIsFree() {
        scene.taken("one", Scene.id("ann"), "09:00", "10:10").taken("two", Scene.id("ann"), "10:10", "10:20");
        Decision.Refused refused = refused(scene, need, "10:00");
        assertEquals(
                List.of(new Conflict(
                        Rule.STAFF_FREE,
                        Kind.STAFF,
                        Scene.id("ann"),
                        new TimeRange(scene.at("10:00"), scene.at("10:20")))),
                refused.conflicts());
        assertEquals(Set.of(), against(scene, need, "10:30"));
        assertEquals(Set.of("staff"), against(scene, need.buffers(11, 0), "10:30"));
    }

    @Test
    void personIsFreeOfExpiredHoldsAndOfTheBookingsOwnTime() {
        scene.held("hold", Scene.id("ann"), "10:00", "11:00", NOW);
        Decision.Accepted over = accepted(scene, need, "10:00");
        assertEquals(
                Set.of(Scene.id("hold")),
                scene.world().expiredOwners(over.chosen().allocations(), NOW));
        scene.held("live", Scene.id("ann"), "10:00", "11:00", NOW.plusNanos(1000));
        assertEquals(Set.of("staff"), against(scene, need, "10:00"));
        VisitNeed own = need.build().ignoring(Scene.id("live"));
        assertEquals(Set.of(), against(Engine.decide(own, scene.at("10:00"), scene.world(), NOW)));
    }

    @Test
    void thoseWhoCameFurthestAreExplained() {
        scene.person("ben", "08:00", "17:00", "cut");
        scene.taken("one", Scene.id("ben"), "10:00", "11:00");
        assertEquals(Set.of("staff"), against(scene, need.skills("cut"), "10:00"), "not that Ann lacks the skill");
    }

    @Test
    void everythingIsToldAtOnce() {
        scene.closed("10:00", "11:00").absent("ann", "10:00", "11:00").taken("one", Scene.id("ann"), "10:00", "11:00");
        Decision decision = Engine.decide(need.notice(200).party(3).build(), scene.at("10:07"), scene.world(), NOW);
        assertEquals(
                Set.of("closed", "not-on-grid", "notice", "party-size", "staff", "staff-unavailable"),
                against(decision));
        assertFalse(decision instanceof Decision.Accepted);
    }

    private static StaffTerms certified(String... services) {
        return new StaffTerms(Map.of(), Arrays.stream(services).map(Scene::id).collect(Collectors.toSet()), null);
    }
}
