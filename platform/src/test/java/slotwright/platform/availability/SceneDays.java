package slotwright.platform.availability;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import slotwright.platform.contract.Break;
import slotwright.platform.contract.ClosedPart;
import slotwright.platform.contract.SchedulingEvents.LocationDay;
import slotwright.platform.contract.SchedulingEvents.Span;
import slotwright.platform.contract.SchedulingEvents.StaffDay;
import slotwright.platform.contract.WorkWishes;
import slotwright.platform.time.LocalTimes;
import slotwright.platform.time.TimeRange;

/** What there is in a scene, as the days in which it would be published. */
record SceneDays(Scene scene) {

    List<LocationDay> ofLocation() {
        return scene.dates.stream()
                .map(date -> new LocationDay(
                        Scene.SHOP,
                        date,
                        scene.zone.getId(),
                        LocalTimes.dayStart(date, scene.zone),
                        LocalTimes.nextDayStart(date, scene.zone),
                        1,
                        "test",
                        scene.bays,
                        scene.windows.getOrDefault(date, List.of()),
                        parts(scene.closed, date)))
                .toList();
    }

    List<StaffDay> ofStaff() {
        return scene.staff.keySet().stream()
                .flatMap(person -> scene.dates.stream().map(date -> staffDay(person, date)))
                .toList();
    }

    private StaffDay staffDay(UUID person, LocalDate date) {
        TimeRange day = LocalTimes.day(date, scene.zone).orElseThrow();
        List<Span> ofDay = scene.spans.getOrDefault(person, List.of()).stream()
                .filter(span -> day.encloses(span.range()))
                .toList();
        List<ClosedPart> absent = parts(scene.absences.getOrDefault(person, List.of()), date);
        List<Break> pauses = scene.breaks.getOrDefault(person, List.of()).stream()
                .flatMap(pause -> pause.range().intersection(day).stream())
                .map(part -> new Break(part.from(), part.to()))
                .toList();
        return new StaffDay(
                person,
                Scene.SHOP,
                date,
                scene.zone.getId(),
                day.from(),
                day.to(),
                1,
                "test",
                ofDay,
                absent,
                scene.limits,
                pauses,
                scene.wantedBreaks.getOrDefault(person, List.of()),
                wishes(scene.wishes.getOrDefault(person, WorkWishes.NONE), day));
    }

    private static WorkWishes wishes(WorkWishes all, TimeRange day) {
        return new WorkWishes(cut(all.preferred(), day), cut(all.avoided(), day), all.categories());
    }

    private static List<WorkWishes.Time> cut(List<WorkWishes.Time> times, TimeRange day) {
        return times.stream()
                .flatMap(time -> time.range().intersection(day).stream())
                .map(part -> new WorkWishes.Time(part.from(), part.to()))
                .toList();
    }

    private List<ClosedPart> parts(List<ClosedPart> all, LocalDate date) {
        TimeRange day = LocalTimes.day(date, scene.zone).orElseThrow();
        return all.stream()
                .flatMap(part -> part.range().intersection(day).stream()
                        .map(range -> new ClosedPart(
                                range.from(), range.to(), part.reason(), part.categories(), part.cancels())))
                .toList();
    }
}
