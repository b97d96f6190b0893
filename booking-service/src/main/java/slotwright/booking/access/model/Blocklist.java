package slotwright.booking.access.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Who has had his share, and until when; as many as fit, those who come most. */
public final class Blocklist {

    private final Map<String, Instant> ends;

    public Blocklist(int most) {
        this.ends = new LinkedHashMap<>(256, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
                return size() > most;
            }
        };
    }

    public synchronized void add(String subject, Instant end) {
        ends.put(subject, end);
    }

    /** When the last of them comes free; empty if all are. */
    public synchronized Optional<Instant> end(List<String> subjects, Instant now) {
        return subjects.stream()
                .map(ends::get)
                .filter(Objects::nonNull)
                .filter(now::isBefore)
                .max(Comparator.naturalOrder());
    }
}
