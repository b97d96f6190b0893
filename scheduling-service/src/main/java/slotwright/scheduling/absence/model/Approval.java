package slotwright.scheduling.absence.model;

import java.time.Instant;

/**
 * Who has asked for an absence, and what became of it. A request blocks nothing until it is approved.
 *
 * @param decidedBy null while it is asked for
 * @param comment on a refusal, in the words of who refused, or null
 */
public record Approval(Status status, String askedBy, String decidedBy, Instant decidedAt, String comment) {

    public static Approval asked(String by) {
        return new Approval(Status.PENDING, by, null, null, null);
    }

    /** Of what needs nobody's consent. */
    public static Approval given(String by, Instant now) {
        return asked(by).approved(by, now);
    }

    public boolean isGiven() {
        return status == Status.APPROVED;
    }

    public Approval approved(String by, Instant now) {
        return new Approval(Status.APPROVED, askedBy, by, now, null);
    }

    public Approval rejected(String by, Instant now, String why) {
        return new Approval(Status.REJECTED, askedBy, by, now, why);
    }

    /** What somebody changed has to be asked for again. */
    public Approval askedAgain() {
        return asked(askedBy);
    }
}
