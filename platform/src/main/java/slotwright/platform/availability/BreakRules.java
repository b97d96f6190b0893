package slotwright.platform.availability;

import static slotwright.platform.availability.Finding.NOTHING;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import slotwright.platform.availability.Finding.Violation;
import slotwright.platform.contract.Break;
import slotwright.platform.contract.WantedBreak;
import slotwright.platform.time.TimeRange;

/** The rules of {@link StaffRules} that are about breaks. */
final class BreakRules {

    private BreakRules() {}

    /** As at the ends of a shift, a buffer may reach into it. */
    static List<Finding> workMeetsNoBreak(Asked asked, Person person) {
        for (TimeRange range : asked.worked()) {
            List<TimeLine.Entry<Break>> met = person.breaks().overlapping(range);
            if (!met.isEmpty()) {
                Instant end = met.get(met.size() - 1).range().to();
                Instant next = end.plus(Duration.between(range.from(), asked.start()));
                return List.of(new Violation(Rule.STAFF_NOT_ON_BREAK, null, next, Map.of()));
            }
        }
        return NOTHING;
    }

    /** What visits leave free counts, absences or not: an absence blocks its own time and no other. */
    static List<Finding> aBreakRemainsInALongShift(Asked asked, Person person) {
        for (TimeLine.Entry<WantedBreak> wanted : person.wantedBreaks().overlapping(asked.whole())) {
            if (asked.attended().stream().anyMatch(wanted.range()::overlaps)
                    && !isLeft(wanted.item().minutes(), freeBeside(asked, person, wanted.range()))) {
                long minutes = wanted.item().minutes();
                return List.of(new Violation(Rule.BREAK_REMAINS, minutes, null, Map.of()));
            }
        }
        return NOTHING;
    }

    private static boolean isLeft(int minutes, List<TimeRange> free) {
        Duration wanted = Duration.ofMinutes(minutes);
        return free.stream().anyMatch(range -> range.length().compareTo(wanted) >= 0);
    }

    private static List<TimeRange> freeBeside(Asked asked, Person person, TimeRange range) {
        List<TimeRange> taken = new ArrayList<>(asked.attended());
        asked.colliding(person.taken(), range).forEach(entry -> taken.add(entry.range()));
        return range.without(TimeRange.joined(taken));
    }
}
