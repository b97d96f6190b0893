package slotwright.scheduling.recurrence.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import slotwright.platform.time.LocalTimes;
import slotwright.platform.time.TimeRange;

/**
 * Something that happens by a rule. The rule gives dates in floating local time; only then they become instants; then
 * UNTIL is applied, and last the exceptions (EXDATE), by local start. An occurrence that an exception takes away or
 * that clocks skip still counts for COUNT. The start is the first occurrence, never one more besides the rule's.
 */
public final class Series {

    static final int MOST_EXCEPTIONS = 1_000;

    private final Timing timing;
    private final RecurrenceRule rule;
    private final Set<LocalDateTime> exceptions;
    private final RuleDates dates;

    private Series(Timing timing, RecurrenceRule rule, Set<LocalDateTime> exceptions) {
        this.timing = timing;
        this.rule = rule;
        this.exceptions = exceptions;
        this.dates = dates(timing, rule);
    }

    /**
     * A series from outside, with all that is wrong in its times and in its rule.
     *
     * @param exceptions local starts by the rule; one that is none takes nothing away
     */
    public static Ruling<Series> read(Timing timing, String rrule, Collection<LocalDateTime> exceptions) {
        List<Refusal> reasons = new ArrayList<>(timing.faults());
        Ruling<RecurrenceRule> rule = RuleReader.read(rrule, timing);
        reasons.addAll(rule.reasons());
        if (exceptions.size() > MOST_EXCEPTIONS) {
            reasons.add(new Refusal(
                    Refusal.OUT_OF_RANGE, "EXDATE", "A series has at most " + MOST_EXCEPTIONS + " exceptions."));
        }
        return reasons.isEmpty()
                ? of(timing, rule.accepted().orElseThrow(), exceptions)
                : new Ruling.Refused<>(reasons);
    }

    /** Its start moves to the rule's first occurrence; refused when there is none. */
    public static Ruling<Series> of(Timing timing, RecurrenceRule rule, Collection<LocalDateTime> exceptions) {
        Optional<LocalDate> first = uncounted(timing, rule).next(timing.date());
        if (first.isEmpty()) {
            return refused(Refusal.NEVER_OCCURS, "The rule has no date from its start to its end.");
        }
        Series series = new Series(timing.movedTo(first.get()), rule, Set.copyOf(exceptions));
        return series.dates.hits(first.get())
                ? new Ruling.Accepted<>(series)
                : refused(Refusal.COMBINATION, "With SKIP=FORWARD and an interval, start in a month that has the day.");
    }

    private static Ruling<Series> refused(String code, String message) {
        return new Ruling.Refused<>(List.of(new Refusal(code, "RRULE", message)));
    }

    private static RuleDates dates(Timing timing, RecurrenceRule rule) {
        return rule.end() instanceof End.Count count
                ? RuleDates.counted(count.occurrences(), rule.pattern(), stride(timing, rule))
                : uncounted(timing, rule);
    }

    private static RuleDates uncounted(Timing timing, RecurrenceRule rule) {
        return RuleDates.until(lastDate(timing, rule.end()), rule.pattern(), stride(timing, rule));
    }

    private static Stride stride(Timing timing, RecurrenceRule rule) {
        return new Stride(timing.date(), rule.interval(), rule.weekStart());
    }

    private static LocalDate lastDate(Timing timing, End end) {
        if (end instanceof End.UntilInstant until) {
            return timing.lastDateBy(until.last());
        }
        return end instanceof End.UntilDate until ? until.last() : RuleDates.LAST_DATE;
    }

    /** When the first occurrence begins and ends. */
    public Timing timing() {
        return timing;
    }

    public RecurrenceRule rule() {
        return rule;
    }

    public Set<LocalDateTime> exceptions() {
        return exceptions;
    }

    /** No occurrence begins after this local date; empty for a series without end. */
    public Optional<LocalDate> lastDate() {
        return rule.end() instanceof End.Never ? Optional.empty() : Optional.of(dates.last());
    }

    /** Whether one begins on that local date, by rule and exceptions alone; whether the date exists is not asked. */
    public boolean hits(LocalDate date) {
        return dates.hits(date) && !exceptions.contains(timing.start(date));
    }

    /** The occurrence that begins on that local date. */
    public Optional<Occurrence> on(LocalDate date) {
        return hits(date) ? timing.on(date) : Optional.empty();
    }

    /** The occurrence with that local start by the rule, which is how one of them is named. */
    public Optional<Occurrence> at(LocalDateTime start) {
        return timing.start(start.toLocalDate()).equals(start) ? on(start.toLocalDate()) : Optional.empty();
    }

    /** Those that begin from the one local date to before the other, in order. */
    public List<Occurrence> startingOn(LocalDate from, LocalDate before) {
        return dates.between(from, before).stream()
                .map(this::on)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Those that begin within the range, in order. */
    public List<Occurrence> startingIn(TimeRange range) {
        return around(range, 1).stream()
                .filter(occurrence -> range.contains(occurrence.range().from()))
                .toList();
    }

    /** Those of which any part lies within the range, in order. */
    public List<Occurrence> overlapping(TimeRange range) {
        return around(range, timing.lookBack()).stream()
                .filter(occurrence -> occurrence.range().overlaps(range))
                .toList();
    }

    /** Those of which any part lies on that date of that zone, in order. */
    public List<Occurrence> overlapping(LocalDate date, ZoneId zone) {
        return LocalTimes.day(date, zone).map(this::overlapping).orElse(List.of());
    }

    /** How many dates the rule has before that one, exceptions included, for the COUNT of what is left from there. */
    public int countBefore(LocalDate date) {
        return dates.between(timing.date(), date).size();
    }

    private List<Occurrence> around(TimeRange range, int daysBefore) {
        LocalDate from = LocalTimes.dateAt(range.from(), timing.beginZone()).minusDays(daysBefore);
        LocalDate to = LocalTimes.dateAt(range.to(), timing.beginZone()).plusDays(1);
        return startingOn(from, to);
    }
}
