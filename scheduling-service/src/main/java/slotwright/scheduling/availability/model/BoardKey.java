package slotwright.scheduling.availability.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/** One location on one of its local dates. Ordered as the database orders them: boards are locked in this order. */
public record BoardKey(UUID locationId, LocalDate date) implements Comparable<BoardKey> {

    private static final Comparator<BoardKey> ORDER =
            Comparator.comparing((BoardKey key) -> key.locationId.toString()).thenComparing(BoardKey::date);

    @Override
    public int compareTo(BoardKey other) {
        return ORDER.compare(this, other);
    }
}
