package slotwright.scheduling.day.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A business as its people would tell it, in words of its own: nothing here knows how the service keeps or computes
 * it. All local times are whole minutes, by the clocks of the place that they are about.
 *
 * @param about the date that the world was made around
 * @param places the first is the worker's home, and the one whose days are asked about
 */
record World(LocalDate about, List<Place> places, Worker worker) {

    Place home() {
        return places.get(0);
    }

    Place place(UUID id) {
        return places.stream()
                .filter(place -> place.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /**
     * @param holidays dates on which the place is closed
     * @param highSeason first and last day of the year, which may lie in the next one; or null
     */
    record Place(
            UUID id,
            String zone,
            boolean active,
            Set<LocalDate> holidays,
            List<Opening> openings,
            List<Away> closed,
            Season highSeason) {}

    record Season(MonthDay from, MonthDay to) {}

    /**
     * @param weekdays ISO, 1 is Monday
     * @param to at or before {@code from} means the next day
     * @param since first date on which it opens, or null
     * @param until last such date, or null
     * @param percent on prices
     * @param seasonPercent instead of it in the high season, or null
     * @param late from when on the late percent counts instead of both, or null
     */
    record Opening(
            UUID id,
            Set<Integer> weekdays,
            LocalTime from,
            LocalTime to,
            LocalDate since,
            LocalDate until,
            int step,
            int priority,
            int most,
            int percent,
            Integer seasonPercent,
            LocalTime late,
            int latePercent) {}

    /** @param others shifts of the dates on which nothing goes as planned */
    record Worker(UUID id, boolean active, List<Plan> plans, List<Away> away, Map<LocalDate, List<Shift>> others) {}

    /**
     * @param until inclusive, or null
     * @param restMinutes that a long shift without a rest of its own wants
     * @param off dates on which no shift begins
     * @param liked by the clocks of the home, as {@code disliked}
     * @param topics what the worker likes to do
     */
    record Plan(
            LocalDate since,
            LocalDate until,
            List<Shift> shifts,
            List<Rest> rests,
            int mostVisits,
            int mostHours,
            int restMinutes,
            Set<LocalDate> off,
            List<Rest> liked,
            List<Rest> disliked,
            Set<String> topics) {}

    /** @param weekday on which it begins; a rest lies within a shift, what is liked anywhere */
    record Rest(int weekday, LocalTime from, LocalTime to) {}

    /** @param to at or before {@code from} means the next day */
    record Shift(int weekday, LocalTime from, LocalTime to, UUID place) {}

    /**
     * @param to exclusive; of whole days the date behind the last one
     * @param place whose clocks are meant, or null for those of the home
     * @param cancels whether what was booked then is cancelled
     * @param again how it comes again, or null; then {@code from} is where that begins
     */
    record Away(
            LocalDateTime from,
            LocalDateTime to,
            boolean wholeDays,
            UUID place,
            String reason,
            boolean cancels,
            Again again) {

        /** As in the days: why it is closed, and what becomes of bookings. */
        String told() {
            return cancels ? reason + ", cancels" : reason;
        }
    }

    /** Weeks begin on Mondays. */
    enum Cycle {
        DAYS,
        WEEKS,
        MONTHS_BY_DATE,
        MONTHS_BY_WEEKDAY,
        YEARS
    }

    /** As the day of a month: the last one, or the last one of its weekday. */
    static final int LAST = -1;

    /**
     * At the same times of day, on later dates.
     *
     * @param every how many days, weeks, months or years later, counted from those of the begin
     * @param weekdays for weeks all of them, for months the one that is meant by {@code day}
     * @param day of the month, or which of its weekdays
     * @param month for years
     * @param most so many times, or null
     * @param until it does not begin later than this, or null: a time of Greenwich, for whole days a date
     * @param not dates on which it does not take place
     * @param instead dates on which something else takes place instead
     */
    record Again(
            Cycle cycle,
            int every,
            Set<Integer> weekdays,
            int day,
            int month,
            Integer most,
            LocalDateTime until,
            Set<LocalDate> not,
            Set<LocalDate> instead) {}
}
