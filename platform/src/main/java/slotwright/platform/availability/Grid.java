package slotwright.platform.availability;

import java.time.Duration;
import java.time.Instant;
import slotwright.platform.contract.SchedulingEvents.Window;

/** The starts of a window: its first instant and every step of elapsed time after it. */
record Grid(Instant first, Duration step) {

    static Grid of(Window window) {
        return new Grid(window.gridFrom(), Duration.ofMinutes(Math.max(1, window.stepMinutes())));
    }

    boolean has(Instant start) {
        return atOrBefore(start).equals(start);
    }

    Instant atOrBefore(Instant instant) {
        long elapsedSeconds = Duration.between(first, instant).getSeconds();
        long steps = Math.floorDiv(elapsedSeconds, step.getSeconds());
        return first.plusSeconds(steps * step.getSeconds());
    }

    Instant atOrAfter(Instant instant) {
        Instant before = atOrBefore(instant);
        return before.equals(instant) ? before : before.plus(step);
    }
}
