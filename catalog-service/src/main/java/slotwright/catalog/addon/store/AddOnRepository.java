package slotwright.catalog.addon.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import slotwright.catalog.http.ListPosition;
import slotwright.platform.problem.Problem;

@ApplicationScoped
public class AddOnRepository implements PanacheRepositoryBase<AddOnRow, UUID> {

    /** Locked before any service: who changes an add-on or a link holds this first. */
    public Uni<AddOnRow> locked(UUID id) {
        return known(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Uni<AddOnRow> get(UUID id) {
        return known(findById(id));
    }

    public Uni<List<AddOnRow>> among(Collection<UUID> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(List.of()) : list("id in ?1", ids);
    }

    /** The active ones, one more than the limit, where there are more. */
    public Uni<List<AddOnRow>> behind(ListPosition after, int limit) {
        return find(
                        "active = true and " + ListPosition.BEHIND + " order by displayOrder, title, id",
                        after.parameters())
                .range(0, limit)
                .list();
    }

    private static Uni<AddOnRow> known(Uni<AddOnRow> row) {
        return row.onItem().ifNull().failWith(() -> Problem.notFound("this add-on"));
    }
}
