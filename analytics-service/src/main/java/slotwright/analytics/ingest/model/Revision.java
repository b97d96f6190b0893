package slotwright.analytics.ingest.model;

import java.util.Comparator;

/** Which state of a booking this is: the producer's epoch decides before the version. */
public record Revision(long epoch, long version) implements Comparable<Revision> {

    public static final long FIRST_EPOCH = 1;

    /** Before everything that was ever said about a booking. */
    public static final Revision NONE = new Revision(0, 0);

    private static final Comparator<Revision> ORDER =
            Comparator.comparingLong(Revision::epoch).thenComparingLong(Revision::version);

    public boolean isAfter(Revision other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Revision other) {
        return ORDER.compare(this, other);
    }
}
