package slotwright.scheduling.recurrence.model;

import java.time.Instant;
import java.time.LocalDate;

/** When a rule stops (RFC 5545, 3.3.10). */
public sealed interface End {

    record Never() implements End {}

    /** After so many occurrences, those included that an exception takes away. */
    record Count(int occurrences) implements End {

        static final int MOST = 730;

        public Count {
            if (occurrences < 1 || occurrences > MOST) {
                throw new IllegalArgumentException("a count is 1 to " + MOST + ", not " + occurrences);
            }
        }
    }

    /** An occurrence that begins at this instant is the last. For what has times of day. */
    record UntilInstant(Instant last) implements End {}

    /** An occurrence on this date is the last. For what lasts whole days. */
    record UntilDate(LocalDate last) implements End {}
}
