package slotwright.scheduling.window.model;

import java.util.List;

/**
 * What a night made of a window on one date. Null is what the window says.
 *
 * @param maxConcurrentBookings most bookings at one instant
 */
public record DemandTerms(Integer slotMinutes, Integer stepMinutes, Integer maxConcurrentBookings) {

    public static final DemandTerms NONE = new DemandTerms(null, null, null);

    /**
     * The first rule that holds counts. A date on which something is booked in the window keeps the grid that it has:
     * on another one those visits would begin where nothing begins, could be moved nowhere near, and a hold among them
     * could not be confirmed. Nor does a night take away room that is in use.
     *
     * @param window as it was entered
     * @param daysAhead from the date into which the night leads
     * @param before what the night before made of it
     */
    public static DemandTerms decide(WindowRules window, long daysAhead, WindowLoad load, DemandTerms before) {
        List<DemandRule> rules = window.demandRules();
        DemandTerms wanted = rules.stream()
                .filter(rule -> rule.holds(load.utilisation(), daysAhead))
                .findFirst()
                .map(DemandRule::terms)
                .orElse(NONE);
        DemandTerms grid = load.booked() ? before : wanted;
        return new DemandTerms(grid.slotMinutes, grid.stepMinutes, room(window, wanted, load, before));
    }

    private static Integer room(WindowRules window, DemandTerms wanted, WindowLoad load, DemandTerms before) {
        int inUse = Math.min(load.mostAtOnce(), before.room(window));
        return wanted.room(window) >= inUse ? wanted.maxConcurrentBookings : Integer.valueOf(inUse);
    }

    private int room(WindowRules window) {
        return maxConcurrentBookings == null ? window.maxConcurrentBookings() : maxConcurrentBookings;
    }
}
