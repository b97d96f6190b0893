package slotwright.booking.reservation.model;

import java.util.Map;

/** What a customer told besides: in his own words, and as answers to the services' questions. Never in events or logs. */
public sealed interface Words {

    /**
     * In the clear.
     *
     * @param notes or null
     * @param details a text, number or boolean by each key
     */
    record Told(String notes, Map<String, Object> details) implements Words {

        public static final Told NOTHING = new Told(null, Map.of());

        public Told {
            details = details == null ? Map.of() : Map.copyOf(details);
        }

        public boolean saysNothing() {
            return notes == null && details.isEmpty();
        }

        /** These, with what was told later besides or instead. */
        public Told then(Told later) {
            return new Told(later.notes == null ? notes : later.notes, Answers.merged(details, later.details));
        }

        @Override
        public String toString() {
            return "Told[***]";
        }
    }

    /**
     * As the table has it.
     *
     * @param notes sealed, or null
     * @param details as JSON and sealed, or null
     * @param clear what an earlier release wrote, which holds before the sealed
     */
    record Sealed(String notes, String details, Told clear) implements Words {

        public boolean isEmpty() {
            return notes == null && details == null && clear.saysNothing();
        }
    }
}
