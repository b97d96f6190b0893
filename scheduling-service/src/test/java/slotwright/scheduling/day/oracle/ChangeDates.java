package slotwright.scheduling.day.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Dates that are worth looking at. */
final class ChangeDates {

    /** Since then all zones differ from UTC by whole minutes. */
    private static final LocalDate OLDEST = LocalDate.of(1973, 1, 1);

    private static final LocalDate NEWEST = LocalDate.of(2028, 1, 1);

    private ChangeDates() {}

    /** Mostly around a change of that zone's clocks. */
    static LocalDate near(ZoneId zone, Random random) {
        List<LocalDate> changes = changes(zone.getRules(), random);
        LocalDate ordinary = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(730));
        return changes.isEmpty() || random.nextInt(5) == 0
                ? ordinary
                : changes.get(random.nextInt(changes.size())).plusDays(random.nextInt(3) - 1);
    }

    /** The next ones and three of the past. */
    private static List<LocalDate> changes(ZoneRules rules, Random random) {
        List<LocalDate> dates = new ArrayList<>();
        Instant end = Instant.parse(NEWEST + "T00:00:00Z");
        ZoneOffsetTransition next = rules.nextTransition(Instant.parse("2026-01-01T00:00:00Z"));
        while (next != null && next.getInstant().isBefore(end)) {
            dates.add(next.getDateTimeAfter().toLocalDate());
            next = rules.nextTransition(next.getInstant());
        }
        List<LocalDate> past = rules.getTransitions().stream()
                .map(change -> change.getDateTimeBefore().toLocalDate())
                .filter(date -> date.isAfter(OLDEST) && date.isBefore(NEWEST))
                .toList();
        for (int i = 0; i < 3 && !past.isEmpty(); i++) {
            dates.add(past.get(random.nextInt(past.size())));
        }
        return dates;
    }
}
