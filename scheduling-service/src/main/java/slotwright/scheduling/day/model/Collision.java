package slotwright.scheduling.day.model;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Two shifts of one person that overlap, or that are at different locations with too little time between them to get
 * from one to the other.
 *
 * @param ofItself whether both belong to what was changed
 * @param travelMinutes that must lie between them
 */
public record Collision(WorkedShift one, WorkedShift other, boolean ofItself, int travelMinutes) {

    /** No shift with its travel is longer. */
    private static final Duration LONGEST = Duration.ofHours(50);

    /**
     * The first on these dates, both inclusive, of what begins on a changed one. Within one week and one zone the
     * clock's face has decided already.
     *
     * @param changed whether what begins on that date is what was changed
     */
    public static Optional<Collision> first(
            StaffCalendar calendar, LocalDate first, LocalDate last, Predicate<LocalDate> changed) {
        List<WorkedShift> worked = calendar.worked(first, last)
                .sorted((one, other) -> one.range().compareTo(other.range()))
                .toList();
        for (int i = 0; i < worked.size(); i++) {
            WorkedShift one = worked.get(i);
            for (int j = i + 1; j < worked.size() && isNear(one, worked.get(j)); j++) {
                Optional<Collision> found = between(calendar, one, worked.get(j), changed);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Collision> between(
            StaffCalendar calendar, WorkedShift one, WorkedShift other, Predicate<LocalDate> changed) {
        boolean ofItself = changed.test(one.date()) && changed.test(other.date());
        boolean untouched = !changed.test(one.date()) && !changed.test(other.date());
        boolean decided = untouched || ofItself && isOfOneWeek(calendar, one, other);
        int travel = one.locationId().equals(other.locationId()) ? 0 : calendar.travelMinutes(other.date());
        return !decided && other.range().from().isBefore(one.range().to().plus(Duration.ofMinutes(travel)))
                ? Optional.of(new Collision(one, other, ofItself, travel))
                : Optional.empty();
    }

    /** On one clock's face, that is. */
    private static boolean isOfOneWeek(StaffCalendar calendar, WorkedShift one, WorkedShift other) {
        return !calendar.overrides().containsKey(one.date())
                && !calendar.overrides().containsKey(other.date())
                && calendar.zones()
                        .get(one.locationId())
                        .equals(calendar.zones().get(other.locationId()));
    }

    private static boolean isNear(WorkedShift one, WorkedShift other) {
        return other.range().from().isBefore(one.range().from().plus(LONGEST));
    }
}
