package slotwright.analytics.daily.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The sum of many contributions put in and taken out, one entry per row and in the order of locks. */
public final class DailyChanges {

    private final SortedMap<FigureKey, Figures> figures = new TreeMap<>();
    private final SortedMap<Presence, Integer> presences = new TreeMap<>();

    /** Takes out what was counted and puts in what counts now; either may be null. */
    public void replace(Contribution counted, Contribution counts) {
        if (counted != null) {
            count(counted, counted.figures().negated(), -1);
        }
        if (counts != null) {
            count(counts, counts.figures(), 1);
        }
    }

    /** Without the rows that stay as they are. */
    public SortedMap<FigureKey, Figures> figures() {
        return Collections.unmodifiableSortedMap(figures);
    }

    /** By how many bookings each presence grows or shrinks, never 0. */
    public SortedMap<Presence, Integer> presences() {
        return Collections.unmodifiableSortedMap(presences);
    }

    private void count(Contribution contribution, Figures change, int bookings) {
        figures.merge(contribution.key(), change, DailyChanges::sumOrNothing);
        for (Presence presence : contribution.presences()) {
            presences.merge(presence, bookings, (a, b) -> a + b == 0 ? null : a + b);
        }
    }

    /** Null removes the entry from the map. */
    private static Figures sumOrNothing(Figures a, Figures b) {
        Figures sum = a.plus(b);
        return sum.changesNothing() ? null : sum;
    }
}
