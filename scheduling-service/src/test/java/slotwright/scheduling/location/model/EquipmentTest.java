package slotwright.scheduling.location.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.EquipmentKind;

class EquipmentTest {

    private final Equipment first = Equipment.NONE.changed(Map.of("steamer", 2, "lift", 1));

    @Test
    void kindsStandInTheirOrder() {
        assertEquals(
                List.of("lift", "steamer"),
                first.kinds().stream().map(EquipmentKind::kind).toList());
        assertNotEquals(first.kinds().get(0).resourceId(), first.kinds().get(1).resourceId());
    }

    @Test
    void aKindThatIsOffTheListStaysWithNone() {
        Equipment less = first.changed(Map.of("steamer", 3));
        assertEquals(
                List.of(0, 3), less.kinds().stream().map(EquipmentKind::count).toList());
        assertEquals(List.of(less.kinds().get(1)), less.there());
        assertEquals(List.of(), first.changed(Map.of()).there());
    }

    @Test
    void whatComesBackIsTheSameResource() {
        assertEquals(first, first.changed(Map.of()).changed(Map.of("lift", 1, "steamer", 2)));
    }
}
