package slotwright.scheduling.day.oracle;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import slotwright.platform.contract.Break;
import slotwright.platform.contract.SchedulingEvents.Span;
import slotwright.platform.contract.SchedulingEvents.StaffDay;
import slotwright.platform.contract.WorkWishes;

/** Working days with a mistake that somebody might make. */
final class WorkMutants {

    /** What becomes of each right day. */
    static final Map<String, UnaryOperator<StaffDay>> OF_DAYS = Map.of(
            "a night counts on the date on which it ends",
                    day -> spans(day, span -> new Span(span.locationId(), span.from(), span.to(), day.date())),
            "everybody works at home",
                    day -> spans(day, span -> new Span(day.locationId(), span.from(), span.to(), span.shiftDate())),
            "an evening ends at midnight by the offset of noon", WorkMutants::untilMidnight,
            "nobody rests", day -> with(day, day.spans(), List.of()),
            "nobody likes anything", day -> wishing(day, WorkWishes.NONE),
            "what is liked in the night ends at midnight", WorkMutants::withoutTheNightBefore,
            "what is disliked is liked",
                    day -> wishing(
                            day,
                            new WorkWishes(
                                    day.wishes().avoided(),
                                    day.wishes().preferred(),
                                    day.wishes().categories())));

    private WorkMutants() {}

    private static StaffDay untilMidnight(StaffDay day) {
        ZoneId zone = ZoneId.of(day.zone());
        Instant midnight = day.date()
                .plusDays(1)
                .atStartOfDay()
                .toInstant(day.date().atTime(12, 0).atZone(zone).getOffset());
        List<Span> spans = day.spans().stream()
                .filter(span -> span.from().isBefore(midnight))
                .map(span -> new Span(
                        span.locationId(),
                        span.from(),
                        span.to().isAfter(midnight) ? midnight : span.to(),
                        span.shiftDate()))
                .toList();
        return with(day, spans, day.breaks());
    }

    private static StaffDay spans(StaffDay day, UnaryOperator<Span> change) {
        return with(day, day.spans().stream().map(change).toList(), day.breaks());
    }

    private static StaffDay withoutTheNightBefore(StaffDay day) {
        List<WorkWishes.Time> ofTheDate = day.wishes().preferred().stream()
                .filter(time -> time.from().isAfter(day.dayStart()))
                .toList();
        return wishing(
                day,
                new WorkWishes(ofTheDate, day.wishes().avoided(), day.wishes().categories()));
    }

    private static StaffDay wishing(StaffDay day, WorkWishes wishes) {
        return with(day, day.spans(), day.breaks(), wishes);
    }

    private static StaffDay with(StaffDay day, List<Span> spans, List<Break> breaks) {
        return with(day, spans, breaks, day.wishes());
    }

    private static StaffDay with(StaffDay day, List<Span> spans, List<Break> breaks, WorkWishes wishes) {
        return new StaffDay(
                day.resourceId(),
                day.locationId(),
                day.date(),
                day.zone(),
                day.dayStart(),
                day.nextDayStart(),
                day.dayVersion(),
                day.zoneData(),
                spans,
                day.closed(),
                day.limits(),
                breaks,
                day.wantedBreaks(),
                wishes);
    }
}
