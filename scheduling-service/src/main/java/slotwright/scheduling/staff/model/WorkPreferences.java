package slotwright.scheduling.staff.model;

import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * When and what a person likes to work, week after week, by the clocks of the home location. It orders those who can do
 * a visit; it never forbids one.
 *
 * @param preferredCategories slugs of services
 */
public record WorkPreferences(
        List<WeeklyTime> preferredTimes, List<WeeklyTime> avoidedTimes, Set<String> preferredCategories) {

    /** Of somebody who likes everything as much. */
    public static final WorkPreferences NONE = new WorkPreferences(null, null, null);

    /**
     * @param weekday ISO day on which it begins, 1 is Monday
     * @param to at or before {@code from} means the next day
     */
    public record WeeklyTime(int weekday, LocalTime from, LocalTime to) {

        private boolean collidesWith(WeeklyTime other) {
            return face().isWithinReachOf(other.face(), 0);
        }

        private WeekTime face() {
            return new WeekTime(weekday, new DailyHours(from, to));
        }
    }

    public WorkPreferences {
        preferredTimes = preferredTimes == null ? List.of() : List.copyOf(preferredTimes);
        avoidedTimes = avoidedTimes == null ? List.of() : List.copyOf(avoidedTimes);
        preferredCategories = preferredCategories == null
                ? Set.of()
                : Collections.unmodifiableSet(new TreeSet<>(preferredCategories));
    }

    /** The avoided times that are preferred too, if only in part, by their indexes. */
    public List<Integer> contradictions() {
        return IntStream.range(0, avoidedTimes.size())
                .filter(i -> preferredTimes.stream().anyMatch(avoidedTimes.get(i)::collidesWith))
                .boxed()
                .toList();
    }
}
