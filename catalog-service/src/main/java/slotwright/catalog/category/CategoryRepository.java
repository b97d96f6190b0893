package slotwright.catalog.category;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import slotwright.catalog.http.ListPosition;
import slotwright.platform.problem.Problem;

@ApplicationScoped
public class CategoryRepository implements PanacheRepositoryBase<CategoryRow, UUID> {

    /** Whether services may be sorted into it. */
    public Uni<Boolean> isOffered(String slug) {
        return count("slug = ?1 and active = true", slug).map(found -> found > 0);
    }

    Uni<CategoryRow> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("this category"));
    }

    /** One more than the limit, where there are more. */
    Uni<List<CategoryRow>> behind(ListPosition after, int limit) {
        return find(
                        "active = true and " + ListPosition.BEHIND + " order by displayOrder, title, id",
                        after.parameters())
                .range(0, limit)
                .list();
    }
}
