package slotwright.scheduling.day.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import slotwright.scheduling.day.oracle.Shifts.Wanted;
import slotwright.scheduling.day.oracle.World.Away;
import slotwright.scheduling.day.oracle.World.Opening;
import slotwright.scheduling.day.oracle.World.Place;
import slotwright.scheduling.day.oracle.World.Plan;
import slotwright.scheduling.day.oracle.World.Season;

/**
 * The rules about working time told a second time, by looking at every minute: slow and plain, and nothing of the
 * service is in it. Minutes count from 1970 in UTC.
 */
final class Oracle {

    static final String HOLIDAY = "holiday";

    private static final int BACK = 5;
    private static final int AHEAD = 3;

    /** @param from the first minute; there is one entry for each minute up to the end of the date */
    record Told<T>(int from, List<T> minutes) {

        int to() {
            return from + minutes.size();
        }
    }

    /** @param open a place that is closed for a holiday has no open windows */
    record AtPlace(Set<Open> open, Set<String> closed) {}

    /**
     * @param gridFrom the first minute of the window, which starts count from
     * @param percent on prices of what starts then
     */
    record Open(UUID window, int gridFrom, int percent) {}

    /** @param lateFrom the first minute at which it is late, or later than all */
    private record Window(Opening opening, int from, int lateFrom) {

        Open at(int minute, boolean highSeason) {
            boolean late = minute >= lateFrom;
            Integer inSeason = highSeason ? opening.seasonPercent() : null;
            int early = inSeason == null ? opening.percent() : inSeason;
            return new Open(opening.id(), from, late ? opening.latePercent() : early);
        }
    }

    /**
     * @param rests at a written time
     * @param moods as {@link Moods} tells them
     */
    record AtWork(Set<Work> works, boolean rests, Set<String> closed, Set<String> moods) {}

    /** @param shiftDate on which the shift began by the clocks of the home */
    record Work(UUID place, LocalDate shiftDate) {}

    record Limits(int mostVisits, int mostHours) {}

    private record Lasting<T>(int from, int to, T what) {}

    private final World world;
    private final Map<UUID, Walk> walks = new HashMap<>();
    private final List<Lasting<Window>> open = new ArrayList<>();
    private final List<Lasting<String>> closed = new ArrayList<>();
    private final List<Lasting<String>> away = new ArrayList<>();
    private final Shifts shifts;
    private final Moods moods;

    Oracle(World world) {
        this.world = world;
        this.shifts = new Shifts(world, walks);
        LocalDate begin = world.about().minusDays(BACK + 2);
        LocalDate end = world.about().plusDays(AHEAD + 2);
        world.places().forEach(place -> walks.put(place.id(), new Walk(ZoneId.of(place.zone()), begin, end)));
        this.moods = new Moods(world, walks.get(world.home().id()));
        world.home().closed().forEach(each -> last(each, world.home(), closed));
        world.worker().away().forEach(each -> last(each, world.home(), away));
        for (LocalDate date = world.about().minusDays(BACK);
                !date.isAfter(world.about().plusDays(AHEAD));
                date = date.plusDays(1)) {
            placeOn(date);
            shifts.on(date);
            moods.on(date);
        }
    }

    Optional<Told<AtPlace>> place(LocalDate date) {
        return eachMinute(date, minute -> {
            Set<String> reasons = at(minute, closed);
            return new AtPlace(reasons.contains(HOLIDAY) ? Set.of() : openAt(minute, isHighSeason(date)), reasons);
        });
    }

    private Set<Open> openAt(int minute, boolean highSeason) {
        Set<Open> found = new HashSet<>();
        at(minute, open).forEach(window -> found.add(window.at(minute, highSeason)));
        return found;
    }

    private boolean isHighSeason(LocalDate date) {
        Season season = world.home().highSeason();
        if (season == null) {
            return false;
        }
        MonthDay day = MonthDay.from(date);
        boolean begun = !day.isBefore(season.from());
        boolean goesOn = !day.isAfter(season.to());
        return season.from().isAfter(season.to()) ? begun || goesOn : begun && goesOn;
    }

    Optional<Told<AtWork>> worker(LocalDate date) {
        return eachMinute(
                date,
                minute -> new AtWork(
                        shifts.at(minute), shifts.restsAt(minute), at(minute, away), moods.at(date, minute)));
    }

    /** Of all shifts that meet a date, which exists. */
    Set<Wanted> wanted(LocalDate date) {
        Walk clocks = walks.get(world.home().id());
        return shifts.wanted(clocks.firstMinuteFrom(date), clocks.firstMinuteFrom(date.plusDays(1)));
    }

    /** Of shifts that begin on that date; eight visits and eight hours where no plan says otherwise. */
    Limits limits(LocalDate date) {
        for (Plan plan : world.worker().plans()) {
            if (holds(plan.since(), plan.until(), date)) {
                return new Limits(plan.mostVisits(), plan.mostHours());
            }
        }
        return new Limits(8, 8);
    }

    private void placeOn(LocalDate date) {
        Place place = world.home();
        Walk walk = walks.get(place.id());
        if (!walk.shows(date)) {
            return;
        }
        if (place.holidays().contains(date)) {
            closed.add(new Lasting<>(walk.firstMinuteFrom(date), walk.firstMinuteFrom(date.plusDays(1)), HOLIDAY));
            return;
        }
        for (Opening opening : place.openings()) {
            if (place.active()
                    && opening.weekdays().contains(date.getDayOfWeek().getValue())
                    && holds(opening.since(), opening.until(), date)) {
                int begin = walk.minuteOf(date.atTime(opening.from()));
                int end = walk.end(date, opening.from(), opening.to());
                int late = opening.late() == null ? Integer.MAX_VALUE : late(walk, date, opening);
                open.add(new Lasting<>(begin, end, new Window(opening, begin, late)));
            }
        }
    }

    private void last(Away absence, Place home, List<Lasting<String>> into) {
        if (absence.again() != null) {
            again(absence, home, into);
            return;
        }
        Walk clocks = walks.get(absence.place() == null ? home.id() : absence.place());
        int begin = absence.wholeDays()
                ? clocks.firstMinuteFrom(absence.from().toLocalDate())
                : clocks.minuteOf(absence.from());
        int end = absence.wholeDays()
                ? clocks.firstMinuteFrom(absence.to().toLocalDate())
                : clocks.minuteOf(absence.to());
        into.add(new Lasting<>(begin, end, absence.told()));
    }

    /** Not where there is no such date; what clocks skip comes as much later as a whole. */
    private void again(Away absence, Place home, List<Lasting<String>> into) {
        Walk clocks = walks.get(absence.place() == null ? home.id() : absence.place());
        int days = (int) absence.from().toLocalDate().until(absence.to().toLocalDate(), ChronoUnit.DAYS);
        for (LocalDate date : Repeats.dates(absence, world.about().plusDays(AHEAD))) {
            if (date.isBefore(world.about().minusDays(BACK)) || !clocks.shows(date)) {
                continue;
            }
            int begin = clocks.minuteOf(date.atTime(absence.from().toLocalTime()));
            int end = clocks.minuteOf(date.plusDays(days).atTime(absence.to().toLocalTime()));
            if (end <= begin) {
                end = begin + (int) absence.from().until(absence.to(), ChronoUnit.MINUTES);
            }
            if (!isOver(absence, date, begin)) {
                into.add(new Lasting<>(begin, end, absence.told()));
            }
        }
    }

    private static boolean isOver(Away absence, LocalDate date, int begin) {
        LocalDateTime until = absence.again().until();
        if (until == null) {
            return false;
        }
        return absence.wholeDays()
                ? date.isAfter(until.toLocalDate())
                : begin > until.toEpochSecond(ZoneOffset.UTC) / 60;
    }

    private <T> Optional<Told<T>> eachMinute(LocalDate date, IntFunction<T> look) {
        Walk clocks = walks.get(world.home().id());
        if (!clocks.shows(date)) {
            return Optional.empty();
        }
        int from = clocks.firstMinuteFrom(date);
        int to = clocks.firstMinuteFrom(date.plusDays(1));
        List<T> minutes = new ArrayList<>();
        for (int minute = from; minute < to; minute++) {
            minutes.add(look.apply(minute));
        }
        return Optional.of(new Told<>(from, minutes));
    }

    private static <T> Set<T> at(int minute, List<Lasting<T>> all) {
        Set<T> found = Set.of();
        for (Lasting<T> each : all) {
            if (each.from() <= minute && minute < each.to()) {
                found = found.isEmpty() ? new HashSet<>() : found;
                found.add(each.what());
            }
        }
        return found;
    }

    private static int late(Walk walk, LocalDate date, Opening opening) {
        return walk.end(date, opening.from(), opening.late());
    }

    static boolean holds(LocalDate since, LocalDate until, LocalDate date) {
        return (since == null || !date.isBefore(since)) && (until == null || !date.isAfter(until));
    }
}
