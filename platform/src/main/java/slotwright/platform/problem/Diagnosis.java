package slotwright.platform.problem;

import java.util.Optional;

/**
 * Knows failures of one technology, such as those of the database, and what to tell the client. Every bean of this
 * type is asked in turn about each cause of a failure, before the general rules.
 */
public interface Diagnosis {

    Optional<Problem> of(Throwable failure);
}
