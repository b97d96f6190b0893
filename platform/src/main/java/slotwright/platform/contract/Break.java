package slotwright.platform.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import slotwright.platform.time.TimeRange;

/** A written break of a shift: the person does not work in it. Cut at midnight as the span is. */
public record Break(Instant from, Instant to) {

    @JsonIgnore
    public TimeRange range() {
        return new TimeRange(from, to);
    }
}
