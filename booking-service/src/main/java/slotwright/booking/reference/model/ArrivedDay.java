package slotwright.booking.reference.model;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import slotwright.platform.contract.SchedulingEvents.ResourceDay;
import slotwright.platform.contract.SchedulingEvents.Span;
import slotwright.platform.contract.SchedulingEvents.StaffDay;

/** @param epoch of the producer, compared before the day's version */
public record ArrivedDay(long epoch, ResourceDay day) {

    /** Where the day of a person has spans; none for a location's own. */
    public Set<UUID> spanLocations() {
        return day instanceof StaffDay staffDay
                ? staffDay.spans().stream().map(Span::locationId).collect(Collectors.toSet())
                : Set.of();
    }

    public boolean isNewerThan(long otherEpoch, long otherVersion) {
        return epoch > otherEpoch || epoch == otherEpoch && day.dayVersion() > otherVersion;
    }
}
