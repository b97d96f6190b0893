package slotwright.scheduling.recurrence.model;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The dates of a pattern in order, period by period. It ends at its last date, and where so many periods in a row had
 * none that there will never be one: no rule makes it look further.
 */
final class Walk implements Iterator<LocalDate> {

    private final Pattern pattern;
    private final Stride stride;
    private final LocalDate from;
    private final LocalDate to;
    private LocalDate period;
    private Iterator<LocalDate> inPeriod = List.<LocalDate>of().iterator();
    private LocalDate next;
    private int looked;

    /** From the one date to the other, both included. */
    Walk(Pattern pattern, Stride stride, LocalDate from, LocalDate to) {
        this.pattern = pattern;
        this.stride = stride;
        this.from = from;
        this.to = to;
        this.period = to.isBefore(from) ? RuleDates.LAST_DATE.plusDays(1) : pattern.periodFrom(from, stride);
        next = find();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public LocalDate next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        LocalDate found = next;
        next = find();
        return found;
    }

    /** How many periods have been looked at. */
    int looked() {
        return looked;
    }

    private LocalDate find() {
        int before = looked;
        while (true) {
            while (inPeriod.hasNext()) {
                LocalDate date = inPeriod.next();
                if (!date.isBefore(from)) {
                    return date.isAfter(to) ? null : date;
                }
            }
            if (period.isAfter(to) || looked - before > pattern.cycle()) {
                return null;
            }
            look();
        }
    }

    private void look() {
        inPeriod = pattern.datesIn(period, stride).iterator();
        period = pattern.periodAfter(period, stride);
        looked++;
    }
}
