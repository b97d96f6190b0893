package slotwright.catalog.http;

import io.quarkus.panache.common.Parameters;
import java.util.UUID;
import slotwright.platform.page.Cursor;

/** Where a page begins in a list that is ordered by {@code displayOrder}, then title, then id. */
public record ListPosition(int displayOrder, String title, UUID id) {

    /** The condition in HQL for what comes behind the position, with {@link #parameters}. */
    public static final String BEHIND =
            "(displayOrder > :order or displayOrder = :order" + " and (title > :title or title = :title and id > :id))";

    private static final ListPosition START = new ListPosition(-1, "", new UUID(0, 0));

    /**
     * @param list the list's name, so that no cursor of another one is taken
     * @param cursor as it came, or null for the first page
     */
    public static ListPosition read(String list, String cursor) {
        return cursor == null
                ? START
                : Cursor.read(
                        list,
                        cursor,
                        keys -> new ListPosition(
                                Integer.parseInt(keys.get(0)), keys.get(1), UUID.fromString(keys.get(2))));
    }

    public String cursor(String list) {
        return Cursor.encode(list, displayOrder, title, id);
    }

    public Parameters parameters() {
        return Parameters.with("order", displayOrder).and("title", title).and("id", id);
    }
}
