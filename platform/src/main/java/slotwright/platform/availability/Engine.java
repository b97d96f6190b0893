package slotwright.platform.availability;

import java.time.Instant;
import java.util.List;
import slotwright.platform.contract.SchedulingEvents.LocationDay;
import slotwright.platform.time.TimeRange;

/** Decides where a visit fits, and lists the starts at which it does by deciding about each. */
public final class Engine {

    private Engine() {}

    /** All that stands against the visit at this start, or who can do it and what it takes. */
    public static Decision decide(VisitNeed need, Instant start, World world, Instant now) {
        throw new UnsupportedOperationException("written next");
    }

    /** The starts within the range that {@link #decide} accepts, in order of time: those on the windows' grids. */
    public static List<OfferedStart> list(VisitNeed need, TimeRange range, World world, Instant now) {
        throw new UnsupportedOperationException("written next");
    }

    /** At most {@code most} other starts of this world, nearest to the asked one first, the earlier of two as near. */
    public static List<OfferedStart> alternatives(VisitNeed need, Instant asked, World world, Instant now, int most) {
        throw new UnsupportedOperationException("written next");
    }

    /**
     * The location-days that a decision about this start rests on, dates ascending: those that the visit overlaps
     * with preparation, cleanup and buffers, and those on which the shifts began that it would fall into, because
     * limits count per shift. To be locked before anything is decided, and read again afterwards.
     */
    public static List<LocationDay> touched(VisitNeed need, Instant start, World world) {
        throw new UnsupportedOperationException("written next");
    }
}
