package slotwright.scheduling.staff.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a person works on one date instead of what the week says.
 *
 * @param spans that begin on the date, by the clocks of their places; none is a day off
 * @param breaks each within a span
 * @param reason a code such as {@code training}, or null
 * @param maxAppointmentsPerDay null as the schedule says; so are the others
 */
public record DayOverride(
        LocalDate date,
        List<DatedSpan> spans,
        List<DailyHours> breaks,
        String reason,
        Integer maxAppointmentsPerDay,
        Integer maxHoursPerDay,
        Integer preferredBreakMinutes) {

    /** @param to at or before {@code from} means the next day */
    public record DatedSpan(LocalTime from, LocalTime to, UUID locationId) {

        boolean has(DailyHours rest) {
            return shift(List.of(rest)).breaks().size() == 1;
        }

        boolean overlaps(DatedSpan other) {
            int from = hours().from().toSecondOfDay();
            int others = other.hours().from().toSecondOfDay();
            return from < others + other.hours().seconds() && others < from + hours().seconds();
        }

        Shift shift(List<DailyHours> breaks) {
            DailyHours hours = hours();
            return new Shift(
                    hours,
                    locationId,
                    breaks.stream()
                            .flatMap(rest -> Shift.pause(hours, rest, hours.secondsUntil(rest)).stream())
                            .toList());
        }

        private DailyHours hours() {
            return new DailyHours(from, to);
        }
    }

    public DayOverride {
        spans = List.copyOf(spans);
        breaks = List.copyOf(breaks);
    }

    /** Those that overlap an earlier one of the list at the same location, by their indexes. */
    public List<Integer> overlappingSpans() {
        return indexes(spans, (span, earlier) -> earlier.stream()
                .anyMatch(other -> other.locationId().equals(span.locationId()) && other.overlaps(span)));
    }

    /** Those that lie in no span, by their indexes. */
    public List<Integer> strayBreaks() {
        return indexes(breaks, (rest, earlier) -> spans.stream().noneMatch(span -> span.has(rest)));
    }

    /** Those that overlap an earlier one of the list, by their indexes. */
    public List<Integer> overlappingBreaks() {
        return indexes(breaks, (rest, earlier) -> earlier.stream().anyMatch(rest::overlaps));
    }

    private static <T> List<Integer> indexes(List<T> all, BiPredicate<T, List<T>> isOne) {
        return IntStream.range(0, all.size())
                .filter(i -> isOne.test(all.get(i), all.subList(0, i)))
                .boxed()
                .toList();
    }

    public Stream<Shift> shifts() {
        return spans.stream().map(span -> span.shift(breaks));
    }
}
