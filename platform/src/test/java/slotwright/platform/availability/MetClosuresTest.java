package slotwright.platform.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.ClosedPart;

class MetClosuresTest {

    private final Scene scene = Scene.workday();
    private final VisitNeed byAnn = new NeedDraft().by("ann").build();

    @Test
    void thoseOfThePlaceAndOfThePersonWhoDoesIt() {
        scene.closed("10:30", "11:00").closed("15:00", "16:00");
        scene.absent("ann", "10:00", "10:15").absent("ben", "10:00", "11:00");

        assertEquals(Set.of(scene.closed.get(0), absence("ann")), Set.copyOf(met(byAnn, "10:00")));
        assertEquals(List.of(scene.closed.get(0)), met(new NeedDraft().build(), "10:00"));
        assertEquals(List.of(), met(byAnn, "12:00"));
    }

    @Test
    void onlyThoseOfItsCategories() {
        ClosedPart other =
                new ClosedPart(scene.at("10:00"), scene.at("11:00"), "maintenance", Set.of("of-another-kind"), true);
        scene.closed.add(other);

        assertEquals(List.of(), met(byAnn, "10:00"));
    }

    @Test
    void noneWhereItNeedNotMind() {
        scene.closed("10:30", "11:00").absent("ann", "10:00", "10:15");

        assertEquals(List.of(), met(byAnn.waiving(Set.of(Waiver.CLOSED)), "10:00"));
        assertEquals(2, met(byAnn.waiving(Set.of(Waiver.NOTICE)), "10:00").size());
    }

    private ClosedPart absence(String name) {
        return scene.absences.get(Scene.id(name)).get(0);
    }

    private List<ClosedPart> met(VisitNeed need, String start) {
        return MetClosures.of(need, scene.at(start), scene.world());
    }
}
