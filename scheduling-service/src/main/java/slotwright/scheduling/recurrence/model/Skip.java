package slotwright.scheduling.recurrence.model;

/** What becomes of a date that a month does not have, such as 30 February (RFC 7529, 4.1). */
public enum Skip {
    /** There is no occurrence in that month. */
    OMIT,
    /** The last day of the month instead. */
    BACKWARD,
    /** The first day of the next month instead. */
    FORWARD
}
