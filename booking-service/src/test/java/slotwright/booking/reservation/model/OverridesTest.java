package slotwright.booking.reservation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import slotwright.platform.availability.Waiver;

class OverridesTest {

    @Test
    void waivesWhatIsNamed() {
        assertEquals(Set.of(), Overrides.NONE.waived("back_office"));
        assertEquals(
                Set.of(Waiver.GRID, Waiver.LIMIT), of(Waiver.GRID, Waiver.LIMIT).waived("back_office"));
    }

    @Test
    void onlyTheBackOfficeEntersWhatIsOverAndOnlyWithoutNotice() {
        assertEquals(Set.of(Waiver.NOTICE, Waiver.PAST), of(Waiver.NOTICE).waived("back_office"));
        assertEquals(Set.of(Waiver.NOTICE), of(Waiver.NOTICE).waived("web"));
        assertEquals(Set.of(Waiver.NOTICE), of(Waiver.NOTICE).waived(null));
    }

    private static Overrides of(Waiver... waivers) {
        return new Overrides(List.of(waivers).stream()
                .map(waiver -> new Overrides.Given(waiver, "a good reason"))
                .toList());
    }
}
