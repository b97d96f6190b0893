package slotwright.scheduling.day.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import slotwright.platform.contract.Season;
import slotwright.scheduling.day.model.Closure;
import slotwright.scheduling.day.model.LocationCalendar;
import slotwright.scheduling.day.model.StaffCalendar;
import slotwright.scheduling.day.oracle.World.Away;
import slotwright.scheduling.day.oracle.World.Opening;
import slotwright.scheduling.day.oracle.World.Place;
import slotwright.scheduling.day.oracle.World.Plan;
import slotwright.scheduling.day.oracle.World.Rest;
import slotwright.scheduling.day.oracle.World.Shift;
import slotwright.scheduling.staff.model.DayOverride;
import slotwright.scheduling.staff.model.Schedule;
import slotwright.scheduling.staff.model.WorkBreak;
import slotwright.scheduling.staff.model.WorkPreferences;
import slotwright.scheduling.staff.model.WorkPreferences.WeeklyTime;
import slotwright.scheduling.staff.model.WorkSpan;
import slotwright.scheduling.window.model.SeasonalRules;
import slotwright.scheduling.window.model.SeasonalRules.AfterHours;
import slotwright.scheduling.window.model.SlotConfiguration;
import slotwright.scheduling.window.model.WindowRules;

/** A world as the service keeps it. */
final class Described {

    static final int BAYS = 3;

    private static final Instant EVER = Instant.EPOCH;

    private Described() {}

    static LocationCalendar location(World world) {
        Place home = world.home();
        return new LocationCalendar(
                home.id(),
                home.active(),
                ZoneId.of(home.zone()),
                BAYS,
                home.holidays(),
                home.openings().stream()
                        .map(opening -> new SlotConfiguration(opening.id(), 1, home.id(), rules(opening), EVER, EVER))
                        .toList(),
                closures(home.closed(), world),
                season(home),
                Map.of());
    }

    private static List<Season> season(Place home) {
        return home.highSeason() == null
                ? List.of()
                : List.of(new Season(
                        "high", home.highSeason().from(), home.highSeason().to(), BigDecimal.TEN));
    }

    static StaffCalendar staff(World world) {
        return new StaffCalendar(
                world.worker().id(),
                world.worker().active(),
                world.home().id(),
                zones(world),
                world.worker().plans().stream().map(Described::schedule).toList(),
                closures(world.worker().away(), world),
                world.worker().others().entrySet().stream()
                        .map(other -> otherDay(other.getKey(), other.getValue()))
                        .collect(Collectors.toMap(DayOverride::date, each -> each)));
    }

    private static WindowRules rules(Opening opening) {
        return new WindowRules(
                new TreeSet<>(opening.weekdays()),
                opening.from(),
                opening.to(),
                60,
                opening.step(),
                0,
                15,
                opening.most(),
                1,
                opening.percent(),
                opening.priority(),
                opening.since(),
                opening.until(),
                24,
                null,
                null,
                null,
                false,
                new SeasonalRules(
                        0,
                        opening.seasonPercent(),
                        opening.late() == null ? null : new AfterHours(opening.late(), opening.latePercent())),
                null);
    }

    private static Schedule schedule(Plan plan) {
        List<WorkSpan> spans = plan.shifts().stream()
                .map(shift -> new WorkSpan(shift.weekday(), shift.from(), shift.to(), shift.place()))
                .toList();
        return new Schedule(
                plan.since(),
                plan.until(),
                spans,
                plan.mostVisits(),
                plan.mostHours(),
                plan.restMinutes(),
                0,
                plan.rests().stream()
                        .map(rest -> new WorkBreak(rest.weekday(), rest.from(), rest.to()))
                        .toList(),
                plan.off(),
                new WorkPreferences(weekly(plan.liked()), weekly(plan.disliked()), plan.topics()));
    }

    private static List<WeeklyTime> weekly(List<Rest> times) {
        return times.stream()
                .map(time -> new WeeklyTime(time.weekday(), time.from(), time.to()))
                .toList();
    }

    private static DayOverride otherDay(LocalDate date, List<Shift> shifts) {
        return new DayOverride(
                date,
                shifts.stream()
                        .map(shift -> new DayOverride.DatedSpan(shift.from(), shift.to(), shift.place()))
                        .toList(),
                List.of(),
                null,
                null,
                null,
                null);
    }

    private static List<Closure> closures(List<Away> all, World world) {
        return all.stream()
                .flatMap(away -> {
                    UUID clocks = away.place() == null ? world.home().id() : away.place();
                    return DescribedTimes.of(away, zones(world).get(clocks)).stream()
                            .map(times -> new Closure(times, away.reason(), Set.of(), away.cancels()));
                })
                .toList();
    }

    private static Map<UUID, ZoneId> zones(World world) {
        return world.places().stream().collect(Collectors.toMap(Place::id, place -> ZoneId.of(place.zone())));
    }
}
