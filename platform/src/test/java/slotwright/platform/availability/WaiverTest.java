package slotwright.platform.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.platform.availability.Answers.NOW;
import static slotwright.platform.availability.Answers.against;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import slotwright.platform.contract.SchedulingEvents.StaffLimits;

/** What waiving a rule lets pass, and that it lets nothing else pass. */
class WaiverTest {

    /** A visit that this one rule stands against, and nothing else. */
    private record Case(Scene scene, NeedDraft need, String start) {

        Set<String> waiving(Set<Waiver> waivers) {
            return against(Engine.decide(need.build().waiving(waivers), scene.at(start), scene.world(), NOW));
        }
    }

    @TestFactory
    Stream<DynamicTest> liftsItsOwnRuleAndNoOtherDoes() {
        return cases().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.getKey().code(), () -> isLiftedOnlyByItsWaiver(one.getKey(), one.getValue())));
    }

    private static void isLiftedOnlyByItsWaiver(Rule rule, Case broken) {
        assertEquals(Set.of(rule.code()), broken.waiving(Set.of()));
        assertEquals(Set.of(), broken.waiving(Set.of(rule.waiver())));
        Set<Waiver> others = EnumSet.complementOf(EnumSet.of(rule.waiver()));
        assertEquals(Set.of(rule.code()), broken.waiving(others));
    }

    @Test
    void everyRuleThatCanBeWaivedIsTriedHere() {
        assertEquals(
                Arrays.stream(Rule.values())
                        .filter(rule -> rule.waiver() != null)
                        // About a person, of whom the engine knows nothing: booking-service decides it.
                        .filter(rule -> rule != Rule.CUSTOMER_LIMIT)
                        .collect(Collectors.toSet()),
                cases().keySet());
    }

    @Test
    void offersWhatLiftsARuleThatThereIs() {
        assertEquals(EnumSet.complementOf(EnumSet.of(Waiver.PAST)), Waiver.offered());
    }

    @Test
    void nothingWaivesACapacity() {
        Scene scene = Scene.workday();
        scene.taken("one", Scene.SHOP, "10:00", "11:00").taken("two", Scene.SHOP, "10:00", "11:00");
        scene.taken("one", Scene.id("ann"), "10:00", "11:00").taken("two", Scene.id("ben"), "10:00", "11:00");
        assertEquals(
                Set.of("capacity", "staff"),
                new Case(scene, new NeedDraft(), "10:00").waiving(EnumSet.allOf(Waiver.class)));
    }

    private static Map<Rule, Case> cases() {
        Map<Rule, Case> cases = new EnumMap<>(Rule.class);
        cases.put(Rule.NOTICE, new Case(Scene.workday(), new NeedDraft().notice(200), "10:00"));
        cases.put(Rule.HORIZON, new Case(Scene.workday(), new NeedDraft().horizon(6), "10:00"));
        cases.put(Rule.GRID, new Case(Scene.workday(), new NeedDraft(), "10:07"));
        cases.put(Rule.WITHIN_WINDOWS, new Case(annFrom("06:00"), new NeedDraft(), "07:00"));
        cases.put(
                Rule.LOCATION_NOT_CLOSED, new Case(Scene.workday().closed("10:00", "11:00"), new NeedDraft(), "10:00"));
        cases.put(Rule.SEASON, new Case(Scene.workday(), new NeedDraft().season("--12-02", "--11-30"), "10:00"));
        cases.put(Rule.STAFF_ON_SHIFT, new Case(annFrom("12:00"), new NeedDraft(), "10:00"));
        cases.put(
                Rule.STAFF_NOT_ABSENT,
                new Case(annFrom("08:00").absent("ann", "10:00", "11:00"), new NeedDraft(), "10:00"));
        cases.put(Rule.MAX_APPOINTMENTS, new Case(busy(new StaffLimits(1, 8)), new NeedDraft(), "10:00"));
        cases.put(
                Rule.STAFF_NOT_ON_BREAK,
                new Case(annFrom("08:00").pausing("ann", "10:30", "11:00"), new NeedDraft(), "10:00"));
        cases.put(
                Rule.BREAK_REMAINS,
                new Case(annFrom("08:00").wantingABreak("ann", "10:00", "11:20", 30), new NeedDraft(), "10:00"));
        cases.put(Rule.MAX_HOURS, new Case(busy(new StaffLimits(8, 1)), new NeedDraft(), "10:00"));
        return cases;
    }

    private static Scene annFrom(String hour) {
        return Scene.empty().window("08:00", "17:00", new WindowDraft()).person("ann", hour, "17:00");
    }

    private static Scene busy(StaffLimits limits) {
        Scene scene = annFrom("08:00").taken("one", Scene.id("ann"), "08:00", "09:00");
        scene.limits = limits;
        return scene;
    }
}
