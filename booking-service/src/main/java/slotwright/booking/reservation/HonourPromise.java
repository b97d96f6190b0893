package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import slotwright.booking.reservation.model.VisitOrder;
import slotwright.platform.caller.Caller;
import slotwright.platform.sql.Tx;

/** Finds what was promised for a visit before it is booked. */
public interface HonourPromise {

    /**
     * The order with the promise, and its services in the promised versions.
     *
     * @return fails with a problem where there is no such promise, or not for this order
     */
    Uni<VisitOrder> honour(Tx tx, UUID quoteId, VisitOrder order, Caller caller);
}
