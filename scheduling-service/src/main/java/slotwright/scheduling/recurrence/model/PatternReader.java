package slotwright.scheduling.recurrence.model;

import static slotwright.scheduling.recurrence.model.MonthDates.LONGEST_MONTH;
import static slotwright.scheduling.recurrence.model.MonthDates.SHORTEST_MONTH;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Decides what the parts of an RRULE mean together, and whether that is accepted. */
final class PatternReader {

    private static final List<Integer> LAST = List.of(-1);

    private final RuleParts parts;
    private final Timing timing;
    private final List<Refusal> refusals;

    PatternReader(RuleParts parts, Timing timing, List<Refusal> refusals) {
        this.parts = parts;
        this.timing = timing;
        this.refusals = refusals;
    }

    /** Empty when there are refusals. */
    Optional<Pattern> pattern() {
        Pattern pattern =
                switch (parts.frequency()) {
                    case DAILY -> daily();
                    case WEEKLY -> weekly();
                    case MONTHLY ->
                        daysOfMonth(parts.months())
                                .map(days -> new Monthly(parts.months(), days))
                                .orElse(null);
                    case YEARLY -> yearly();
                };
        return refusals.isEmpty() ? Optional.of(pattern) : Optional.empty();
    }

    private Pattern daily() {
        refuseUnless(parts.positions().isEmpty(), "BYSETPOS", "BYSETPOS goes with MONTHLY and BYDAY only.");
        refuseNumbers();
        Set<DayOfWeek> weekdays = weekdays();
        refuseUnless(
                weekdays.isEmpty() || parts.interval() % 7 != 0 || weekdays.contains(startDay()),
                Refusal.NEVER_OCCURS,
                "BYDAY",
                "Every so many whole weeks is always the weekday of the start.");
        if (!parts.monthDays().isEmpty()) {
            refuseImpossible(parts.months(), parts.monthDays());
        }
        return new Daily(parts.months(), parts.monthDays(), weekdays);
    }

    private Pattern weekly() {
        refuseUnless(parts.months().isEmpty(), "BYMONTH", "A weekly rule has BYDAY only; DAILY can have BYMONTH.");
        refuseUnless(parts.monthDays().isEmpty(), "BYMONTHDAY", "A weekly rule has BYDAY only.");
        refuseUnless(parts.positions().isEmpty(), "BYSETPOS", "A weekly rule has BYDAY only.");
        refuseNumbers();
        return new Weekly(parts.weekdays().isEmpty() ? Set.of(startDay()) : weekdays());
    }

    private Pattern yearly() {
        boolean daysNamed = !parts.monthDays().isEmpty() || !parts.weekdays().isEmpty();
        refuseUnless(parts.positions().isEmpty(), "BYSETPOS", "BYSETPOS goes with MONTHLY and BYDAY only.");
        refuseUnless(
                !daysNamed || !parts.months().isEmpty(),
                Refusal.MISSING_PART,
                "BYMONTH",
                "A yearly rule names the months of its days: BYMONTH.");
        if (!refusals.isEmpty()) {
            return null;
        }
        Set<Month> months = parts.months().isEmpty() ? Set.of(timing.date().getMonth()) : parts.months();
        return daysOfMonth(months).map(days -> new Yearly(months, days)).orElse(null);
    }

    private Optional<DaysOfMonth> daysOfMonth(Set<Month> months) {
        if (!parts.weekdays().isEmpty() && parts.monthDays().isEmpty()) {
            return Optional.of(new MonthWeekdays(parts.weekdays(), parts.positions()));
        }
        return dates(months).map(DaysOfMonth.class::cast);
    }

    private Optional<MonthDates> dates(Set<Month> months) {
        Optional<Integer> lastUpTo = lastUpTo();
        List<Integer> days = lastUpTo.map(List::of).orElseGet(this::namedDays);
        Skip wanted = lastUpTo.isPresent() ? Skip.BACKWARD : parts.skip();
        Skip skip = anyMissing(months, days) ? wanted : Skip.OMIT;
        refuseUnless(
                lastUpTo.isPresent() || parts.positions().isEmpty(),
                "BYSETPOS",
                "BYSETPOS goes with BYDAY, not with BYMONTHDAY.");
        refuseNumbers();
        refuseUnless(
                skip == Skip.OMIT || (parts.weekdays().isEmpty() && Collections.min(days) >= -SHORTEST_MONTH),
                "SKIP",
                "SKIP goes with days counted from the month's start, without BYDAY.");
        if (skip == Skip.OMIT) {
            refuseImpossible(months, days);
        }
        return refusals.isEmpty() ? Optional.of(new MonthDates(days, weekdays(), skip)) : Optional.empty();
    }

    private List<Integer> namedDays() {
        return parts.monthDays().isEmpty() ? List.of(timing.date().getDayOfMonth()) : parts.monthDays();
    }

    /** {@code BYMONTHDAY=28,29,30,31;BYSETPOS=-1}: the 31st or else the last day, as {@link RuleWriter} feeds it. */
    private Optional<Integer> lastUpTo() {
        Set<Integer> days = Set.copyOf(parts.monthDays());
        return IntStream.rangeClosed(SHORTEST_MONTH + 1, LONGEST_MONTH)
                .boxed()
                .filter(day -> days.equals(RuleWriter.daysUpTo(day)))
                .filter(day ->
                        parts.positions().equals(LAST) && parts.weekdays().isEmpty())
                .filter(day -> parts.skip() == Skip.OMIT)
                .findFirst();
    }

    private static boolean anyMissing(Set<Month> months, List<Integer> days) {
        return named(months).stream()
                .anyMatch(month -> days.stream().anyMatch(day -> Math.abs(day) > month.minLength()));
    }

    private void refuseImpossible(Set<Month> months, List<Integer> days) {
        boolean possible = named(months).stream()
                .anyMatch(month -> days.stream().anyMatch(day -> Math.abs(day) <= month.maxLength()));
        refuseUnless(possible, Refusal.NEVER_OCCURS, "BYMONTHDAY", "No such month has such a day.");
    }

    private static Set<Month> named(Set<Month> months) {
        return months.isEmpty() ? EnumSet.allOf(Month.class) : months;
    }

    private void refuseNumbers() {
        refuseUnless(
                !parts.weekdaysNumbered(), "BYDAY", "Numbered weekdays go with MONTHLY and YEARLY without BYMONTHDAY.");
    }

    private Set<DayOfWeek> weekdays() {
        return parts.weekdays().stream().map(NthWeekday::day).collect(Collectors.toSet());
    }

    private DayOfWeek startDay() {
        return timing.date().getDayOfWeek();
    }

    private void refuseUnless(boolean accepted, String part, String message) {
        refuseUnless(accepted, Refusal.COMBINATION, part, message);
    }

    private void refuseUnless(boolean accepted, String code, String part, String message) {
        if (!accepted) {
            refusals.add(new Refusal(code, part, message));
        }
    }
}
