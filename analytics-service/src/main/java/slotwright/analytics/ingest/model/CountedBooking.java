package slotwright.analytics.ingest.model;

import java.util.UUID;
import slotwright.analytics.daily.model.Contribution;

/**
 * A booking as one of its events states it, and likewise what is stored about it: the inbox row.
 *
 * @param counted what it adds to its day, or null if it does not count: a hold, or one that was let go
 */
public record CountedBooking(UUID bookingId, Revision revision, Contribution counted) {

    /** A booking of which nothing was heard yet. */
    public static CountedBooking unheard(UUID bookingId) {
        return new CountedBooking(bookingId, Revision.NONE, null);
    }
}
