package slotwright.scheduling.absence.model;

import java.time.LocalDateTime;
import java.util.SortedSet;
import java.util.UUID;

/**
 * An absence that somebody asks for; fields as in {@link Absence}.
 *
 * @param keepsBookings bookings in this time stay, and are listed until somebody moves them
 */
public record AbsenceWish(
        WhoIsAway scope,
        UUID locationId,
        SortedSet<UUID> staffIds,
        LocalDateTime from,
        LocalDateTime to,
        boolean allDay,
        Reason reason,
        String note,
        boolean keepsBookings) {

    /** In an emergency the bookings are left as they are, for people to move. */
    public boolean mayMeetBookings() {
        return keepsBookings || reason == Reason.EMERGENCY;
    }
}
