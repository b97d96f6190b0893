package slotwright.scheduling.availability.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import slotwright.scheduling.SchedulingSettings;
import slotwright.scheduling.availability.model.Version;
import slotwright.scheduling.availability.model.Versioned;

/**
 * Decoded entries in this replica's memory. Used only while the replica hears of every change, and only for a
 * second: a change that is heard drops the entry and leaves its version behind, so that an answer of Redis that
 * was under way does not bring the old one back.
 */
@ApplicationScoped
public class NearCache {

    /** After this many times the age an entry is of no use, not even to spare decoding it again. */
    private static final int AGES_KEPT = 60;

    /** @param value null when only the version is known */
    private record Held(Version version, Object value, long readAt) {}

    private final Map<String, Held> entries = new ConcurrentHashMap<>();
    private final Clock clock;
    private final long age;
    private volatile boolean listening;

    @Inject
    public NearCache(Clock clock, SchedulingSettings settings) {
        this(clock, settings.boards().nearAge());
    }

    NearCache(Clock clock, Duration age) {
        this.clock = clock;
        this.age = age.toMillis();
    }

    /** If it is young enough. */
    <T> Optional<Versioned<T>> young(String key, Class<T> type) {
        Held held = entries.get(key);
        return held != null && held.value != null && clock.millis() - held.readAt <= age
                ? Optional.of(new Versioned<>(held.version, type.cast(held.value)))
                : Optional.empty();
    }

    /** The decoded value of exactly this version, of any age. */
    <T> Optional<T> decoded(String key, Version version, Class<T> type) {
        Held held = entries.get(key);
        return held != null && held.value != null && held.version.equals(version)
                ? Optional.of(type.cast(held.value))
                : Optional.empty();
    }

    /** @param readAt when reading it began, in milliseconds of the clock */
    void put(String key, Versioned<?> entry, long readAt) {
        if (listening) {
            entries.merge(key, new Held(entry.version(), entry.value(), readAt), NearCache::newer);
        }
    }

    /** Something was replaced by that version. */
    void replaced(String key, Version version) {
        entries.merge(key, new Held(version, null, clock.millis()), NearCache::newer);
    }

    void listening() {
        listening = true;
    }

    /** Nothing is heard any more, so nothing that is held can be trusted. */
    void deaf() {
        listening = false;
        entries.clear();
    }

    void forgetOld() {
        long oldest = clock.millis() - AGES_KEPT * age;
        entries.values().removeIf(held -> held.readAt < oldest);
    }

    long now() {
        return clock.millis();
    }

    private static Held newer(Held one, Held other) {
        int order = other.version.compareTo(one.version);
        boolean takesOther = order > 0 || order == 0 && other.value != null;
        return takesOther ? other : one;
    }
}
