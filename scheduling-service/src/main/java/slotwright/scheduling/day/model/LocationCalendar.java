package slotwright.scheduling.day.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import slotwright.platform.contract.ClosedPart;
import slotwright.platform.contract.SchedulingEvents.LocationDay;
import slotwright.platform.contract.SchedulingEvents.Window;
import slotwright.platform.contract.Season;
import slotwright.platform.time.LocalTimes;
import slotwright.platform.time.TimeRange;
import slotwright.scheduling.window.model.DemandTerms;
import slotwright.scheduling.window.model.SlotConfiguration;
import slotwright.scheduling.window.model.WindowDate;

/**
 * All that decides about the days of one location.
 *
 * @param active an inactive location has no windows
 * @param closedDates dates of closed holidays; windows that start on one do not open, nor past its midnight
 * @param seasons on whose dates windows may have prices of their own
 * @param demand what the last night made of windows; dates that are missing are as the window says
 */
public record LocationCalendar(
        UUID locationId,
        boolean active,
        ZoneId zone,
        int bays,
        Set<LocalDate> closedDates,
        List<SlotConfiguration> windows,
        List<Closure> closures,
        List<Season> seasons,
        Map<WindowDate, DemandTerms> demand) {

    private static final Comparator<Window> ORDER =
            Comparator.comparing(Window::from).thenComparing(Window::windowId).thenComparing(Window::gridFrom);

    /** The day without its version; empty for a date that the zone skipped. */
    public Optional<LocationDay> day(LocalDate date) {
        return LocalTimes.day(date, zone)
                .map(extent -> new LocationDay(
                        locationId,
                        date,
                        zone.getId(),
                        extent.from(),
                        extent.to(),
                        UnnumberedDays.VERSION,
                        UnnumberedDays.ZONE_DATA,
                        bays,
                        windows(date, extent),
                        closed(date, extent)));
    }

    private List<Window> windows(LocalDate date, TimeRange extent) {
        return active
                ? startDates(date)
                        .flatMap(started -> windows.stream().flatMap(window -> open(window, started).stream()))
                        .flatMap(open -> open.within(extent, isInSeason(date)))
                        .sorted(ORDER)
                        .toList()
                : List.of();
    }

    /** A window of an evening reaches into the next date, and into the one after where the zone skipped one. */
    private Stream<LocalDate> startDates(LocalDate date) {
        Stream<LocalDate> before = Stream.of(date.minusDays(2), date.minusDays(1));
        return Stream.concat(before.filter(earlier -> !closedDates.contains(earlier)), Stream.of(date));
    }

    private Optional<OpenTime> open(SlotConfiguration window, LocalDate started) {
        DemandTerms terms = demand.getOrDefault(new WindowDate(window.id(), started), DemandTerms.NONE);
        return OpenTime.of(window.id(), window.rules().with(terms), started, zone);
    }

    private boolean isInSeason(LocalDate date) {
        return seasons.stream().anyMatch(season -> season.has(date));
    }

    private List<ClosedPart> closed(LocalDate date, TimeRange extent) {
        List<Closure> all = new ArrayList<>(closures);
        if (closedDates.contains(date)) {
            all.add(new Closure(extent, Closure.HOLIDAY));
        }
        return Closure.within(extent, all);
    }
}
