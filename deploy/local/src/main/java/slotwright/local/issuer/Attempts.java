package slotwright.local.issuer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts wrong passwords per name: after ten in five minutes nobody may try that name for the rest of them. */
final class Attempts {

    static final int MOST = 10;
    static final Duration WINDOW = Duration.ofMinutes(5);

    private static final int MOST_NAMES = 10_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_NAMES;
        }
    };

    Attempts(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean areExhausted(String name) {
        Deque<Instant> known = failures.get(name);
        return known != null && recent(known).size() >= MOST;
    }

    synchronized void failed(String name) {
        recent(failures.computeIfAbsent(name, ignored -> new ArrayDeque<>())).add(clock.instant());
    }

    synchronized void succeeded(String name) {
        failures.remove(name);
    }

    private Deque<Instant> recent(Deque<Instant> known) {
        Instant oldest = clock.instant().minus(WINDOW);
        while (!known.isEmpty() && known.peek().isBefore(oldest)) {
            known.remove();
        }
        return known;
    }
}
