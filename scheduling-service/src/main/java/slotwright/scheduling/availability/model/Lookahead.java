package slotwright.scheduling.availability.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Some dates to look at, and how far it goes on after them: each step looks at twice as many as the one before, so
 * that what is near costs little and what is far few questions.
 *
 * @param last the date at which looking ends, inclusive
 */
public record Lookahead(LocalDate from, LocalDate last, int days) {

    private static final int FIRST_DAYS = 7;
    private static final int MOST_DAYS = 56;

    /** At most {@code most} dates up to {@code last}; empty where there is nothing to look at. */
    public static Optional<Lookahead> over(LocalDate from, LocalDate last, int most) {
        if (from.isAfter(last)) {
            return Optional.empty();
        }
        LocalDate end = from.plusDays(most - 1L);
        return Optional.of(new Lookahead(from, end.isBefore(last) ? end : last, FIRST_DAYS));
    }

    /** The last date of this step, inclusive. */
    public LocalDate to() {
        LocalDate to = from.plusDays(days - 1L);
        return to.isAfter(last) ? last : to;
    }

    /** Empty after the last. */
    public Optional<Lookahead> next() {
        LocalDate next = to().plusDays(1);
        return next.isAfter(last)
                ? Optional.empty()
                : Optional.of(new Lookahead(next, last, Math.min(days * 2, MOST_DAYS)));
    }
}
