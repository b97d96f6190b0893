package slotwright.scheduling.availability.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import slotwright.platform.availability.Taken;
import slotwright.platform.contract.EquipmentKind;
import slotwright.platform.contract.SchedulingEvents.LocationDay;
import slotwright.platform.contract.SchedulingEvents.ResourceDay;
import slotwright.platform.contract.SchedulingEvents.StaffDay;
import slotwright.platform.time.TimeRange;
import slotwright.scheduling.availability.model.Board;
import slotwright.scheduling.availability.model.BoardKey;
import slotwright.scheduling.availability.model.Version;
import slotwright.scheduling.availability.model.Versioned;

/** Puts what was read of one location together, board by board. */
final class BoardParts {

    private final UUID location;
    private final Map<LocalDate, Version> versions = new HashMap<>();
    private final Map<LocalDate, Version> loads = new HashMap<>();
    private final Map<LocalDate, LocationDay> days = new HashMap<>();
    private final Map<LocalDate, List<StaffDay>> staffDays = new HashMap<>();
    private final Set<UUID> shared = new LinkedHashSet<>();
    private final List<Taken> taken = new ArrayList<>();

    BoardParts(UUID location) {
        this.location = location;
        shared.add(location);
    }

    void versions(LocalDate date, Version board, Version load) {
        versions.put(date, board);
        loads.put(date, load);
    }

    void day(LocationDay day) {
        days.put(day.date(), day);
    }

    void staffDay(LocalDate date, StaffDay day) {
        staffDays.computeIfAbsent(date, none -> new ArrayList<>()).add(day);
    }

    void equipment(List<EquipmentKind> kinds) {
        kinds.forEach(kind -> shared.add(kind.resourceId()));
    }

    void taken(List<Taken> all) {
        taken.addAll(all);
    }

    /** Whose allocations matter. */
    List<UUID> resources() {
        return Stream.concat(shared.stream(), allStaffDays().map(StaffDay::resourceId))
                .distinct()
                .toList();
    }

    /** The time in which allocations matter; null when there are no days. */
    TimeRange extent() {
        List<ResourceDay> all = Stream.concat(days.values().stream(), allStaffDays())
                .map(ResourceDay.class::cast)
                .toList();
        return all.stream().map(ResourceDay::dayStart).min(Instant::compareTo).stream()
                .map(from -> new TimeRange(
                        from,
                        all.stream()
                                .map(ResourceDay::nextDayStart)
                                .max(Instant::compareTo)
                                .orElseThrow()))
                .findFirst()
                .orElse(null);
    }

    /** @param never the version of a board that nothing ever changed */
    Map<BoardKey, Versioned<Board>> boards(Collection<BoardKey> keys, Version never) {
        Map<BoardKey, Versioned<Board>> boards = new HashMap<>();
        for (BoardKey key : keys) {
            boards.put(key, new Versioned<>(versions.getOrDefault(key.date(), never), board(key.date())));
        }
        return boards;
    }

    private Board board(LocalDate date) {
        LocationDay day = days.get(date);
        List<StaffDay> people = staffDays.getOrDefault(date, List.of());
        List<Taken> shown =
                taken.stream().filter(one -> isShown(one, day, people)).toList();
        return new Board(location, date, loads.getOrDefault(date, Version.NONE), day, people, shown);
    }

    private boolean isShown(Taken taken, LocationDay day, List<StaffDay> people) {
        return day != null && isTakenHere(taken, day) || people.stream().anyMatch(person -> isOf(taken, person));
    }

    /** Of the bays or of the equipment, which has no days of its own. */
    private boolean isTakenHere(Taken taken, LocationDay day) {
        return shared.contains(taken.allocation().resourceId())
                && taken.allocation().range().overlaps(day.extent());
    }

    private static boolean isOf(Taken taken, ResourceDay day) {
        return taken.allocation().resourceId().equals(day.resourceId())
                && taken.allocation().range().overlaps(day.extent());
    }

    private Stream<StaffDay> allStaffDays() {
        return staffDays.values().stream().flatMap(List::stream);
    }
}
