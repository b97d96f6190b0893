package slotwright.platform.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/** @param nextCursor null on the last page, and then absent on the wire */
public record Page<T>(List<T> items, @JsonInclude(JsonInclude.Include.NON_NULL) String nextCursor) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * A page of what was read with one row more than the limit: that row only says that there is a next page.
     *
     * @param cursorOf the cursor behind an item
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursorOf) {
        return rows.size() <= limit
                ? new Page<>(rows, null)
                : new Page<>(rows.subList(0, limit), cursorOf.apply(rows.get(limit - 1)));
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), nextCursor);
    }
}
