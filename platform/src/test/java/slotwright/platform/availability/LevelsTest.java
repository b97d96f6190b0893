package slotwright.platform.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static slotwright.platform.availability.Answers.NOW;
import static slotwright.platform.availability.Answers.accepted;
import static slotwright.platform.availability.Answers.against;
import static slotwright.platform.availability.Answers.listed;
import static slotwright.platform.availability.Answers.refused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.platform.availability.Finding.Conflict;
import slotwright.platform.contract.SchedulingEvents.LocationDay;

/** A visit that takes an hour with Ben, of whom nothing is said, and two with Ann, who learns. */
class LevelsTest {

    private static final UUID ANN = Scene.id("ann");
    private static final UUID BEN = Scene.id("ben");

    private final Scene scene = Scene.workday().experienced("ann", "trainee");
    private final NeedDraft need = new NeedDraft().level("trainee", 120).level("senior", 30);

    @BeforeEach
    void annComesFirst() {
        // Whoever has less to do stands before who fits as well.
        need.rankedBy(Rank.FAIRNESS);
        scene.taken("before", BEN, "08:00", "09:00");
    }

    @Test
    void everybodyTakesHisOwnTime() {
        Decision.Accepted accepted = accepted(scene, need, "10:00");
        assertEquals(List.of(ANN, BEN), staff(accepted));
        assertEquals(Duration.ofHours(2), accepted.visit().length());
        assertEquals(accepted.visit(), accepted.chosen().visit());
        StaffChoice ben = accepted.staff().get(1);
        assertEquals(Duration.ofHours(1), ben.visit().length());
        assertEquals("trainee", accepted.chosen().level());
        assertNull(ben.level());
    }

    @Test
    void everybodyTakesAPersonAndABayForHisOwnTime() {
        for (StaffChoice choice :
                accepted(scene, need.work(10, 20).buffers(5, 15), "10:00").staff()) {
            Duration whole = choice.visit().length().plusMinutes(10 + 20 + 5 + 15);
            assertEquals(2, choice.allocations().size());
            choice.allocations().forEach(one -> assertEquals(whole, one.range().length()));
        }
    }

    @Test
    void whereOnlyTheQuickOneFitsHeAloneIsListed() {
        scene.taken("later", ANN, "11:30", "12:00");
        assertEquals(List.of(BEN), staff(accepted(scene, need, "10:00")));
        assertEquals(List.of(BEN), staff(accepted(Scene.workday().experienced("ann", "trainee"), need, "16:00")));
    }

    @Test
    void whereTheQuickOneIsTakenTheSlowOneIsListedIfThereIsRoom() {
        scene.taken("later", BEN, "10:30", "17:00");
        List<String> listed = listed(scene, need);
        assertEquals("15:00", listed.get(listed.size() - 1));
        assertEquals(List.of(ANN), staff(accepted(scene, need, "15:00")));
    }

    @Test
    void aWishCountsWithTheTimeOfWhoIsWished() {
        Decision.Accepted accepted = accepted(scene, need.by("ann"), "14:00");
        assertEquals(Duration.ofHours(2), accepted.visit().length());
        assertEquals(Set.of("outside-business-hours", "staff-off-shift"), against(scene, need, "16:00"));
    }

    @Test
    void asManyFitAsBaysStayFreeForTheirTime() {
        assertEquals(2, accepted(scene, need, "10:00").remainingCapacity());
        scene.taken("later", Scene.SHOP, "11:00", "12:00");
        assertEquals(2, accepted(scene, need, "10:00").remainingCapacity());
        scene.taken("more", Scene.SHOP, "11:30", "12:00");
        assertEquals(1, accepted(scene, need, "10:00").remainingCapacity());
        scene.person("cid", "08:00", "17:00").experienced("cid", "trainee");
        assertEquals(1, accepted(scene, need, "10:00").remainingCapacity());
    }

    @Test
    void theDaysOfTheLongestVisitAreTouchedWhoeverDoesIt() {
        Scene night = Scene.empty()
                .window(Scene.DAY, "20:00", "04:00", new WindowDraft())
                .person("ann", "20:00", "04:00")
                .person("ben", "20:00", "04:00")
                .experienced("ann", "trainee");
        NeedDraft hours = new NeedDraft().level("trainee", 180);
        List<LocalDate> both = List.of(Scene.DAY, Scene.DAY.plusDays(1));
        assertEquals(
                both,
                Engine.touched(hours.build(), night.at("22:00"), night.world()).stream()
                        .map(LocationDay::date)
                        .toList());
        assertEquals(both, accepted(night, hours, "22:00").touched());
        assertEquals(
                both,
                accepted(night.taken("later", ANN, "23:00", "23:30"), hours, "22:00")
                        .touched());
    }

    @Test
    void whatStandsAgainstAllIsToldOnce() {
        scene.closed("10:15", "11:45");
        Decision.Refused refused = refused(scene, need, "10:00");
        assertEquals(List.of(), refused.violations());
        assertEquals(1, refused.conflicts().size());
        Conflict conflict = refused.conflicts().get(0);
        assertEquals(scene.at("10:15"), conflict.overlap().from());
        assertEquals(scene.at("11:45"), conflict.overlap().to());
    }

    @Test
    void whatStandsAgainstEachIsToldTogether() {
        scene.taken("long", BEN, "16:00", "17:00");
        assertEquals(Set.of("outside-business-hours", "staff"), against(scene, need, "16:00"));
    }

    @Test
    void aPromisedLevelAdmitsNobodyElse() {
        assertEquals(List.of(ANN), staff(accepted(scene, need.onlyOfLevel("trainee"), "10:00")));
        assertEquals(List.of(BEN), staff(accepted(scene, need.onlyOfLevel(null), "10:00")));
        assertEquals(Set.of("staff-level"), against(scene, need.onlyOfLevel("senior"), "10:00"));
        assertEquals(
                Map.of("level", "senior"),
                Answers.only(refused(scene, need, "10:00")).data());
        assertEquals(
                Set.of("staff-level"), against(scene, need.onlyOfLevel(null).by("ann"), "10:00"));
    }

    @Test
    void whoeverHasHisTimeAlreadyKeepsItWhateverBecomesOfThePerson() {
        VisitNeed kept = need.by("ann").build().asOfLevel("senior");
        Decision.Accepted accepted = (Decision.Accepted) Engine.decide(kept, scene.at("10:00"), scene.world(), NOW);
        assertEquals(Duration.ofMinutes(30), accepted.visit().length());
    }

    @Test
    void aLevelOfWhichNothingIsSaidIsNoMatter() {
        scene.experienced("ann", "master");
        Decision.Accepted accepted = accepted(scene, need, "10:00");
        assertTrue(accepted.staff().stream().allMatch(choice -> choice.level() == null));
        assertTrue(accepted.staff().stream().allMatch(choice -> choice.visit().equals(accepted.visit())));
    }

    private static List<UUID> staff(Decision.Accepted accepted) {
        return accepted.staff().stream().map(StaffChoice::staffId).toList();
    }
}
