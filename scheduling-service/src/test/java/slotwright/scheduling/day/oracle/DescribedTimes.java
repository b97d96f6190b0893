package slotwright.scheduling.day.oracle;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import slotwright.scheduling.absence.model.Period;
import slotwright.scheduling.absence.model.Repeat;
import slotwright.scheduling.absence.model.Times;
import slotwright.scheduling.day.oracle.World.Again;
import slotwright.scheduling.day.oracle.World.Away;

/** When somebody of a world is away, as the service keeps it: what comes again by the text of a rule. */
final class DescribedTimes {

    private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    private DescribedTimes() {}

    static Optional<Times> of(Away away, ZoneId zone) {
        Again again = away.again();
        Repeat repeat = again == null ? null : new Repeat(rule(again, away.wholeDays()), new TreeSet<>(again.not()));
        return new Period(away.from(), away.to(), away.wholeDays(), repeat)
                .times(zone, again == null ? Set.of() : again.instead());
    }

    private static String rule(Again again, boolean wholeDays) {
        String pattern =
                switch (again.cycle()) {
                    case DAYS -> "FREQ=DAILY";
                    case WEEKS -> "FREQ=WEEKLY;BYDAY=" + weekdays(again, "");
                    case MONTHS_BY_DATE -> "FREQ=MONTHLY;BYMONTHDAY=" + again.day();
                    case MONTHS_BY_WEEKDAY -> "FREQ=MONTHLY;BYDAY=" + weekdays(again, String.valueOf(again.day()));
                    case YEARS -> "FREQ=YEARLY;BYMONTH=" + again.month() + ";BYMONTHDAY=" + again.day();
                };
        return pattern + ";INTERVAL=" + again.every() + (again.most() == null ? "" : ";COUNT=" + again.most())
                + (again.until() == null ? "" : ";UNTIL=" + until(again.until(), wholeDays));
    }

    private static String until(LocalDateTime until, boolean wholeDays) {
        return (wholeDays ? DATE : TIME).format(until);
    }

    private static String weekdays(Again again, String turn) {
        return again.weekdays().stream()
                .sorted()
                .map(weekday -> turn + WEEKDAYS.get(weekday - 1))
                .collect(Collectors.joining(","));
    }
}
