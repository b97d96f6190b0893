package slotwright.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StoryTest {

    @Test
    void looksForTheFirstTuesdayAtLeastSevenDaysAway() {
        LocalDate monday = LocalDate.parse("2026-11-23");
        assertEquals(LocalDate.parse("2026-12-01"), Story.firstTuesdayAWeekAway(monday));
        assertEquals(LocalDate.parse("2026-12-01"), Story.firstTuesdayAWeekAway(monday.plusDays(1)));
        assertEquals(LocalDate.parse("2026-12-08"), Story.firstTuesdayAWeekAway(monday.plusDays(2)));
    }

    @Test
    void breaksOffWhereTheSuiteSaysSomethingElse() {
        assertThrows(StoryFailed.class, () -> Narrator.same(1, 2, "bookings"));
        assertThrows(StoryFailed.class, () -> Narrator.check(false, "it does not hold"));
    }

    @Test
    void needsAllFourAddresses() {
        assertThrows(StoryFailed.class, () -> Api.Suite.from(new String[] {"--catalog=http://localhost:1"}));
    }
}
