package slotwright.scheduling.day;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import slotwright.scheduling.SchedulingSettings;

/** For which dates days are kept: from somewhat before today at the location to more than a year ahead. */
@ApplicationScoped
public class HorizonDates {

    /** @param last inclusive */
    public record Dates(LocalDate first, LocalDate last) {

        public Stream<LocalDate> each() {
            return first.datesUntil(last.plusDays(1));
        }

        /** Those from {@code from} to {@code to}, both inclusive, for which days are kept. */
        public Stream<LocalDate> within(LocalDate from, LocalDate to) {
            LocalDate begin = from.isBefore(first) ? first : from;
            LocalDate end = to.isAfter(last) ? last : to;
            return begin.isAfter(end) ? Stream.empty() : begin.datesUntil(end.plusDays(1));
        }
    }

    private final Clock clock;
    private final SchedulingSettings.Days settings;

    public HorizonDates(Clock clock, SchedulingSettings settings) {
        this.clock = clock;
        this.settings = settings.days();
    }

    /** Those of them that are not over. */
    public Dates toCome(ZoneId zone) {
        return new Dates(LocalDate.now(clock.withZone(zone)), at(zone).last());
    }

    public Dates at(ZoneId zone) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        return new Dates(today.minusDays(settings.back()), today.plusDays(settings.ahead()));
    }
}
