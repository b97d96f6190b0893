package slotwright.scheduling.recurrence.model;

import java.util.List;
import java.util.Optional;

/** Whether something from outside is accepted, and why not: all reasons at once. */
public sealed interface Ruling<T> {

    record Accepted<T>(T value) implements Ruling<T> {

        @Override
        public Optional<T> accepted() {
            return Optional.of(value);
        }

        @Override
        public List<Refusal> reasons() {
            return List.of();
        }
    }

    /** @param reasons at least one */
    record Refused<T>(List<Refusal> reasons) implements Ruling<T> {

        public Refused {
            reasons = List.copyOf(reasons);
        }

        @Override
        public Optional<T> accepted() {
            return Optional.empty();
        }
    }

    /** Empty when refused. */
    Optional<T> accepted();

    /** Empty when accepted. */
    List<Refusal> reasons();
}
