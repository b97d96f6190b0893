package slotwright.scheduling.day.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import slotwright.platform.contract.ClosedPart;
import slotwright.platform.time.TimeRange;
import slotwright.scheduling.absence.model.Times;

/**
 * @param times by the clocks of the place that is meant
 * @param reason a code such as {@code training}
 * @param categories slugs of the services that do not take place; empty means all
 * @param cancels whether the business cancels what was booked in it
 */
public record Closure(Times times, String reason, Set<String> categories, boolean cancels) {

    public static final String HOLIDAY = "holiday";

    private static final Comparator<ClosedPart> ORDER = Comparator.comparing(ClosedPart::from)
            .thenComparing(ClosedPart::to)
            .thenComparing(ClosedPart::reason)
            .thenComparing(part -> part.categories().toString())
            .thenComparing(ClosedPart::cancels);

    /** Of everything, once. */
    public Closure(TimeRange range, String reason) {
        this(Times.once(range), reason, Set.of(), false);
    }

    /** What of the closures falls into the day, in order of time. */
    static List<ClosedPart> within(TimeRange day, List<Closure> closures) {
        return closures.stream()
                .flatMap(closure -> closure.within(day))
                .distinct()
                .sorted(ORDER)
                .toList();
    }

    private Stream<ClosedPart> within(TimeRange day) {
        return times.overlapping(day).stream()
                .flatMap(range -> range.intersection(day).stream())
                .map(part -> part(part.from(), part.to()));
    }

    private ClosedPart part(Instant from, Instant to) {
        return new ClosedPart(from, to, reason, categories, cancels);
    }
}
