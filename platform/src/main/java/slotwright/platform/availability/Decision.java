package slotwright.platform.availability;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import slotwright.platform.availability.Finding.Conflict;
import slotwright.platform.availability.Finding.Violation;
import slotwright.platform.contract.SchedulingEvents.Window;
import slotwright.platform.time.TimeRange;

/** The engine's answer about one visit at one start. */
public sealed interface Decision {

    /**
     * @param visit from start to end with the first of the staff, without preparation, cleanup and buffers; with
     *     others it may take another time
     * @param window that owns the start; empty only where being closed was waived
     * @param staff everyone who could do it, best first; never empty
     * @param remainingCapacity how many of this same request still fit, this one included
     * @param touched dates of the location-days that this decision rests on, and whose load it changes whoever of the
     *     staff does it, ascending
     */
    record Accepted(
            TimeRange visit,
            Optional<Window> window,
            List<StaffChoice> staff,
            int remainingCapacity,
            List<LocalDate> touched)
            implements Decision {

        public StaffChoice chosen() {
            return staff.get(0);
        }

        public int priceModifierPercent() {
            return window.map(Window::priceModifierPercent).orElse(0);
        }
    }

    /** Every broken rule and every collision at once; the collisions may be gone later, the rules mostly not. */
    record Refused(List<Violation> violations, List<Conflict> conflicts) implements Decision {

        /** A collision makes it {@code slot-taken}, even beside broken rules; only rules make it {@code rules-violated}. */
        public boolean isTaken() {
            return !conflicts.isEmpty();
        }
    }
}
