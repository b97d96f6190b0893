package slotwright.scheduling.window.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.TreeMap;
import slotwright.platform.pricing.Utilisation;
import slotwright.platform.time.TimeRange;

/**
 * How much of a window is taken on one date.
 *
 * @param utilisation minutes of bays that are taken, buffers included, of all minutes of the bays that the window lets
 *     be used; what is closed for an hour counts as free
 * @param mostAtOnce most bays taken at one instant
 * @param booked whether any visit lies in the window, with a bay or without
 */
public record WindowLoad(Utilisation utilisation, int mostAtOnce, boolean booked) {

    /** @param quantity of bays; 0 for a visit that needs none */
    public record Use(TimeRange range, int quantity) {}

    /**
     * @param window all of it on the date, past midnight too
     * @param room how many bays it lets be used at once
     */
    public static WindowLoad of(TimeRange window, int room, Collection<Use> uses) {
        TreeMap<Instant, Integer> changes = new TreeMap<>();
        Duration taken = Duration.ZERO;
        boolean booked = false;
        for (Use use : uses) {
            TimeRange part = use.range().intersection(window).orElse(null);
            if (part != null) {
                booked = true;
                taken = taken.plus(part.length().multipliedBy(use.quantity()));
                changes.merge(part.from(), use.quantity(), Integer::sum);
                changes.merge(part.to(), -use.quantity(), Integer::sum);
            }
        }
        return new WindowLoad(
                new Utilisation(taken.toMinutes(), window.length().toMinutes() * room), most(changes), booked);
    }

    private static int most(TreeMap<Instant, Integer> changes) {
        int most = 0;
        int now = 0;
        for (int change : changes.values()) {
            now += change;
            most = Math.max(most, now);
        }
        return most;
    }
}
