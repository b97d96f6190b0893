package slotwright.scheduling.day.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import slotwright.platform.contract.SchedulingEvents.ClosedPart;
import slotwright.platform.time.TimeRange;

/** @param reason a code such as {@code training} */
public record Closure(TimeRange range, String reason) {

    public static final String HOLIDAY = "holiday";

    private static final Comparator<ClosedPart> ORDER =
            Comparator.comparing(ClosedPart::from).thenComparing(ClosedPart::to).thenComparing(ClosedPart::reason);

    /** What of the closures falls into the day, in order of time. */
    static List<ClosedPart> within(TimeRange day, List<Closure> closures) {
        return closures.stream()
                .map(closure -> closure.within(day))
                .flatMap(Optional::stream)
                .distinct()
                .sorted(ORDER)
                .toList();
    }

    private Optional<ClosedPart> within(TimeRange day) {
        return range.intersection(day).map(part -> part(part.from(), part.to()));
    }

    private ClosedPart part(Instant from, Instant to) {
        return new ClosedPart(from, to, reason);
    }
}
