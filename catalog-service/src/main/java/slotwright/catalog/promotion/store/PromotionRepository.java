package slotwright.catalog.promotion.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import slotwright.platform.problem.Problem;

@ApplicationScoped
public class PromotionRepository implements PanacheRepositoryBase<PromotionRow, UUID> {

    public Uni<PromotionRow> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("this promotion"));
    }

    /** By title, then id; one more than the limit, where there are more. */
    public Uni<List<PromotionRow>> behind(String title, UUID id, int limit) {
        return find("title > ?1 or title = ?1 and id > ?2 order by title, id", title, id)
                .range(0, limit)
                .list();
    }
}
