package slotwright.scheduling.staff.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When a person works, week after week, in a period of dates.
 *
 * @param effectiveTo inclusive; null has no end
 * @param preferredBreakMinutes that stay free in a long shift without a written break; 0 wants none
 * @param travelMinutes least time between two spans at different locations
 * @param breaks each within a span
 * @param unavailableDates of the period, on which no span begins
 * @param preferences null in rows from before there were any
 */
public record Schedule(
        LocalDate effectiveFrom,
        LocalDate effectiveTo,
        List<WorkSpan> spans,
        int maxAppointmentsPerDay,
        int maxHoursPerDay,
        int preferredBreakMinutes,
        int travelMinutes,
        List<WorkBreak> breaks,
        Set<LocalDate> unavailableDates,
        WorkPreferences preferences) {

    /** Where nobody says otherwise. */
    public static final int PREFERRED_BREAK_MINUTES = 30;

    public Schedule {
        spans = List.copyOf(spans);
        breaks = List.copyOf(breaks);
        unavailableDates = new TreeSet<>(unavailableDates);
        preferences = preferences == null ? WorkPreferences.NONE : preferences;
    }

    public boolean holdsOn(LocalDate date) {
        return !date.isBefore(effectiveFrom) && (effectiveTo == null || !date.isAfter(effectiveTo));
    }

    public boolean overlaps(Schedule other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    /** What begins on a date of the period. */
    public Stream<Shift> shiftsOn(LocalDate date) {
        return unavailableDates.contains(date)
                ? Stream.empty()
                : spans.stream()
                        .filter(span -> span.weekday() == date.getDayOfWeek().getValue())
                        .map(span -> span.shift(breaks));
    }

    /**
     * On the clock's face: the spans that begin or end too near to an earlier one of the list at another location, by
     * their indexes. Only where both clocks show the same can it tell.
     */
    public List<Integer> withoutTravel(Map<UUID, ZoneId> zones) {
        return IntStream.range(0, spans.size())
                .filter(i -> spans.subList(0, i).stream()
                        .filter(other -> !other.locationId().equals(spans.get(i).locationId()))
                        .filter(other -> zones.get(other.locationId())
                                .equals(zones.get(spans.get(i).locationId())))
                        .anyMatch(other -> spans.get(i).isWithinReachOf(other, travelMinutes)))
                .boxed()
                .toList();
    }

    private boolean startsBeforeEndOf(Schedule other) {
        return other.effectiveTo == null || !effectiveFrom.isAfter(other.effectiveTo);
    }
}
