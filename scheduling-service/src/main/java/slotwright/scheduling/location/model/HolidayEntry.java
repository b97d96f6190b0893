package slotwright.scheduling.location.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import slotwright.scheduling.icalendar.IcsEvent;
import slotwright.scheduling.icalendar.IcsProperty;
import slotwright.scheduling.location.model.HolidayFile.Reach;
import slotwright.scheduling.recurrence.model.Refusal;
import slotwright.scheduling.recurrence.model.Ruling;
import slotwright.scheduling.recurrence.model.Series;
import slotwright.scheduling.recurrence.model.Timing;

/** One event of a calendar file, read as a holiday of one or several days, once or again and again. */
final class HolidayEntry {

    static final int LONGEST_NAME = 100;
    private static final int MOST_DAYS = 31;
    private static final int MOST_LISTED = 100;
    private static final Pattern DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern DURATION = Pattern.compile("\\+?P(\\d{1,4})([DW])");

    /** Why an event becomes no holiday. */
    static final class Unfit extends Exception {

        private static final long serialVersionUID = 1;

        private final String code;

        Unfit(String code, String message) {
            super(message);
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    private final IcsEvent event;
    private final Reach reach;

    HolidayEntry(IcsEvent event, Reach reach) {
        this.event = event;
        this.reach = reach;
    }

    /** Its name, shortened where it is too long; empty where it has none. */
    String name() {
        String name =
                event.all("SUMMARY").stream().findFirst().map(IcsProperty::text).orElse("");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, fitting(name)) + "…";
    }

    /** Its dates within reach; at least one. */
    SortedSet<LocalDate> dates() throws Unfit {
        refuseWhatIsNoHoliday();
        LocalDate first = date(single("DTSTART").orElseThrow(() -> new Unfit("malformed", "It has no DTSTART.")));
        int days = days(first);
        SortedSet<LocalDate> dates = new TreeSet<>();
        for (LocalDate begin : begins(first, days)) {
            begin.datesUntil(begin.plusDays(days)).filter(reach::has).forEach(dates::add);
        }
        if (dates.isEmpty()) {
            throw new Unfit("out-of-reach", "None of its dates is from " + reach.first() + " to " + reach.last() + ".");
        }
        return dates;
    }

    private void refuseWhatIsNoHoliday() throws Unfit {
        if (name().isEmpty()) {
            throw new Unfit("no-name", "It has no SUMMARY.");
        }
        if (event.all("STATUS").stream().anyMatch(status -> status.text().equalsIgnoreCase("CANCELLED"))) {
            throw new Unfit("cancelled", "It is cancelled.");
        }
        if (event.has("RECURRENCE-ID")) {
            throw new Unfit("exception", "It changes one date of another event; set that date by hand.");
        }
        if (event.has("EXRULE") || event.all("RRULE").size() > 1) {
            throw new Unfit("rule-refused", "It has EXRULE, or more than one RRULE.");
        }
    }

    private SortedSet<LocalDate> begins(LocalDate first, int days) throws Unfit {
        SortedSet<LocalDate> begins = new TreeSet<>(listed("RDATE"));
        SortedSet<LocalDate> exceptions = listed("EXDATE");
        Optional<IcsProperty> rule = single("RRULE");
        if (rule.isPresent()) {
            begins.addAll(byRule(rule.get().value(), first, days, exceptions));
        } else {
            begins.add(first);
        }
        begins.removeAll(exceptions);
        return begins;
    }

    private List<LocalDate> byRule(String rule, LocalDate first, int days, SortedSet<LocalDate> exceptions)
            throws Unfit {
        List<LocalDateTime> starts =
                exceptions.stream().map(LocalDate::atStartOfDay).toList();
        // Of dates alone no zone has a say: in UTC each exists.
        Timing timing = Timing.days(first, first.plusDays(days), ZoneId.of("Z"));
        Ruling<Series> ruling = Series.read(timing, rule, starts);
        Series series = ruling.accepted()
                .orElseThrow(() -> new Unfit(
                        "rule-refused",
                        ruling.reasons().stream().map(Refusal::message).collect(Collectors.joining(" "))));
        List<LocalDate> begins = series
                .startingOn(reach.first().minusDays(days), reach.last().plusDays(1))
                .stream()
                .map(occurrence -> occurrence.start().toLocalDate())
                .toList();
        if (begins.size() > MOST_LISTED) {
            throw new Unfit(
                    "too-many-dates",
                    "It comes more than " + MOST_LISTED + " times; weekdays without windows" + " are closed anyway.");
        }
        return begins;
    }

    private int days(LocalDate first) throws Unfit {
        Optional<IcsProperty> end = single("DTEND");
        Optional<IcsProperty> duration = single("DURATION");
        long days = 1;
        if (end.isPresent()) {
            // Some programs write the begin once more for a single day.
            days = Math.max(1, date(end.get()).toEpochDay() - first.toEpochDay());
            if (date(end.get()).isBefore(first)) {
                throw new Unfit("malformed", "It ends before it begins.");
            }
        } else if (duration.isPresent()) {
            Matcher matcher = DURATION.matcher(duration.get().value().toUpperCase(Locale.ROOT));
            if (!matcher.matches()) {
                throw new Unfit("not-all-day", "Its DURATION is not in days or weeks.");
            }
            int count = Integer.parseInt(matcher.group(1));
            days = (matcher.group(2).equals("W") ? Period.ofWeeks(count) : Period.ofDays(count)).getDays();
        }
        if (days < 1 || days > MOST_DAYS) {
            throw new Unfit("too-long", "It lasts " + days + " days; a holiday lasts 1 to " + MOST_DAYS + ".");
        }
        return (int) days;
    }

    private SortedSet<LocalDate> listed(String name) throws Unfit {
        SortedSet<LocalDate> dates = new TreeSet<>();
        for (IcsProperty property : event.all(name)) {
            for (String each : property.value().split(",", -1)) {
                dates.add(date(new IcsProperty(name, property.parameters(), each)));
                if (dates.size() > MOST_LISTED) {
                    throw new Unfit("too-many-dates", "It has more than " + MOST_LISTED + " " + name + ".");
                }
            }
        }
        return dates;
    }

    private Optional<IcsProperty> single(String name) throws Unfit {
        List<IcsProperty> all = new ArrayList<>(event.all(name));
        if (all.size() > 1) {
            throw new Unfit("malformed", "It has more than one " + name + ".");
        }
        return all.stream().findFirst();
    }

    private static LocalDate date(IcsProperty property) throws Unfit {
        Matcher matcher = DATE.matcher(property.value());
        if (!matcher.matches()) {
            throw property.value().contains("T")
                    ? new Unfit("not-all-day", "Its " + property.name() + " has a time; only whole days are holidays.")
                    : new Unfit("malformed", "Its " + property.name() + " is no date.");
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)));
        } catch (DateTimeException e) {
            throw new Unfit("malformed", "Its " + property.name() + " is no date.");
        }
    }

    /** What leaves room for the sign that something is missing, and cuts no character in two. */
    private static int fitting(String name) {
        int end = LONGEST_NAME - 1;
        return Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end;
    }
}
