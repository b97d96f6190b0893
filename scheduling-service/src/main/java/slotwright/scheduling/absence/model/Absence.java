package slotwright.scheduling.absence.model;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * Time in which a location is closed or people are away, as it was entered.
 *
 * @param note in somebody's own words, or null
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
        Approval approval,
        Instant createdAt,
        ZoneId clock) {

    /** The same with what somebody else entered now; whom it is about stays. */
    public Absence changed(AbsenceWish wish, Period when, Approval now) {
        return new Absence(
                id, version + 1, whom, when, wish.reason(), wish.note(), wish.amends(), now, createdAt, clock);
    }

    public Absence decided(Approval now) {
        return new Absence(id, version + 1, whom, period, reason, note, amends, now, createdAt, clock);
    }

    /** In an emergency nobody waits for consent. */
    public boolean isEmergency() {
        return reason == Reason.EMERGENCY;
    }

    /** Being under way or over follows from the time. */
    public Status statusAt(Instant now) {
        return approval.isGiven()
                ? period.times(clock).map(times -> Status.at(times, now)).orElse(Status.EXPIRED)
                : approval.status();
    }
}
