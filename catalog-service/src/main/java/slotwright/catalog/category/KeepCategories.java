package slotwright.catalog.category;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import slotwright.catalog.change.Changes;
import slotwright.catalog.change.CreateOnce;
import slotwright.catalog.change.Journal;
import slotwright.catalog.naming.Slug;
import slotwright.platform.caller.Caller;
import slotwright.platform.once.OnceAnswer;
import slotwright.platform.once.OnceKey;
import slotwright.platform.page.EntityTags;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;

/**
 * Makes, changes and retires categories. A retired one takes no more services; those in it stay. No event leaves:
 * a service's version carries the slug, and that never changes.
 */
@ApplicationScoped
public class KeepCategories {

    private final CategoryRepository categories;
    private final Changes changes;
    private final CreateOnce once;
    private final Journal journal;
    private final Clock clock;

    public KeepCategories(
            CategoryRepository categories, Changes changes, CreateOnce once, Journal journal, Clock clock) {
        this.categories = categories;
        this.changes = changes;
        this.once = once;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param key null for a request without one */
    public Uni<CategoryView> create(Caller who, CategoryRequest request, OnceKey key) {
        CategoryRow row = new CategoryRow();
        row.id = UUID.randomUUID();
        row.slug = request.slug() == null ? Slug.of(request.title(), "category", row.id) : request.slug();
        row.active = true;
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        fill(row, request);
        return once.named("a category", new OnceAnswer<>(key, CategoryView.class, view -> view), () -> categories
                .persistAndFlush(row)
                .chain(() -> told(who, row, "category.created")));
    }

    public Uni<CategoryView> change(Caller who, UUID id, long expected, CategoryRequest request) {
        return changes.write(() -> categories
                .locked(id)
                .invoke(row -> mayChange(row, expected, request))
                .invoke(row -> fill(row, request))
                .chain(row -> told(who, row, "category.changed")));
    }

    /** Changes nothing where it is retired already, whatever version the caller saw. */
    public Uni<Void> retire(Caller who, UUID id, long expected) {
        return changes.write(() -> categories
                .locked(id)
                .chain(row -> row.active
                        ? retired(who, row, expected)
                        : Uni.createFrom().voidItem()));
    }

    private Uni<Void> retired(Caller who, CategoryRow row, long expected) {
        EntityTags.same(expected, row.version);
        row.active = false;
        next(row);
        return told(who, row, "category.retired").replaceWithVoid();
    }

    private static void mayChange(CategoryRow row, long expected, CategoryRequest request) {
        EntityTags.same(expected, row.version);
        if (!row.active) {
            throw Problem.of(ProblemType.ILLEGAL_TRANSITION, "The category is retired.");
        }
        if (request.slug() != null && !request.slug().equals(row.slug)) {
            throw Problem.invalid("/slug", "fixed", "a category keeps its slug: " + row.slug);
        }
    }

    private void fill(CategoryRow row, CategoryRequest request) {
        row.title = request.title();
        row.displayOrder = request.displayOrder() == null ? 0 : request.displayOrder();
        next(row);
    }

    private void next(CategoryRow row) {
        row.version++;
        row.updatedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Uni<CategoryView> told(Caller who, CategoryRow row, String action) {
        return journal.audit(who, action, "category", row.id, row.version).map(done -> CategoryView.of(row));
    }
}
