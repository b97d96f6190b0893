package slotwright.catalog.category;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import slotwright.catalog.http.ListPosition;
import slotwright.platform.page.Limit;
import slotwright.platform.page.Page;

@ApplicationScoped
public class ListCategories {

    private static final String LIST = "categories";

    private final CategoryRepository categories;

    public ListCategories(CategoryRepository categories) {
        this.categories = categories;
    }

    /** The active ones. */
    public Uni<Page<CategoryView>> page(String cursor, String limit) {
        ListPosition after = ListPosition.read(LIST, cursor);
        int most = Limit.of(limit);
        return Panache.withSession(() -> categories.behind(after, most))
                .map(rows ->
                        Page.of(rows, most, row -> position(row).cursor(LIST)).map(CategoryView::of));
    }

    private static ListPosition position(CategoryRow row) {
        return new ListPosition(row.displayOrder, row.title, row.id);
    }
}
