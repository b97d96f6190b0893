package slotwright.platform.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import slotwright.platform.availability.Decision.Accepted;
import slotwright.platform.availability.Finding.Violation;
import slotwright.platform.contract.SchedulingEvents.Window;
import slotwright.platform.time.TimeRange;

/** A window in several parts with prices of their own is one window in all but the price. */
class WindowPartsTest {

    private static final int OF_WHOLE = 10;
    private static final int OF_LATE_PART = 25;

    @Property(tries = 100, seed = "20261127")
    void isDecidedAboutAsTheWholeWindowIs(@ForAll long seed) {
        Random random = new Random(seed);
        Scene scene = RandomScenes.scene(random);
        VisitNeed need = RandomScenes.need(random, scene).build();
        Instant now = RandomTimes.now(random, scene);
        World whole = scene.world();
        cutAnywhere(scene, random);
        World inParts = scene.world();

        TimeRange range = whole.extent();
        assertEquals(starts(Engine.list(need, range, whole, now)), starts(Engine.list(need, range, inParts, now)));
        for (Instant start = range.from(); start.isBefore(range.to()); start = start.plusSeconds(660)) {
            assertEquals(
                    withoutPart(Engine.decide(need, start, whole, now)),
                    withoutPart(Engine.decide(need, start, inParts, now)));
        }
    }

    private static List<Instant> starts(List<OfferedStart> offered) {
        return offered.stream().map(OfferedStart::startsAt).toList();
    }

    /** Which part owns the start is all that differs. */
    private static Decision withoutPart(Decision decision) {
        return decision instanceof Accepted one
                ? new Accepted(one.visit(), Optional.empty(), one.staff(), one.remainingCapacity(), one.touched())
                : decision;
    }

    @Test
    void startsAtTheCutHaveThePriceOfTheLaterPart() {
        World world = inTwoParts("15:30").world();
        Function<Instant, Integer> modifier =
                start -> world.ownerOf(start).orElseThrow().priceModifierPercent();
        List<Instant> starts =
                starts(Engine.list(new NeedDraft().build(), Scene.empty().wholeDay(), world, Answers.NOW));
        assertTrue(starts.contains(Scene.empty().at("15:00"))
                && starts.contains(Scene.empty().at("15:30")));
        assertEquals(OF_WHOLE, modifier.apply(Scene.empty().at("15:00")));
        assertEquals(OF_LATE_PART, modifier.apply(Scene.empty().at("15:30")));
    }

    /** The grid goes on through a cut that is not on it, and so does what the refusal says about it. */
    @Test
    void theGridDoesNotBeginAnewAtACut() {
        Scene scene = inTwoParts("15:10");
        Violation violation = Answers.only(Answers.refused(scene, new NeedDraft(), "15:15"));
        assertEquals(scene.at("15:30"), violation.firstPossible());
        assertEquals(Map.of("previous", scene.at("15:00"), "next", scene.at("15:30")), violation.data());
    }

    private static Scene inTwoParts(String cut) {
        Scene scene = Scene.workday();
        scene.windows.replaceAll((date, windows) -> windows.stream()
                .flatMap(window -> parts(window, scene.at(cut)).stream())
                .toList());
        return scene;
    }

    /** Each window at some minute of it. */
    private static void cutAnywhere(Scene scene, Random random) {
        scene.windows.replaceAll((date, windows) -> {
            List<Window> parts = new ArrayList<>();
            for (Window window : windows) {
                int minutes = Math.max(1, (int) window.range().length().toMinutes());
                parts.addAll(parts(window, window.from().plus(Duration.ofMinutes(random.nextInt(minutes)))));
            }
            Collections.shuffle(parts, random);
            return parts;
        });
    }

    private static List<Window> parts(Window window, Instant cut) {
        if (!window.from().isBefore(cut)) {
            return List.of(window);
        }
        return List.of(
                WindowDraft.part(window, new TimeRange(window.from(), cut), OF_WHOLE),
                WindowDraft.part(window, new TimeRange(cut, window.to()), OF_LATE_PART));
    }
}
