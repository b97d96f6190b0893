package slotwright.platform.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import slotwright.platform.time.TimeRange;

/**
 * The middle half of a long shift that has no written break: somewhere in it so many minutes on end must stay free of
 * visits. It stands whole on each day on which a part of the shift lies.
 *
 * @param locationId where the shift is worked
 */
public record WantedBreak(UUID locationId, Instant from, Instant to, int minutes) {

    @JsonIgnore
    public TimeRange range() {
        return new TimeRange(from, to);
    }
}
