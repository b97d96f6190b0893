package slotwright.scheduling.absence.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Time in which a location is closed or people are away, as it was entered.
 *
 * @param note in somebody's own words, or null
 * @param onAffected what becomes of bookings that it meets; null where nobody has said it, so that it may meet none. In
 *     an emergency they are kept, for people to move
 * @param instead of which occurrence of another absence this one stands, or null
 * @param replaced local dates on which occurrences would begin of which others stand instead, approved ones
 * @param clock the zone of the place or of the first person: by it the absence is under way or over
 */
public record Absence(
        UUID id,
        long version,
        Whom whom,
        Period period,
        Reason reason,
        String note,
        Amends amends,
        OnAffected onAffected,
        Instead instead,
        Set<LocalDate> replaced,
        Approval approval,
        Instant createdAt,
        ZoneId clock) {

    public Absence {
        replaced = Set.copyOf(replaced);
        onAffected = reason == Reason.EMERGENCY ? OnAffected.KEEP : onAffected;
    }

    /** The same with what somebody else entered now; whom it is about stays. */
    public Absence changed(AbsenceWish wish, Period when, Approval now) {
        return new Absence(
                id,
                version + 1,
                whom,
                when,
                wish.reason(),
                wish.note(),
                wish.amends(),
                wish.onAffected(),
                instead,
                replaced,
                now,
                createdAt,
                clock);
    }

    /** @param said what becomes of the bookings that it meets */
    public Absence decided(Approval now, OnAffected said) {
        return new Absence(
                id, version + 1, whom, period, reason, note, amends, said, instead, replaced, now, createdAt, clock);
    }

    /** By the clocks of that zone, without what others stand instead of; empty as {@link Period#times} is. */
    public Optional<Times> times(ZoneId zone) {
        return period.times(zone, replaced);
    }

    /** Only the occurrence that begins on that local date, as if it were all; empty where none does. */
    public Optional<Absence> on(LocalDate date) {
        return period.on(date, clock)
                .map(once -> new Absence(
                        id,
                        version,
                        whom,
                        once,
                        reason,
                        note,
                        amends,
                        onAffected,
                        instead,
                        Set.of(),
                        approval,
                        createdAt,
                        clock));
    }

    /** The same where approved absences stand instead of the occurrences of these local dates. */
    public Absence without(Set<LocalDate> dates) {
        return new Absence(
                id,
                version,
                whom,
                period,
                reason,
                note,
                amends,
                onAffected,
                instead,
                dates,
                approval,
                createdAt,
                clock);
    }

    /** Whether it stands instead of the same as is wished, or of nothing as well. */
    public boolean standsInsteadOf(Instead wished) {
        return Instead.isSame(instead, wished);
    }

    /** Whether it is said what becomes of the bookings that it meets. */
    public boolean mayMeetBookings() {
        return onAffected != null;
    }

    public boolean cancelsBookings() {
        return onAffected == OnAffected.CANCEL;
    }

    /** Being under way or over follows from the time. */
    public Status statusAt(Instant now) {
        return approval.isGiven()
                ? times(clock).map(times -> Status.at(times, now)).orElse(Status.EXPIRED)
                : approval.status();
    }
}
