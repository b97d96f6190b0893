package slotwright.bench.days;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import slotwright.scheduling.absence.model.Times;
import slotwright.scheduling.day.model.Closure;
import slotwright.scheduling.day.model.StaffCalendar;
import slotwright.scheduling.recurrence.model.Series;
import slotwright.scheduling.recurrence.model.Timing;
import slotwright.scheduling.staff.model.Schedule;
import slotwright.scheduling.staff.model.WorkSpan;

/** A person who works three spans a day and is away by ten rules; two years after all that was entered. */
final class Calendars {

    static final int DAYS = 400;

    private static final LocalDate START = LocalDate.of(2025, 1, 6);
    private static final LocalDate FROM = LocalDate.of(2027, 1, 1);
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalTime AWAY = LocalTime.of(12, 0);
    private static final List<Integer> WEEKDAYS = List.of(1, 2, 3, 4, 5);
    private static final String WORK = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR";

    private static final List<String> RULES = List.of(
            "FREQ=DAILY",
            "FREQ=DAILY;INTERVAL=3",
            "FREQ=WEEKLY;BYDAY=MO,WE,FR",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=MO",
            "FREQ=MONTHLY;BYMONTHDAY=15",
            "FREQ=MONTHLY;BYMONTHDAY=-1",
            "FREQ=MONTHLY;BYDAY=2TU",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24",
            "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU");

    private final List<Series> series = RULES.stream().map(Calendars::series).toList();
    private final List<RecurrenceRule> rules =
            RULES.stream().map(LibraryLoop::rule).toList();
    private final RecurrenceRule work = LibraryLoop.rule(WORK);
    private final StaffCalendar person = person(series);

    /** @return how many there are in the 400 days */
    long occurrences() {
        return series.stream()
                .mapToLong(each -> each.startingOn(FROM, FROM.plusDays(DAYS)).size())
                .sum();
    }

    long occurrencesByTheLibrary() {
        return rules.stream()
                .mapToLong(rule -> LibraryLoop.occurrences(rule, START, FROM, FROM.plusDays(DAYS)))
                .sum();
    }

    /** @return how many there are */
    long staffDays() {
        return dates().stream().filter(date -> person.day(date).isPresent()).count();
    }

    /** Which of the person's rules hit each date: three of work and ten of absence. */
    long staffDaysByTheLibrary() {
        long hits = 0;
        for (LocalDate date : dates()) {
            for (int span = 0; span < 3; span++) {
                hits += LibraryLoop.hits(work, START, date) ? 1 : 0;
            }
            for (RecurrenceRule rule : rules) {
                hits += LibraryLoop.hits(rule, START, date) ? 1 : 0;
            }
        }
        return hits > 0 ? DAYS : 0;
    }

    /** Whether one weekly rule hits each date, for so many people. @return how many dates that are */
    long hoursByTheLibrary(int people) {
        long asked = 0;
        for (int person = 0; person < people; person++) {
            for (LocalDate date : dates()) {
                LibraryLoop.hits(work, START, date);
                asked++;
            }
        }
        return asked;
    }

    private static List<LocalDate> dates() {
        return FROM.datesUntil(FROM.plusDays(DAYS)).toList();
    }

    private static Series series(String rule) {
        Timing timing = Timing.at(START.atTime(AWAY), START.atTime(AWAY.plusMinutes(30)), ZONE);
        return Series.read(timing, rule, List.of())
                .accepted()
                .orElseThrow(() -> new IllegalArgumentException("refused: " + rule));
    }

    private static StaffCalendar person(List<Series> away) {
        UUID home = new UUID(0, 1);
        List<WorkSpan> spans = new ArrayList<>();
        for (int weekday : WEEKDAYS) {
            spans.add(new WorkSpan(weekday, LocalTime.of(8, 0), LocalTime.of(11, 0), home));
            spans.add(new WorkSpan(weekday, LocalTime.of(12, 0), LocalTime.of(15, 0), home));
            spans.add(new WorkSpan(weekday, LocalTime.of(16, 0), LocalTime.of(19, 0), home));
        }
        List<Closure> closures = away.stream()
                .map(each -> new Closure(Times.of(each, Set.of()), "training", Set.of(), false))
                .toList();
        return new StaffCalendar(
                new UUID(0, 2),
                true,
                home,
                Map.of(home, ZONE),
                List.of(new Schedule(START, null, spans, 8, 8, 30, 0, List.of(), Set.of(), null)),
                closures,
                Map.of());
    }
}
