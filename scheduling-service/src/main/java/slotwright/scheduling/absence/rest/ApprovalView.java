package slotwright.scheduling.absence.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import slotwright.scheduling.availability.store.AffectedBookings.Affected;

/** @param affected bookings that it meets, at most a hundred; they stay until somebody moves them,
 *     unless the absence says that they are cancelled */
public record ApprovalView(AbsenceView absence, List<AffectedView> affected) {

    public record AffectedView(UUID bookingId, String number, Instant startsAt, Instant endsAt) {

        static AffectedView of(Affected booking) {
            return new AffectedView(booking.bookingId(), booking.number(), booking.startsAt(), booking.endsAt());
        }
    }
}
