package slotwright.scheduling.recurrence.model;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import slotwright.scheduling.recurrence.model.RuleParts.Until;

/** Reads each part of an RRULE by itself (RFC 5545, 3.3.10; RFC 7529, 4.1) and collects what is wrong with any. */
final class RulePartsReader {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,4}");
    private static final Pattern WEEKDAY = Pattern.compile("([+-]?\\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)");
    private static final DateTimeFormatter DATE = basic("uuuuMMdd");
    private static final DateTimeFormatter TIME = basic("uuuuMMdd'T'HHmmss");
    private static final DateTimeFormatter INSTANT = basic("uuuuMMdd'T'HHmmss'Z'");

    private final RuleText text;
    private final List<Refusal> refusals;

    private RulePartsReader(RuleText text) {
        this.text = text;
        this.refusals = new ArrayList<>(text.refusals());
    }

    static Ruling<RuleParts> read(String rrule) {
        RulePartsReader reader = new RulePartsReader(new RuleText(rrule));
        RuleParts parts = reader.parts();
        return reader.refusals.isEmpty() ? new Ruling.Accepted<>(parts) : new Ruling.Refused<>(reader.refusals);
    }

    private RuleParts parts() {
        calendar();
        if (text.value("COUNT") != null && text.value("UNTIL") != null) {
            refuse(Refusal.COMBINATION, "UNTIL", "A rule has COUNT or UNTIL, not both.");
        }
        return new RuleParts(
                frequency(),
                whole("INTERVAL", 1, RecurrenceRule.LONGEST_INTERVAL, 1),
                whole("COUNT", 1, End.Count.MOST, null),
                until(),
                weekStart(),
                months(),
                numbers("BYMONTHDAY", MonthDates.LONGEST_MONTH),
                weekdays(),
                numbers("BYSETPOS", MonthDates.LONGEST_MONTH),
                skip());
    }

    /** RFC 7529 lets SKIP stand only beside RSCALE; here it may stand alone, since there is only one calendar. */
    private void calendar() {
        String calendar = text.value("RSCALE");
        if (calendar != null && !calendar.equals("GREGORIAN")) {
            refuse(Refusal.UNSUPPORTED, "RSCALE", "The only calendar is GREGORIAN.");
        }
    }

    private Frequency frequency() {
        String value = text.value("FREQ");
        if (value == null) {
            return text.isEmpty() ? null : refuse(Refusal.MISSING_PART, "FREQ", "A rule says how often: FREQ.");
        }
        return switch (value) {
            case "DAILY", "WEEKLY", "MONTHLY", "YEARLY" -> Frequency.valueOf(value);
            case "HOURLY", "MINUTELY", "SECONDLY" ->
                refuse(Refusal.UNSUPPORTED, "FREQ", "Nothing recurs more than once a day.");
            default -> refuse(Refusal.MALFORMED, "FREQ", "FREQ is DAILY, WEEKLY, MONTHLY or YEARLY.");
        };
    }

    private Integer whole(String name, int from, int to, Integer absent) {
        String value = text.value(name);
        if (value == null) {
            return absent;
        }
        if (NUMBER.matcher(value).matches()) {
            int number = Integer.parseInt(value);
            if (number >= from && number <= to) {
                return number;
            }
        }
        refuse(Refusal.OUT_OF_RANGE, name, name + " is a number from " + from + " to " + to + ".");
        return from;
    }

    private Until until() {
        String value = text.value("UNTIL");
        if (value == null) {
            return null;
        }
        try {
            return switch (value.length()) {
                case 8 -> new Until.OnDate(LocalDate.parse(value, DATE));
                case 15 -> new Until.AtLocal(LocalDateTime.parse(value, TIME));
                default ->
                    new Until.AtInstant(LocalDateTime.parse(value, INSTANT).toInstant(ZoneOffset.UTC));
            };
        } catch (DateTimeException notOne) {
            return refuse(
                    Refusal.MALFORMED, "UNTIL", "UNTIL is such as 20261231, 20261231T090000 or 20261231T080000Z.");
        }
    }

    private DayOfWeek weekStart() {
        String value = text.value("WKST");
        DayOfWeek day = value == null ? DayOfWeek.MONDAY : Weekdays.of(value);
        return day != null ? day : refuse(Refusal.MALFORMED, "WKST", "WKST is a weekday such as MO.");
    }

    private Set<Month> months() {
        return list("BYMONTH", RulePartsReader::number).stream()
                .filter(month -> inRange("BYMONTH", month, 1, 12))
                .map(Month::of)
                .collect(Collectors.toSet());
    }

    private List<Integer> numbers(String name, int most) {
        return list(name, RulePartsReader::number).stream()
                .filter(number -> inRange(name, Math.abs(number), 1, most))
                .toList();
    }

    private List<NthWeekday> weekdays() {
        return list("BYDAY", this::weekday);
    }

    private NthWeekday weekday(String value) {
        Matcher parts = WEEKDAY.matcher(value);
        if (!parts.matches()) {
            return null;
        }
        String number = parts.group(1);
        int nth = number == null ? NthWeekday.EVERY : Integer.parseInt(number);
        boolean known = number == null || inRange("BYDAY", Math.abs(nth), 1, NthWeekday.LAST_NTH);
        return new NthWeekday(known ? nth : NthWeekday.EVERY, Weekdays.of(parts.group(2)));
    }

    private boolean inRange(String name, int number, int from, int to) {
        if (number < from || number > to) {
            refuse(Refusal.OUT_OF_RANGE, name, "A number in " + name + " is from " + from + " to " + to + ".");
            return false;
        }
        return true;
    }

    private Skip skip() {
        String value = text.value("SKIP");
        return switch (value == null ? "OMIT" : value) {
            case "OMIT" -> Skip.OMIT;
            case "BACKWARD" -> Skip.BACKWARD;
            case "FORWARD" -> Skip.FORWARD;
            default -> refuse(Refusal.MALFORMED, "SKIP", "SKIP is OMIT, BACKWARD or FORWARD.");
        };
    }

    private static Integer number(String value) {
        return NUMBER.matcher(value).matches() ? Integer.valueOf(value) : null;
    }

    /** The values of a list; none where there is no such part. */
    private <V> List<V> list(String name, Function<String, V> one) {
        String value = text.value(name);
        if (value == null) {
            return List.of();
        }
        List<V> values = new ArrayList<>();
        for (String item : value.split(",", -1)) {
            V read = one.apply(item);
            if (read == null) {
                refuse(Refusal.MALFORMED, name, "A value in " + name + " cannot be read.");
                return List.of();
            }
            values.add(read);
        }
        return values;
    }

    private <V> V refuse(String code, String part, String message) {
        refusals.add(new Refusal(code, part, message));
        return null;
    }

    private static DateTimeFormatter basic(String form) {
        return DateTimeFormatter.ofPattern(form, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
