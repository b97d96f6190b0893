package slotwright.booking.reservation.model;

/** What was planned without locks is not so any more: to be planned anew. */
public final class PlanOutdated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PlanOutdated() {
        super("the plan is outdated", null, false, false);
    }
}
