package slotwright.analytics.daily.model;

import java.math.BigDecimal;
import slotwright.platform.contract.BookingEvents.Status;

/**
 * Numbers that add up, within one currency. Negative where they are a change.
 *
 * @param revenue totals of completed visits, tax included
 * @param bookedValue totals of all visits that are neither cancelled nor missed
 */
public record Figures(StatusCounts bookings, BigDecimal revenue, BigDecimal bookedValue) {

    public static final Figures NONE = new Figures(StatusCounts.NONE, BigDecimal.ZERO, BigDecimal.ZERO);

    public static Figures one(Status status, BigDecimal amount) {
        StatusCounts bookings = StatusCounts.one(status);
        return new Figures(
                bookings,
                bookings.completed() > 0 ? amount : BigDecimal.ZERO,
                bookings.taken() > 0 ? amount : BigDecimal.ZERO);
    }

    public Figures plus(Figures other) {
        return new Figures(
                bookings.plus(other.bookings), revenue.add(other.revenue), bookedValue.add(other.bookedValue));
    }

    public Figures negated() {
        return new Figures(bookings.negated(), revenue.negate(), bookedValue.negate());
    }

    public boolean changesNothing() {
        return bookings.equals(StatusCounts.NONE) && revenue.signum() == 0 && bookedValue.signum() == 0;
    }
}
