package slotwright.booking.reference.store;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Decoded JSON by its key and version, so that what did not change is not parsed again. Immutable values only;
 * the version comes from the row in each transaction, so an old value is never taken for a new one.
 */
final class DecodedBodies<T> {

    record Version(long epoch, long number) {}

    private record Entry<T>(Version version, T value) {}

    private final Map<String, Entry<T>> entries;

    DecodedBodies(int most) {
        this.entries = new LinkedHashMap<>(256, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Entry<T>> eldest) {
                return size() > most;
            }
        };
    }

    /** Null when it is not here in this version. */
    synchronized T get(String key, Version version) {
        Entry<T> entry = entries.get(key);
        return entry != null && entry.version.equals(version) ? entry.value : null;
    }

    synchronized T put(String key, Version version, T value) {
        entries.put(key, new Entry<>(version, value));
        return value;
    }
}
