package slotwright.scheduling.absence.model;

/** An absence as somebody enters it; fields as in {@link Absence}. */
public record AbsenceWish(
        Whom whom, Period period, Reason reason, String note, Amends amends, OnAffected onAffected, Instead instead) {

    /** Whether bookings in this time would be cancelled although their customers may choose another time. */
    public boolean cancelsWhatMayMove() {
        return onAffected == OnAffected.CANCEL && amends.allowsRescheduling();
    }
}
