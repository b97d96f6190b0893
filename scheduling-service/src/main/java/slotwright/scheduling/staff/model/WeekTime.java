package slotwright.scheduling.staff.model;

/**
 * Hours on the face of a clock that also shows the weekday.
 *
 * @param weekday ISO day on which they begin, 1 is Monday
 */
record WeekTime(int weekday, DailyHours hours) {

    private static final int A_WEEK = 7 * DailyHours.A_DAY;

    /** Whether less than these minutes lie between the two, on either side; with 0 whether they overlap. */
    boolean isWithinReachOf(WeekTime other, int minutes) {
        int distance = secondsUntil(other);
        int between = 60 * minutes;
        return distance < hours.seconds() + between || A_WEEK - distance < other.hours.seconds() + between;
    }

    /** From the begin of this to the next begin of the other. */
    int secondsUntil(WeekTime other) {
        return Math.floorMod(other.start() - start(), A_WEEK);
    }

    private int start() {
        return (weekday - 1) * DailyHours.A_DAY + hours.from().toSecondOfDay();
    }
}
