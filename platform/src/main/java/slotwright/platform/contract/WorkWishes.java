package slotwright.platform.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import slotwright.platform.time.TimeRange;

/**
 * When and what a person likes to work on one date. It orders those who can do a visit; it never forbids one.
 *
 * @param preferred cut at midnight as spans are, in order of time
 * @param avoided likewise
 * @param categories slugs of the services that the person likes to do
 */
public record WorkWishes(List<Time> preferred, List<Time> avoided, Set<String> categories) {

    /** Of somebody who likes everything as much. */
    public static final WorkWishes NONE = new WorkWishes(null, null, null);

    public record Time(Instant from, Instant to) {

        @JsonIgnore
        public TimeRange range() {
            return new TimeRange(from, to);
        }
    }

    public WorkWishes {
        preferred = preferred == null ? List.of() : List.copyOf(preferred);
        avoided = avoided == null ? List.of() : List.copyOf(avoided);
        categories = categories == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(categories));
    }
}
