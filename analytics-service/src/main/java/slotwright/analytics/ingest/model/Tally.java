package slotwright.analytics.ingest.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import slotwright.analytics.daily.model.DailyChanges;

/**
 * What a batch of arrived states changes, given what was counted before. Of each booking only the newest state
 * matters, since each state is whole; one that is not newer than the stored one changes nothing.
 *
 * @param bookings to be stored, in the order of their ids
 * @param gaps versions that were skipped, and now come too late to matter
 */
public record Tally(List<CountedBooking> bookings, DailyChanges changes, long gaps) {

    /** @param stored one entry for each booking that arrived, {@link CountedBooking#unheard} for a new one */
    public static Tally of(Collection<CountedBooking> arrived, Map<UUID, CountedBooking> stored) {
        List<CountedBooking> bookings = new ArrayList<>();
        DailyChanges changes = new DailyChanges();
        long gaps = 0;
        for (var arrival : byBooking(arrived).entrySet()) {
            CountedBooking before = stored.get(arrival.getKey());
            SortedMap<Revision, CountedBooking> states = arrival.getValue();
            CountedBooking newest = states.get(states.lastKey());
            if (newest.revision().isAfter(before.revision())) {
                changes.replace(before.counted(), newest.counted());
                bookings.add(newest);
                gaps += missing(states, before.revision());
            }
        }
        return new Tally(bookings, changes, gaps);
    }

    /**
     * How many versions between the stored and the newest state did not arrive. Across two epochs nobody knows: what
     * a restore took back is not missing.
     */
    private static long missing(SortedMap<Revision, CountedBooking> states, Revision before) {
        Revision newest = states.lastKey();
        Revision first = states.tailMap(new Revision(newest.epoch(), 0)).firstKey();
        Revision from = newest.epoch() == Math.max(before.epoch(), Revision.FIRST_EPOCH)
                ? new Revision(newest.epoch(), before.version() + 1)
                : first;
        return newest.version() - from.version() + 1 - states.tailMap(from).size();
    }

    private static SortedMap<UUID, SortedMap<Revision, CountedBooking>> byBooking(Collection<CountedBooking> arrived) {
        SortedMap<UUID, SortedMap<Revision, CountedBooking>> byBooking = new TreeMap<>();
        arrived.forEach(state -> byBooking
                .computeIfAbsent(state.bookingId(), id -> new TreeMap<>())
                .put(state.revision(), state));
        return byBooking;
    }
}
