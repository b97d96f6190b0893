package slotwright.scheduling.day.oracle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import slotwright.platform.contract.ClosedPart;
import slotwright.platform.contract.SchedulingEvents.LocationDay;
import slotwright.platform.contract.SchedulingEvents.Window;
import slotwright.scheduling.day.model.LocationCalendar;

/** Calendars with a mistake that somebody might make. */
final class Mutants {

    /** What becomes of each right day. */
    static final Map<String, UnaryOperator<LocationDay>> OF_DAYS = Map.of(
            "a day lasts 24 hours", day -> with(day, day.dayStart().plus(Duration.ofHours(24)), day.windows()),
            "the grid begins anew at midnight",
                    day -> windows(day, window -> with(window, window.from(), window.from(), window.to())),
            "a time shown twice means the second",
                    day -> windows(
                            day,
                            window -> with(
                                    window, later(window.gridFrom(), day), later(window.from(), day), window.to())),
            "a window is as long as clocks say",
                    day -> windows(
                            day, window -> with(window, window.gridFrom(), window.from(), byTheClock(window, day))),
            "only what closes the whole day closes", Mutants::withoutPartlyClosed,
            "nothing comes in from the day before", day -> new Mutants.Evening(day).without());

    private Mutants() {}

    /** Forgets that some dates are skipped: they are like the date before. */
    static Optional<LocationDay> withEveryDate(LocationCalendar calendar, LocalDate date) {
        return calendar.day(date).or(() -> calendar.day(date.minusDays(1)));
    }

    private record Evening(LocationDay day) {

        LocationDay without() {
            List<Window> own = day.windows().stream()
                    .filter(window -> !window.gridFrom().isBefore(day.dayStart()))
                    .toList();
            return with(day, day.nextDayStart(), own);
        }
    }

    private static LocationDay withoutPartlyClosed(LocationDay day) {
        List<ClosedPart> whole = day.closed().stream()
                .filter(part -> part.range().equals(day.extent()))
                .toList();
        return new LocationDay(
                day.resourceId(),
                day.date(),
                day.zone(),
                day.dayStart(),
                day.nextDayStart(),
                day.dayVersion(),
                day.zoneData(),
                day.bays(),
                day.windows(),
                whole);
    }

    private static Instant later(Instant instant, LocationDay day) {
        return instant.atZone(ZoneId.of(day.zone())).withLaterOffsetAtOverlap().toInstant();
    }

    private static Instant byTheClock(Window window, LocationDay day) {
        ZoneId zone = ZoneId.of(day.zone());
        Duration shown = Duration.between(
                window.from().atZone(zone).toLocalDateTime(),
                window.to().atZone(zone).toLocalDateTime());
        return shown.isNegative() || shown.isZero()
                ? window.to()
                : window.from().plus(shown);
    }

    private static LocationDay windows(LocationDay day, UnaryOperator<Window> change) {
        return with(day, day.nextDayStart(), day.windows().stream().map(change).toList());
    }

    private static LocationDay with(LocationDay day, Instant nextDayStart, List<Window> windows) {
        return new LocationDay(
                day.resourceId(),
                day.date(),
                day.zone(),
                day.dayStart(),
                nextDayStart,
                day.dayVersion(),
                day.zoneData(),
                day.bays(),
                windows,
                day.closed());
    }

    private static Window with(Window window, Instant gridFrom, Instant from, Instant to) {
        return new Window(
                window.windowId(),
                gridFrom,
                from,
                to,
                window.slotMinutes(),
                window.stepMinutes(),
                window.bufferBeforeMinutes(),
                window.bufferAfterMinutes(),
                window.capacity(),
                window.priceModifierPercent(),
                window.priority(),
                window.minAdvanceHours(),
                window.maxStaff(),
                window.allowedStaff(),
                window.allowedCategories(),
                window.restrictedServices(),
                window.allowsWalkIns(),
                window.holidayPremiumPercent());
    }
}
