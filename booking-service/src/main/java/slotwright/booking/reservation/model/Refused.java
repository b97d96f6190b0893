package slotwright.booking.reservation.model;

import java.time.Instant;
import slotwright.platform.availability.Decision;

/** Ends the transaction of a visit that cannot be, with all that stands against it. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Plan plan;
    private final transient Decision.Refused decision;
    private final transient Instant now;

    public Refused(Plan plan, Decision.Refused decision, Instant now) {
        super("refused", null, false, false);
        this.plan = plan;
        this.decision = decision;
        this.now = now;
    }

    public Plan plan() {
        return plan;
    }

    public Decision.Refused decision() {
        return decision;
    }

    public Instant now() {
        return now;
    }
}
