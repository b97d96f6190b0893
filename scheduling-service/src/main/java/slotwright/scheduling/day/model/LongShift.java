package slotwright.scheduling.day.model;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import slotwright.platform.contract.WantedBreak;
import slotwright.platform.time.TimeRange;

/** Work at one location without a pause, longer than anybody works without one. */
record LongShift(UUID locationId, LocalDate shiftDate, TimeRange range) {

    private static final Duration WITHOUT_A_BREAK = Duration.ofHours(6);

    /** Those of a shift date that abut are one; who has a written break in it needs no other. */
    static List<LongShift> of(List<WorkedShift> worked) {
        Map<LocalDate, Map<UUID, List<WorkedShift>>> byDate = new TreeMap<>();
        worked.forEach(shift -> byDate.computeIfAbsent(shift.shiftDate(), none -> new TreeMap<>())
                .computeIfAbsent(shift.locationId(), none -> new ArrayList<>())
                .add(shift));
        return byDate.entrySet().stream()
                .flatMap(date -> date.getValue().entrySet().stream()
                        .flatMap(place -> of(place.getKey(), date.getKey(), place.getValue())))
                .toList();
    }

    private static Stream<LongShift> of(UUID location, LocalDate date, List<WorkedShift> worked) {
        return TimeRange.joined(worked.stream().map(WorkedShift::range).toList()).stream()
                .filter(range -> range.length().compareTo(WITHOUT_A_BREAK) > 0)
                .filter(range -> worked.stream()
                        .flatMap(shift -> shift.breaks().stream())
                        .noneMatch(range::overlaps))
                .map(range -> new LongShift(location, date, range));
    }

    /** @param minutes 0 wants none */
    Optional<WantedBreak> wantedBreak(int minutes) {
        Duration quarter = range.length().dividedBy(4);
        return minutes == 0
                ? Optional.empty()
                : Optional.of(new WantedBreak(
                        locationId, range.from().plus(quarter), range.to().minus(quarter), minutes));
    }
}
