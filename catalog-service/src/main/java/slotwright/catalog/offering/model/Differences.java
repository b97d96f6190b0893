package slotwright.catalog.offering.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What is different between two JSON objects, as their maps, lists and values, in the order of the keys. Elements that
 * have an identity (an id, a key, a kind) are compared with the element of the same identity wherever it stands; all
 * other lists are values.
 */
public final class Differences {

    /** What tells the elements of a list apart, the first that all of them have. */
    private static final List<String> IDENTITIES = List.of("id", "key", "kind");

    private final List<Change> changes = new ArrayList<>();

    private Differences() {}

    /**
     * @param path a JSON pointer; an element that has an identity is pointed at by it instead of by its position
     * @param before null where there was nothing
     * @param after null where there is nothing any more
     */
    public record Change(String path, Object before, Object after) {}

    public static List<Change> between(Map<String, ?> before, Map<String, ?> after) {
        Differences differences = new Differences();
        differences.members("", before, after);
        return List.copyOf(differences.changes);
    }

    private void members(String path, Map<?, ?> before, Map<?, ?> after) {
        Set<Object> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.forEach(key -> compare(path + '/' + escaped(key), before.get(key), after.get(key)));
    }

    private void compare(String path, Object before, Object after) {
        if (before instanceof Map<?, ?> was && after instanceof Map<?, ?> is) {
            members(path, was, is);
        } else if (before instanceof List<?> was && after instanceof List<?> is && identity(was, is) != null) {
            String identity = identity(was, is);
            members(path, byIdentity(identity, was), byIdentity(identity, is));
        } else if (!same(before, after)) {
            changes.add(new Change(path, before, after));
        }
    }

    private static String identity(List<?> before, List<?> after) {
        return IDENTITIES.stream()
                .filter(identity -> tellsApart(identity, before) && tellsApart(identity, after))
                .filter(identity -> !before.isEmpty() || !after.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static boolean tellsApart(String identity, List<?> elements) {
        return elements.stream().allMatch(element -> element instanceof Map<?, ?> map && map.get(identity) != null)
                && byIdentity(identity, elements).size() == elements.size();
    }

    private static Map<Object, Object> byIdentity(String identity, List<?> elements) {
        Map<Object, Object> found = new LinkedHashMap<>();
        elements.forEach(element -> found.put(((Map<?, ?>) element).get(identity), element));
        return found;
    }

    /** Equal decimals are the same however many zeros they end with. */
    private static boolean same(Object before, Object after) {
        return before instanceof BigDecimal was && after instanceof BigDecimal is
                ? was.compareTo(is) == 0
                : Objects.equals(before, after);
    }

    private static String escaped(Object key) {
        return key.toString().replace("~", "~0").replace("/", "~1");
    }
}
