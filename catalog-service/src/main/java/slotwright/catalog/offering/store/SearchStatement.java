package slotwright.catalog.offering.store;

import java.util.ArrayList;
import java.util.List;

/** The search as one statement: literal parts and values in order, nothing of the request in the text. */
final class SearchStatement {

    /** The columns that the row maps and no other: Hibernate Reactive fails on one that it does not know. */
    private static final String SELECT =
            "SELECT s.id, s.slug, s.category, s.active, s.version, s.title, s.words, s.content"
                    + " FROM service s WHERE s.active = 1";

    private final StringBuilder sql = new StringBuilder(SELECT);
    private final List<Object> values = new ArrayList<>();

    private SearchStatement() {}

    static SearchStatement of(ServiceSearch search) {
        SearchStatement statement = new SearchStatement();
        statement.and("MATCH(s.words) AGAINST (? IN BOOLEAN MODE)", search.question());
        statement.and("s.category = ?", search.category());
        statement.and("s.base_price >= ?", search.minPrice());
        statement.and("s.base_price <= ?", search.maxPrice());
        statement.and("s.duration_minutes <= ?", search.maxDurationMinutes());
        switch (search.sort()) {
            case ORDER -> statement.byOrder(search.after());
            case PRICE -> statement.byPrice(search.after());
        }
        statement.sql.append(" LIMIT ").append(search.limit() + 1);
        return statement;
    }

    String sql() {
        return sql.toString();
    }

    List<Object> values() {
        return values;
    }

    private void and(String condition, Object value) {
        if (value != null) {
            sql.append(" AND ").append(condition);
            values.add(value);
        }
    }

    private void byOrder(List<Object> after) {
        if (!after.isEmpty()) {
            sql.append(
                    " AND (s.display_order > ? OR s.display_order = ? AND (s.title > ? OR s.title = ? AND s.id > ?))");
            values.addAll(List.of(after.get(0), after.get(0), after.get(1), after.get(1), after.get(2)));
        }
        sql.append(" ORDER BY s.display_order, s.title, s.id");
    }

    private void byPrice(List<Object> after) {
        if (!after.isEmpty()) {
            sql.append(" AND (s.base_price > ? OR s.base_price = ? AND s.id > ?)");
            values.addAll(List.of(after.get(0), after.get(0), after.get(1)));
        }
        sql.append(" ORDER BY s.base_price, s.id");
    }
}
