package slotwright.catalog.offering.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import slotwright.catalog.offering.model.OfferedService;
import slotwright.platform.problem.Problem;

@ApplicationScoped
public class ServiceRepository implements PanacheRepositoryBase<ServiceRow, UUID> {

    public Uni<ServiceRow> locked(UUID id) {
        return known(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Uni<OfferedService> get(UUID id) {
        return known(findById(id)).map(ServiceRow::content);
    }

    public Uni<OfferedService> getBySlug(String slug) {
        return known(find("slug", slug).firstResult()).map(ServiceRow::content);
    }

    /** One more than the limit, where there are more. */
    public Uni<List<OfferedService>> search(ServiceSearch search) {
        return found(SearchStatement.of(search));
    }

    /** In the order of what they may cost at least, then of their ids. */
    public Uni<List<OfferedService>> candidates(CandidateSearch search) {
        return found(CandidateStatement.of(search));
    }

    private Uni<List<OfferedService>> found(ServiceSelect select) {
        List<Object> values = select.values();
        return getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(select.sql(), ServiceRow.class);
                    for (int i = 0; i < values.size(); i++) {
                        query.setParameter(i + 1, values.get(i));
                    }
                    return query.getResultList();
                })
                .map(rows -> rows.stream().map(ServiceRow::content).toList());
    }

    private static Uni<ServiceRow> known(Uni<ServiceRow> row) {
        return row.onItem().ifNull().failWith(() -> Problem.notFound("this service"));
    }
}
