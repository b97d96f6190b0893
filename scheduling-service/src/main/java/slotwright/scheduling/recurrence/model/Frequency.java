package slotwright.scheduling.recurrence.model;

/** What a rule steps by: FREQ, as far as it is accepted. */
public enum Frequency {
    DAILY,
    WEEKLY,
    MONTHLY,
    YEARLY
}
