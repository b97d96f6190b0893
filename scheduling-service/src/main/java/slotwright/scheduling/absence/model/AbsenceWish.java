package slotwright.scheduling.absence.model;

/**
 * An absence as somebody enters it; fields as in {@link Absence}.
 *
 * @param keepsBookings bookings in this time stay, and are listed until somebody moves them
 */
public record AbsenceWish(Whom whom, Period period, Reason reason, String note, Amends amends, boolean keepsBookings) {

    /** In an emergency the bookings are left as they are, for people to move. */
    public boolean mayMeetBookings() {
        return keepsBookings || reason == Reason.EMERGENCY;
    }
}
