package slotwright.booking.reservation;

import slotwright.platform.problem.Problem;

/** Something is not known here that may be on its way from another service. */
final class NotArrived extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** @param problem what to answer when it does not come in time */
    NotArrived(Problem problem) {
        super(problem.getMessage(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
