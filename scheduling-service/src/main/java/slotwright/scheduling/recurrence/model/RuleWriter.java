package slotwright.scheduling.recurrence.model;

import static slotwright.scheduling.recurrence.model.MonthDates.SHORTEST_MONTH;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes rules as RRULE text (RFC 5545, 3.3.10), without {@code RRULE:} in front. */
public final class RuleWriter {

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    private final RecurrenceRule rule;
    private final StringJoiner text = new StringJoiner(";");

    private RuleWriter(RecurrenceRule rule) {
        this.rule = rule;
    }

    /** The one text of a rule. It leaves nothing to the start, and reading it gives the same rule. */
    public static String canonical(RecurrenceRule rule) {
        return new RuleWriter(rule).canonical();
    }

    /**
     * For feeds, which other programs read. Few of them know SKIP, so that "the 31st or the last day" is written as the
     * last of the 28th to 31st. What cannot be said in that way keeps SKIP: several days, several months of every n-th
     * year, and skipping forward.
     */
    public static String feed(RecurrenceRule rule) {
        return monthlyBackward(rule)
                .map(monthly -> new RuleWriter(monthly).lastOfSeveral())
                .orElseGet(() -> canonical(rule));
    }

    /** The days of which the last is that day or, in a month without it, the month's last. */
    static Set<Integer> daysUpTo(int day) {
        return IntStream.rangeClosed(SHORTEST_MONTH, day).boxed().collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<RecurrenceRule> monthlyBackward(RecurrenceRule rule) {
        if (rule.pattern() instanceof Monthly monthly) {
            return Optional.of(rule).filter(any -> oneDayBackward(monthly.days()));
        }
        if (rule.pattern() instanceof Yearly yearly && oneDayBackward(yearly.days())) {
            int interval = rule.interval() == 1 ? 1 : 12 * rule.interval();
            boolean fits =
                    interval == 1 || (yearly.months().size() == 1 && interval <= RecurrenceRule.LONGEST_INTERVAL);
            return Optional.of(new Monthly(yearly.months(), yearly.days()))
                    .filter(any -> fits)
                    .map(monthly -> new RecurrenceRule(monthly, interval, rule.weekStart(), rule.end()));
        }
        return Optional.empty();
    }

    private static boolean oneDayBackward(DaysOfMonth days) {
        return days instanceof MonthDates dates
                && dates.skip() == Skip.BACKWARD
                && dates.days().size() == 1;
    }

    private String lastOfSeveral() {
        Monthly monthly = (Monthly) rule.pattern();
        int day = ((MonthDates) monthly.days()).days().get(0);
        head();
        months(monthly.months());
        list("BYMONTHDAY", daysUpTo(day), String::valueOf);
        part("BYSETPOS", "-1");
        return tail();
    }

    private String canonical() {
        Optional<Skip> skip = skip();
        skip.ifPresent(any -> part("RSCALE", "GREGORIAN"));
        head();
        if (rule.pattern() instanceof Daily daily) {
            months(daily.months());
            list("BYMONTHDAY", daily.monthDays(), String::valueOf);
            weekdays(daily.weekdays());
        } else if (rule.pattern() instanceof Weekly weekly) {
            weekdays(weekly.days());
        } else if (rule.pattern() instanceof Monthly monthly) {
            months(monthly.months());
            days(monthly.days());
        } else if (rule.pattern() instanceof Yearly yearly) {
            months(yearly.months());
            days(yearly.days());
        }
        skip.ifPresent(way -> part("SKIP", way.name()));
        return tail();
    }

    private Optional<Skip> skip() {
        DaysOfMonth days = rule.pattern() instanceof Monthly monthly
                ? monthly.days()
                : rule.pattern() instanceof Yearly yearly ? yearly.days() : null;
        return days instanceof MonthDates dates && dates.skip() != Skip.OMIT
                ? Optional.of(dates.skip())
                : Optional.empty();
    }

    private void head() {
        part("FREQ", rule.pattern().frequency().name());
        if (rule.interval() > 1) {
            part("INTERVAL", String.valueOf(rule.interval()));
        }
        if (rule.end() instanceof End.Count count) {
            part("COUNT", String.valueOf(count.occurrences()));
        } else if (rule.end() instanceof End.UntilInstant until) {
            part("UNTIL", INSTANT.format(until.last()));
        } else if (rule.end() instanceof End.UntilDate until) {
            part("UNTIL", DATE.format(until.last()));
        }
    }

    private void months(Set<Month> months) {
        list("BYMONTH", months, month -> String.valueOf(month.getValue()));
    }

    private void days(DaysOfMonth days) {
        if (days instanceof MonthDates dates) {
            list("BYMONTHDAY", dates.days(), String::valueOf);
            weekdays(dates.onlyOn());
        } else if (days instanceof MonthWeekdays named) {
            list("BYDAY", named.days(), RuleWriter::text);
            list("BYSETPOS", named.positions(), String::valueOf);
        }
    }

    private void weekdays(Set<DayOfWeek> weekdays) {
        list("BYDAY", weekdays, Weekdays::letters);
    }

    private static String text(NthWeekday weekday) {
        String letters = Weekdays.letters(weekday.day());
        return weekday.nth() == NthWeekday.EVERY ? letters : weekday.nth() + letters;
    }

    private <V extends Comparable<? super V>> void list(String name, Collection<V> values, Function<V, String> text) {
        if (!values.isEmpty()) {
            part(name, values.stream().sorted().map(text).collect(Collectors.joining(",")));
        }
    }

    private void part(String name, String value) {
        text.add(name + "=" + value);
    }

    private String tail() {
        part("WKST", Weekdays.letters(rule.weekStart()));
        return text.toString();
    }
}
