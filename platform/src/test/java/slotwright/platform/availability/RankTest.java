package slotwright.platform.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import slotwright.platform.availability.Decision.Accepted;
import slotwright.platform.availability.StaffChoice.Reason;

class RankTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    /** At ten Ben would have no gap before the visit but has worked already; Ann has not, and stands alone. */
    private final Scene scene = Scene.workday().taken("one", Scene.id("ben"), "09:00", "10:00");

    @Test
    void leastFragmentationPrefersWhoHasFewerGaps() {
        StaffChoice chosen = at("10:00", Rank.LEAST_FRAGMENTATION).chosen();
        assertEquals(Scene.id("ben"), chosen.staffId());
        assertEquals(Reason.FEWEST_GAPS, chosen.reason());
    }

    @Test
    void fairnessPrefersWhoHasLessToDo() {
        StaffChoice chosen = at("10:00", Rank.FAIRNESS).chosen();
        assertEquals(Scene.id("ann"), chosen.staffId());
        assertEquals(Reason.LEAST_LOAD, chosen.reason());
    }

    @Test
    void withoutARankLeastFragmentationDecides() {
        assertEquals(
                at("10:00", Rank.LEAST_FRAGMENTATION),
                Engine.decide(need(Rank.DEFAULT), scene.at("10:00"), world(), NOW));
    }

    @Test
    void aStartIsComparedByWhoWouldBeChosen() {
        assertTrue(cost("10:00", Rank.LEAST_FRAGMENTATION) < cost("13:00", Rank.LEAST_FRAGMENTATION));
        assertEquals(0, cost("10:00", Rank.FAIRNESS));
        scene.taken("two", Scene.id("ann"), "15:00", "16:00");
        assertEquals(60, cost("10:00", Rank.FAIRNESS));
    }

    @Test
    void theWindowOfTheHighestPriorityWins() {
        scene.window("14:00", "17:00", new WindowDraft().id(Scene.id("late")).priority(7));
        assertTrue(cost("14:00", Rank.PRIORITY) < cost("13:00", Rank.PRIORITY));
        assertEquals(cost("14:00", Rank.PRIORITY), cost("15:00", Rank.PRIORITY));
    }

    @Test
    void aRankIsFoundByItsName() {
        assertEquals(
                List.of("least-fragmentation", "fairness", "priority", "rating", "preference"),
                Arrays.stream(Rank.values()).map(Rank::code).toList());
        assertEquals(Optional.of(Rank.FAIRNESS), Rank.of("fairness"));
        assertEquals(Optional.empty(), Rank.of("FAIRNESS"));
    }

    private long cost(String start, Rank rank) {
        return rank.cost(at(start, rank));
    }

    private Accepted at(String start, Rank rank) {
        return (Accepted) Engine.decide(need(rank), scene.at(start), world(), NOW);
    }

    private World world() {
        return scene.world();
    }

    private static VisitNeed need(Rank rank) {
        return new NeedDraft().rankedBy(rank).build();
    }
}
