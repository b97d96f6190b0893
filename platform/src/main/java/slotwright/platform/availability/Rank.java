package slotwright.platform.availability;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import slotwright.platform.availability.Decision.Accepted;
import slotwright.platform.availability.StaffChoice.Reason;
import slotwright.platform.contract.SchedulingEvents.Window;

/**
 * By what the starts of a day are compared, and the people who can do one of them. A list that asks for no rank and a
 * booking that names no person both go by {@link #DEFAULT}, so that the first person listed is the one who is booked.
 * What somebody costs the business leads in none of them: lists are public, and their order would tell who earns less.
 */
public enum Rank {
    /** The visit that leaves the fewest gaps beside itself; then who has least to do. */
    LEAST_FRAGMENTATION(
            "least-fragmentation", List.of(Key.GAPS, Key.LOAD, Key.RATING, Key.COST, Key.PREFERENCE), Key.GAPS::ofBest),

    /** Who has least to do in that shift; then the fewest gaps. */
    FAIRNESS("fairness", List.of(Key.LOAD, Key.GAPS, Key.RATING, Key.COST, Key.PREFERENCE), Key.LOAD::ofBest),

    /** The start in the window of the highest priority; it says nothing about people, who stand as by gaps. */
    PRIORITY("priority", List.of(Key.GAPS, Key.LOAD, Key.RATING, Key.COST, Key.PREFERENCE), Rank::windowsPriority),

    /** Who is rated best in what the visit asks for. */
    RATING("rating", List.of(Key.RATING, Key.GAPS, Key.LOAD, Key.COST, Key.PREFERENCE), Key.RATING::ofBest),

    /** Who likes best to do it, and then. */
    PREFERENCE("preference", List.of(Key.PREFERENCE, Key.GAPS, Key.LOAD, Key.RATING, Key.COST), Key.PREFERENCE::ofBest);

    /** Where nobody asks for another. */
    public static final Rank DEFAULT = LEAST_FRAGMENTATION;

    /** What people are compared by; less is better. */
    enum Key {
        GAPS(Merits::gaps, Reason.FEWEST_GAPS),
        LOAD(Merits::minutesThatDay, Reason.LEAST_LOAD),
        RATING(merits -> -merits.rating(), Reason.BEST_RATED),
        COST(Merits::hourlyCost, Reason.LOWEST_COST),
        PREFERENCE(merits -> -merits.preference(), Reason.PREFERRED);

        private final ToLongFunction<Merits> cost;
        private final Reason reason;

        Key(ToLongFunction<Merits> cost, Reason reason) {
            this.cost = cost;
            this.reason = reason;
        }

        int compare(StaffChoice one, StaffChoice other) {
            return Long.compare(cost.applyAsLong(one.merits()), cost.applyAsLong(other.merits()));
        }

        Reason reason() {
            return reason;
        }

        private long ofBest(Accepted accepted) {
            return cost.applyAsLong(accepted.chosen().merits());
        }
    }

    private final String code;
    private final List<Key> keys;
    private final ToLongFunction<Accepted> cost;

    Rank(String code, List<Key> keys, ToLongFunction<Accepted> cost) {
        this.code = code;
        this.keys = keys;
        this.cost = cost;
    }

    /** Empty for a name that is none. */
    public static Optional<Rank> of(String code) {
        return Arrays.stream(values()).filter(rank -> rank.code.equals(code)).findFirst();
    }

    /** As clients name it. */
    public String code() {
        return code;
    }

    /** Of two starts the one that costs less does better; to be compared within one day at one location. */
    public long cost(Accepted accepted) {
        return cost.applyAsLong(accepted);
    }

    /** The better of two people first, 0 among equals. */
    int compare(StaffChoice one, StaffChoice other) {
        for (Key key : keys) {
            int order = key.compare(one, other);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** The first key in which two people differ. */
    Optional<Key> decisive(StaffChoice one, StaffChoice other) {
        return keys.stream().filter(key -> key.compare(one, other) != 0).findFirst();
    }

    private static long windowsPriority(Accepted accepted) {
        return -accepted.window().map(Window::priority).orElse(0);
    }
}
