package slotwright.analytics.daily.model;

import slotwright.platform.contract.BookingEvents.Status;

/** Bookings by status; negative where it is a change. Drafts never count. */
public record StatusCounts(int pending, int confirmed, int inProgress, int completed, int cancelled, int noShow) {

    public static final StatusCounts NONE = new StatusCounts(0, 0, 0, 0, 0, 0);

    public static StatusCounts one(Status status) {
        return switch (status) {
            case DRAFT -> NONE;
            case PENDING -> new StatusCounts(1, 0, 0, 0, 0, 0);
            case CONFIRMED -> new StatusCounts(0, 1, 0, 0, 0, 0);
            case IN_PROGRESS -> new StatusCounts(0, 0, 1, 0, 0, 0);
            case COMPLETED -> new StatusCounts(0, 0, 0, 1, 0, 0);
            case CANCELLED -> new StatusCounts(0, 0, 0, 0, 1, 0);
            case NO_SHOW -> new StatusCounts(0, 0, 0, 0, 0, 1);
        };
    }

    public StatusCounts plus(StatusCounts other) {
        return new StatusCounts(
                pending + other.pending,
                confirmed + other.confirmed,
                inProgress + other.inProgress,
                completed + other.completed,
                cancelled + other.cancelled,
                noShow + other.noShow);
    }

    public StatusCounts negated() {
        return new StatusCounts(-pending, -confirmed, -inProgress, -completed, -cancelled, -noShow);
    }

    /** Visits that are planned, running or done: neither cancelled nor missed. */
    public int taken() {
        return pending + confirmed + inProgress + completed;
    }

    public int total() {
        return taken() + cancelled + noShow;
    }
}
