package slotwright.scheduling.availability.cache;

import java.util.Optional;
import slotwright.scheduling.availability.model.Version;

/**
 * What lies under one key in Redis: {@code 1.17}, a line break and the body; or the version alone, a floor below
 * which nothing is accepted any more.
 *
 * @param body JSON, or null
 */
record Entry(String key, Version version, String body) {

    /** Empty for what nobody of us wrote. */
    static Optional<Entry> parse(String key, String text) {
        int end = text.indexOf('\n');
        String body = end < 0 ? null : text.substring(end + 1);
        return Version.parse(end < 0 ? text : text.substring(0, end)).map(version -> new Entry(key, version, body));
    }

    boolean isFloor() {
        return body == null;
    }
}
