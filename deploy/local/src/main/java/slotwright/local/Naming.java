package slotwright.local;

import java.util.Map;
import java.util.TreeMap;

/**
 * What stands in front of names, so that several suites can share a stack. Empty means nothing.
 *
 * @param databases in front of a database's name
 * @param topics in front of topics, consumer groups and transactional ids
 * @param redis in front of keys in Redis
 */
public record Naming(String databases, String topics, String redis) {

    /** Databases {@code word_catalog}, topics {@code word.catalog…}, keys {@code word:board…}. */
    public static Naming prefixed(String word) {
        return new Naming(word + "_", word + ".", word + ":");
    }

    /** The prefixes as settings; an empty one is not set, because an empty variable means a missing one. */
    Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        if (!topics.isEmpty()) {
            settings.put("slotwright.topic-prefix", topics);
        }
        if (!redis.isEmpty()) {
            settings.put("slotwright.redis-prefix", redis);
        }
        return settings;
    }
}
