package slotwright.platform.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import slotwright.platform.time.TimeRange;

/**
 * Time of a resource-day in which nothing takes place.
 *
 * @param reason a code such as {@code holiday}, {@code training}, {@code staff_unavailable}
 * @param categories slugs of the services that do not take place then; empty means all, and is left out
 * @param cancels whether the business cancels what was booked in it, rather than keep it until somebody moves it; left
 *     out where it does not
 */
public record ClosedPart(
        Instant from,
        Instant to,
        String reason,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<String> categories,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean cancels) {

    public ClosedPart {
        categories = categories == null ? Set.of() : Collections.unmodifiableSortedSet(new TreeSet<>(categories));
    }

    public ClosedPart(Instant from, Instant to, String reason) {
        this(from, to, reason, Set.of(), false);
    }

    @JsonIgnore
    public TimeRange range() {
        return new TimeRange(from, to);
    }
}
