package slotwright.scheduling.day.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import slotwright.scheduling.day.oracle.Oracle.Work;
import slotwright.scheduling.day.oracle.World.Plan;
import slotwright.scheduling.day.oracle.World.Rest;
import slotwright.scheduling.day.oracle.World.Shift;

/** What the {@link Oracle} says of a worker's shifts and rests. */
final class Shifts {

    private static final int A_LONG_SHIFT = 6 * 60;
    private static final LocalDate A_SUNDAY = LocalDate.of(2026, 1, 4);

    /** Somewhere between these seconds since 1970 so many minutes must stay free. */
    record Wanted(UUID place, long from, long to, int minutes) {}

    private record Lasting(int from, int to, Work work) {

        boolean has(int minute) {
            return from <= minute && minute < to;
        }
    }

    private final World world;
    private final Map<UUID, Walk> walks;
    private final List<Lasting> works = new ArrayList<>();
    private final List<Lasting> rests = new ArrayList<>();

    Shifts(World world, Map<UUID, Walk> walks) {
        this.world = world;
        this.walks = walks;
    }

    /** What begins on the date, wherever it is. */
    void on(LocalDate date) {
        List<Shift> others = world.worker().others().get(date);
        if (world.worker().active() && others != null) {
            others.forEach(shift -> begin(date, shift, List.of()));
        } else if (world.worker().active()) {
            world.worker().plans().stream()
                    .filter(plan -> Oracle.holds(plan.since(), plan.until(), date))
                    .filter(plan -> !plan.off().contains(date))
                    .forEach(plan -> plan.shifts().stream()
                            .filter(shift ->
                                    shift.weekday() == date.getDayOfWeek().getValue())
                            .forEach(shift -> begin(date, shift, plan.rests())));
        }
    }

    Set<Work> at(int minute) {
        return works.stream()
                .filter(each -> each.has(minute))
                .map(Lasting::work)
                .collect(Collectors.toSet());
    }

    boolean restsAt(int minute) {
        return rests.stream().anyMatch(each -> each.has(minute));
    }

    /** Of the shifts that are worked at one of these minutes. */
    Set<Wanted> wanted(int from, int to) {
        Map<Work, TreeSet<Integer>> minutes = new HashMap<>();
        works.forEach(each -> {
            TreeSet<Integer> worked = minutes.computeIfAbsent(each.work(), none -> new TreeSet<>());
            for (int minute = each.from(); minute < each.to(); minute++) {
                worked.add(minute);
            }
        });
        Set<Wanted> wanted = new HashSet<>();
        minutes.forEach((work, worked) -> runs(worked).stream()
                .filter(run -> run.get(0) < to && run.get(run.size() - 1) >= from)
                .filter(run -> run.size() > A_LONG_SHIFT && restMinutes(work.shiftDate()) > 0)
                .filter(run -> rests.stream().noneMatch(rest -> rest.work().equals(work) && run.contains(rest.from())))
                .forEach(run -> wanted.add(middleHalf(work, run.get(0), run.size()))));
        return wanted;
    }

    private Wanted middleHalf(Work work, int begin, int minutes) {
        long first = 60L * begin;
        return new Wanted(work.place(), first + 15L * minutes, first + 45L * minutes, restMinutes(work.shiftDate()));
    }

    private int restMinutes(LocalDate date) {
        return world.worker().plans().stream()
                .filter(plan -> Oracle.holds(plan.since(), plan.until(), date))
                .findFirst()
                .map(Plan::restMinutes)
                .orElse(30);
    }

    private static List<List<Integer>> runs(TreeSet<Integer> minutes) {
        List<List<Integer>> runs = new ArrayList<>();
        for (int minute : minutes) {
            if (!minutes.contains(minute - 1)) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(minute);
        }
        return runs;
    }

    private void begin(LocalDate date, Shift shift, List<Rest> weekly) {
        Walk there = walks.get(shift.place());
        if (!there.shows(date)) {
            return;
        }
        int begin = there.minuteOf(date.atTime(shift.from()));
        int end = there.end(date, shift.from(), shift.to());
        Work work = new Work(shift.place(), walks.get(world.home().id()).dateAt(begin));
        if (begin < end) {
            works.add(new Lasting(begin, end, work));
            weekly.forEach(rest -> rest(there, date, shift, rest, new Lasting(begin, end, work)));
        }
    }

    private void rest(Walk there, LocalDate date, Shift shift, Rest rest, Lasting worked) {
        LocalDateTime first = A_SUNDAY.plusDays(shift.weekday()).atTime(shift.from());
        LocalDateTime last = next(first, shift.to());
        for (LocalDateTime face = first; face.isBefore(last); face = face.plusMinutes(1)) {
            boolean begins = face.getDayOfWeek().getValue() == rest.weekday()
                    && face.toLocalTime().equals(rest.from());
            LocalDate on = date.plusDays(
                    face.toLocalDate().toEpochDay() - first.toLocalDate().toEpochDay());
            if (begins && !next(face, rest.to()).isAfter(last) && there.shows(on)) {
                int from = Math.max(worked.from(), there.minuteOf(on.atTime(rest.from())));
                int to = Math.min(worked.to(), there.end(on, rest.from(), rest.to()));
                if (from < to) {
                    rests.add(new Lasting(from, to, worked.work()));
                }
            }
        }
    }

    /** When the face of a clock shows that time next. */
    private static LocalDateTime next(LocalDateTime face, LocalTime time) {
        LocalDateTime next = face.plusMinutes(1);
        while (!next.toLocalTime().equals(time)) {
            next = next.plusMinutes(1);
        }
        return next;
    }
}
