package slotwright.catalog.offering.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A statement that picks active services by their keys alone, sorted and no more than needed, and reads only those.
 * Literal parts and values in order; nothing of a request stands in the text.
 */
final class ServiceSelect {

    /** The columns that the row maps and no other: Hibernate Reactive fails on one that it does not know. */
    private static final String COLUMNS = "s.id, s.slug, s.category, s.active, s.version, s.title, s.words, s.content";

    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> conditionValues = new ArrayList<>();
    private final int most;
    private List<String> keys = List.of();
    private List<Object> keyValues = List.of();
    private String having = "";
    private List<Object> havingValues = List.of();
    private String tag;

    /** @param most how many services it gives at most */
    ServiceSelect(int most) {
        this.most = most;
    }

    /** Where the value is null, nothing is asked. */
    ServiceSelect and(String condition, Object value) {
        if (value != null) {
            conditions.append(" AND ").append(condition);
            conditionValues.add(value);
        }
        return this;
    }

    ServiceSelect and(String condition) {
        conditions.append(" AND ").append(condition);
        return this;
    }

    /**
     * Those for the tag, and those for everything. They are two selections: each has an index that leads to it, and a
     * condition on both has none.
     *
     * @param wanted null asks nothing
     */
    ServiceSelect compatibleWith(String wanted) {
        tag = wanted;
        return this;
    }

    /**
     * Ascending by columns, then by id.
     *
     * @param after the values of the last service before, its id too; empty begins at the first
     */
    ServiceSelect by(List<String> columns, List<Object> after) {
        keys = columns;
        if (!after.isEmpty()) {
            conditions
                    .append(" AND ")
                    .append(behind(
                            Stream.concat(columns.stream(), Stream.of("s.id")).toList()));
            conditionValues.addAll(behindValues(after));
        }
        return this;
    }

    /** The same for something that is computed, and so has no index. */
    ServiceSelect byComputed(String expression, List<Object> values, List<Object> after) {
        keys = List.of(expression);
        keyValues = values;
        if (!after.isEmpty()) {
            having = " HAVING " + behind(List.of("k0", "k"));
            havingValues = behindValues(after);
        }
        return this;
    }

    String sql() {
        String picked = tag == null
                ? selection("service s", "")
                : "(" + selection("service s", " AND s.universal = 1") + ") UNION ALL ("
                        + selection(
                                "service_compatibility c JOIN service s ON s.id = c.service_id",
                                " AND s.universal = 0 AND c.tag = ?")
                        + ") ORDER BY " + sorting("") + " LIMIT " + most;
        return "SELECT " + COLUMNS + " FROM (" + picked + ") p JOIN service s ON s.id = p.k ORDER BY " + sorting("p.");
    }

    List<Object> values() {
        List<Object> values = new ArrayList<>(selectionValues(List.of()));
        if (tag != null) {
            values.addAll(selectionValues(List.of(tag)));
        }
        return values;
    }

    private String selection(String from, String also) {
        String named = IntStream.range(0, keys.size())
                .mapToObj(i -> ", " + keys.get(i) + " AS k" + i)
                .collect(Collectors.joining());
        return "SELECT s.id AS k" + named + " FROM " + from + " WHERE s.active = 1" + also + conditions + having
                + " ORDER BY " + sorting("") + " LIMIT " + most;
    }

    private List<Object> selectionValues(List<Object> also) {
        return Stream.of(keyValues, also, conditionValues, havingValues)
                .flatMap(List::stream)
                .toList();
    }

    private String sorting(String of) {
        return Stream.concat(IntStream.range(0, keys.size()).mapToObj(i -> "k" + i), Stream.of("k"))
                .map(key -> of + key)
                .collect(Collectors.joining(", "));
    }

    private static String behind(List<String> columns) {
        String first = columns.get(0);
        return columns.size() == 1
                ? first + " > ?"
                : "(" + first + " > ? OR " + first + " = ? AND " + behind(columns.subList(1, columns.size())) + ")";
    }

    private static List<Object> behindValues(List<Object> after) {
        return after.size() == 1
                ? after
                : Stream.concat(
                                Stream.of(after.get(0), after.get(0)),
                                behindValues(after.subList(1, after.size())).stream())
                        .toList();
    }
}
