package slotwright.scheduling.availability.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookaheadTest {

    private static final LocalDate FROM = LocalDate.parse("2026-11-22");

    @Test
    void everyDateUpToTheLastIsLookedAtOnce() {
        LocalDate last = FROM.plusDays(366);
        List<LocalDate> looked = new ArrayList<>();
        steps(last, 1_000)
                .forEach(step -> step.from().datesUntil(step.to().plusDays(1)).forEach(looked::add));
        assertEquals(FROM.datesUntil(last.plusDays(1)).toList(), looked);
    }

    @Test
    void eachStepIsTwiceAsLongUntilItIsLongEnough() {
        List<Long> days = steps(FROM.plusDays(366), 1_000).stream()
                .map(step -> step.from().datesUntil(step.to().plusDays(1)).count())
                .toList();
        assertEquals(List.of(7L, 14L, 28L, 56L, 56L, 56L, 56L, 56L, 38L), days);
    }

    @Test
    void noMoreDatesAreLookedAtThanAreAffordable() {
        List<Lookahead> steps = steps(FROM.plusDays(366), 10);
        assertEquals(FROM.plusDays(9), steps.get(steps.size() - 1).to());
        assertEquals(FROM, steps(FROM.plusDays(366), 1).get(0).to());
    }

    @Test
    void afterTheLastDateThereIsNothingToLookAt() {
        assertTrue(Lookahead.over(FROM, FROM.minusDays(1), 10).isEmpty());
        assertEquals(1, steps(FROM, 10).size());
    }

    private static List<Lookahead> steps(LocalDate last, int most) {
        List<Lookahead> steps = new ArrayList<>();
        for (Optional<Lookahead> step = Lookahead.over(FROM, last, most);
                step.isPresent();
                step = step.get().next()) {
            steps.add(step.get());
        }
        return steps;
    }
}
