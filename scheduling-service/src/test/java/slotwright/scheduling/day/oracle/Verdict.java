package slotwright.scheduling.day.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import slotwright.platform.contract.ClosedPart;
import slotwright.platform.contract.SchedulingEvents.LocationDay;
import slotwright.platform.contract.SchedulingEvents.ResourceDay;
import slotwright.platform.contract.SchedulingEvents.Span;
import slotwright.platform.contract.SchedulingEvents.StaffDay;
import slotwright.platform.contract.SchedulingEvents.Window;
import slotwright.platform.contract.WantedBreak;
import slotwright.platform.contract.WorkWishes;
import slotwright.scheduling.day.oracle.Oracle.AtPlace;
import slotwright.scheduling.day.oracle.Oracle.AtWork;
import slotwright.scheduling.day.oracle.Oracle.Limits;
import slotwright.scheduling.day.oracle.Oracle.Open;
import slotwright.scheduling.day.oracle.Oracle.Told;
import slotwright.scheduling.day.oracle.Oracle.Work;
import slotwright.scheduling.day.oracle.Shifts.Wanted;

/** Compares days as they are published with what the oracle says about each of their minutes. */
final class Verdict {

    private final World world;
    private final Oracle oracle;
    private final List<String> faults = new ArrayList<>();

    Verdict(World world) {
        this.world = world;
        this.oracle = new Oracle(world);
    }

    List<String> faults() {
        return faults;
    }

    void location(LocalDate date, Optional<LocationDay> published) {
        Optional<Told<AtPlace>> told = oracle.place(date);
        if (bothOrNone(date, told.isPresent(), published.isPresent())) {
            LocationDay day = published.get();
            sameExtent(told.get(), day);
            day.windows().forEach(window -> inside(day, window.from(), window.to()));
            eachOnce(date, day.windows());
            day.windows().forEach(window -> sameRules(date, window));
            sameMinutes(date, told.get(), minute -> place(day, minute));
        }
    }

    void worker(LocalDate date, Optional<StaffDay> published) {
        Optional<Told<AtWork>> told = oracle.worker(date);
        if (bothOrNone(date, told.isPresent(), published.isPresent())) {
            StaffDay day = published.get();
            sameExtent(told.get(), day);
            day.spans().forEach(span -> inside(day, span.from(), span.to()));
            sameMinutes(date, told.get(), minute -> work(day, minute));
            day.breaks().forEach(rest -> inside(day, rest.from(), rest.to()));
            day.wishes().preferred().forEach(time -> inside(day, time.from(), time.to()));
            day.wishes().avoided().forEach(time -> inside(day, time.from(), time.to()));
            same(
                    date + " wanted breaks",
                    oracle.wanted(date),
                    day.wantedBreaks().stream().map(Verdict::wanted).collect(Collectors.toSet()));
            same(
                    date + " limits",
                    oracle.limits(date),
                    new Limits(
                            day.limits().maxAppointmentsPerDay(), day.limits().maxHoursPerDay()));
        }
    }

    private AtPlace place(LocationDay day, int minute) {
        Set<String> closed = closed(day, minute);
        Set<Open> open = new HashSet<>();
        for (Window window : day.windows()) {
            if (has(window.from(), window.to(), minute)) {
                open.add(new Open(window.windowId(), minute(window.gridFrom()), window.priceModifierPercent()));
            }
        }
        return new AtPlace(closed.contains(Oracle.HOLIDAY) ? Set.of() : open, closed);
    }

    private static AtWork work(StaffDay day, int minute) {
        Set<Work> works = new HashSet<>();
        for (Span span : day.spans()) {
            if (has(span.from(), span.to(), minute)) {
                works.add(new Work(span.locationId(), span.shiftDate()));
            }
        }
        boolean rests = day.breaks().stream().anyMatch(rest -> has(rest.from(), rest.to(), minute));
        return new AtWork(works, rests, closed(day, minute), moods(day.wishes(), minute));
    }

    private static Set<String> moods(WorkWishes wishes, int minute) {
        Set<String> moods = new HashSet<>(wishes.categories());
        if (wishes.preferred().stream().anyMatch(time -> has(time.from(), time.to(), minute))) {
            moods.add(Moods.LIKES);
        }
        if (wishes.avoided().stream().anyMatch(time -> has(time.from(), time.to(), minute))) {
            moods.add(Moods.DISLIKES);
        }
        return moods;
    }

    private static Wanted wanted(WantedBreak wanted) {
        return new Wanted(
                wanted.locationId(), wanted.from().getEpochSecond(), wanted.to().getEpochSecond(), wanted.minutes());
    }

    private static Set<String> closed(ResourceDay day, int minute) {
        Set<String> closed = new HashSet<>();
        for (ClosedPart part : day.closed()) {
            if (has(part.from(), part.to(), minute)) {
                closed.add(part.cancels() ? part.reason() + ", cancels" : part.reason());
            }
        }
        return closed;
    }

    private <T> void sameMinutes(LocalDate date, Told<T> told, IntFunction<T> published) {
        for (int i = 0; i < told.minutes().size(); i++) {
            int minute = told.from() + i;
            T expected = told.minutes().get(i);
            T found = published.apply(minute);
            if (!expected.equals(found)) {
                faults.add(date + " at " + Instant.ofEpochSecond(60L * minute) + ": " + expected + " expected, " + found
                        + " published");
                return;
            }
        }
    }

    private void sameExtent(Told<?> told, ResourceDay day) {
        same(day.date() + " begins", told.from(), minute(day.dayStart()));
        same(day.date() + " ends", told.to(), minute(day.nextDayStart()));
    }

    private void sameRules(LocalDate date, Window window) {
        world.home().openings().stream()
                .filter(opening -> opening.id().equals(window.windowId()))
                .forEach(opening -> same(
                        date + " rules",
                        List.of(opening.step(), opening.priority(), opening.most()),
                        List.of(window.stepMinutes(), window.priority(), window.capacity())));
    }

    /** A window is in parts only where its price changes. */
    private void eachOnce(LocalDate date, List<Window> parts) {
        long different = parts.stream()
                .map(window -> new Open(window.windowId(), minute(window.gridFrom()), window.priceModifierPercent()))
                .distinct()
                .count();
        same(date + " parts", (long) parts.size(), different);
    }

    private void inside(ResourceDay day, Instant from, Instant to) {
        same(
                day.date() + " holds " + from + " to " + to,
                true,
                from.isBefore(to) && !from.isBefore(day.dayStart()) && !to.isAfter(day.nextDayStart()));
    }

    private boolean bothOrNone(LocalDate date, boolean told, boolean published) {
        same(date + " exists", told, published);
        return told && published;
    }

    private void same(String what, Object told, Object published) {
        if (!Objects.equals(told, published)) {
            faults.add(what + ": " + told + " expected, " + published + " published");
        }
    }

    private static boolean has(Instant from, Instant to, int minute) {
        return minute(from) <= minute && minute < minute(to);
    }

    private static int minute(Instant instant) {
        return Math.toIntExact(Math.floorDiv(instant.getEpochSecond(), 60));
    }
}
