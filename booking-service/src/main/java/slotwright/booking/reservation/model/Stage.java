package slotwright.booking.reservation.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import slotwright.platform.contract.BookingEvents.Status;

/** Where a booking stands in its life. A change of stage is a method of the stage that allows it. */
public sealed interface Stage {

    Status status();

    /** What can be asked of it now, as the last word of the path. */
    List<String> actions();

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
        public List<String> actions() {
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
        public List<String> actions() {
            return List.of();
        }
    }

    record Confirmed(Instant confirmedAt) implements Stage {

        @Override
        public Status status() {
            return Status.CONFIRMED;
        }

        @Override
        public List<String> actions() {
            return List.of("cancel", "reschedule");
        }

        /** @param reason in somebody's own words, or null */
        public Cancelled cancelled(Instant now, String reason) {
            return new Cancelled(confirmedAt, now, reason);
        }
    }

    /** @param reason in somebody's own words, or null */
    record Cancelled(Instant confirmedAt, Instant at, String reason) implements Stage {

        @Override
        public Status status() {
            return Status.CANCELLED;
        }

        @Override
        public List<String> actions() {
            return List.of();
        }
    }
}
