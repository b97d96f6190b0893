package slotwright.scheduling.recurrence.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The local dates of a rule, from the first to the last of them. There is at most one occurrence a day, so that the
 * date alone tells occurrences apart.
 */
final class RuleDates {

    /** There are no later dates, because RFC 5545 writes years with four digits (3.3.4). */
    static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);

    private final Pattern pattern;
    private final Stride stride;
    private final LocalDate last;

    private RuleDates(Pattern pattern, Stride stride, LocalDate last) {
        this.pattern = pattern;
        this.stride = stride;
        this.last = last;
    }

    /** Those on or after {@code first}, to which intervals are counted, up to {@code last}. */
    static RuleDates until(LocalDate last, Pattern pattern, Stride stride) {
        return new RuleDates(pattern, stride, last.isBefore(LAST_DATE) ? last : LAST_DATE);
    }

    /** The first so many. Their end has no closed form and is looked for once, here. */
    static RuleDates counted(int count, Pattern pattern, Stride stride) {
        RuleDates endless = until(LAST_DATE, pattern, stride);
        Walk walk = endless.walk(stride.first(), LAST_DATE);
        LocalDate last = stride.first();
        for (int left = count; left > 0 && walk.hasNext(); left--) {
            last = walk.next();
        }
        return until(last, pattern, stride);
    }

    boolean hits(LocalDate date) {
        return !date.isBefore(stride.first()) && !date.isAfter(last) && pattern.hits(date, stride);
    }

    /** In order, from the one date to before the other. Costs what there is in between, however far away it is. */
    List<LocalDate> between(LocalDate from, LocalDate before) {
        List<LocalDate> dates = new ArrayList<>();
        walk(from, before.minusDays(1)).forEachRemaining(dates::add);
        return dates;
    }

    /** The first on or after that date. */
    Optional<LocalDate> next(LocalDate from) {
        Walk walk = walk(from, last);
        return walk.hasNext() ? Optional.of(walk.next()) : Optional.empty();
    }

    LocalDate last() {
        return last;
    }

    Walk walk(LocalDate from, LocalDate to) {
        LocalDate begin = from.isAfter(stride.first()) ? from : stride.first();
        return new Walk(pattern, stride, begin, to.isBefore(last) ? to : last);
    }
}
