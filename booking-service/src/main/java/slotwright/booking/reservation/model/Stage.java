package slotwright.booking.reservation.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import slotwright.platform.contract.BookingEvents.Status;

/** Where a booking stands in its life. A change of stage is a method of the stage that allows it. */
public sealed interface Stage {

    Status status();

    /** When it became a booking; null where it never did. */
    Instant confirmedAt();

    /**
     * What can be asked of it now, as the last word of the path.
     *
     * @param start of the visit
     */
    List<String> actions(Instant start, Instant now);

    /**
     * A hold that blocks its time until it expires, by the database's clock.
     *
     * @param extensionsLeft how often it may still be extended
     */
    record Held(Instant expiresAt, int extensionsLeft) implements Stage {

        @Override
        public Status status() {
            return Status.DRAFT;
        }

        @Override
        public Instant confirmedAt() {
            return null;
        }

        @Override
        public List<String> actions(Instant start, Instant now) {
            return extensionsLeft > 0 ? List.of("book", "extend", "release") : List.of("book", "release");
        }

        public boolean isLive(Instant now) {
            return now.isBefore(expiresAt);
        }

        public Confirmed booked(Instant now) {
            return new Confirmed(now);
        }

        /** Counted from now, never shorter than before. */
        public Held extended(Instant now, Duration length) {
            Instant later = now.plus(length);
            return new Held(later.isAfter(expiresAt) ? later : expiresAt, extensionsLeft - 1);
        }

        public Lapsed expired() {
            return new Lapsed(expiresAt, Lapsed.EXPIRED);
        }

        public Lapsed released() {
            return new Lapsed(expiresAt, Lapsed.RELEASED);
        }
    }

    /** A hold that never became a booking; it stays a draft and blocks nothing. */
    record Lapsed(Instant expiresAt, String how) implements Stage {

        public static final String EXPIRED = "expired";
        public static final String RELEASED = "released";

        @Override
        public Status status() {
            return Status.DRAFT;
        }

        @Override
        public Instant confirmedAt() {
            return null;
        }

        @Override
        public List<String> actions(Instant start, Instant now) {
            return List.of();
        }
    }

    record Confirmed(Instant confirmedAt) implements Stage {

        /** How long after the start somebody counts as late only. */
        public static final Duration LATE_AT_MOST = Duration.ofMinutes(15);

        @Override
        public Status status() {
            return Status.CONFIRMED;
        }

        @Override
        public List<String> actions(Instant start, Instant now) {
            List<String> actions = new ArrayList<>(List.of("cancel", "reschedule"));
            if (!now.isBefore(start)) {
                actions.add("complete");
            }
            if (!now.isBefore(start.plus(LATE_AT_MOST))) {
                actions.add("no-show");
            }
            return List.copyOf(actions);
        }

        /** @param reason in somebody's own words, or null */
        public Cancelled cancelled(Instant now, String reason) {
            return new Cancelled(confirmedAt, now, reason);
        }

        public Completed completed(Instant now) {
            return new Completed(confirmedAt, now);
        }

        public NoShow missed(Instant now) {
            return new NoShow(confirmedAt, now);
        }
    }

    /** @param reason in somebody's own words, or null */
    record Cancelled(Instant confirmedAt, Instant at, String reason) implements Stage {

        @Override
        public Status status() {
            return Status.CANCELLED;
        }

        @Override
        public List<String> actions(Instant start, Instant now) {
            return List.of();
        }
    }

    /** It took place. What it still takes is its time until the end and the cleanup. */
    record Completed(Instant confirmedAt, Instant at) implements Stage {

        @Override
        public Status status() {
            return Status.COMPLETED;
        }

        @Override
        public List<String> actions(Instant start, Instant now) {
            return List.of();
        }
    }

    /** Nobody came. */
    record NoShow(Instant confirmedAt, Instant at) implements Stage {

        @Override
        public Status status() {
            return Status.NO_SHOW;
        }

        @Override
        public List<String> actions(Instant start, Instant now) {
            return List.of();
        }
    }
}
