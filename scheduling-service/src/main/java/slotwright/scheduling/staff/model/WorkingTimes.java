package slotwright.scheduling.staff.model;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When and where a person works.
 *
 * @param schedules never two for one date
 * @param overrides never two for one date
 */
public record WorkingTimes(List<Schedule> schedules, List<DayOverride> overrides) {

    public Set<UUID> locations() {
        return Stream.concat(
                        schedules.stream()
                                .flatMap(schedule -> schedule.spans().stream())
                                .map(WorkSpan::locationId),
                        overrides.stream()
                                .flatMap(override -> override.spans().stream())
                                .map(DayOverride.DatedSpan::locationId))
                .collect(Collectors.toSet());
    }
}
