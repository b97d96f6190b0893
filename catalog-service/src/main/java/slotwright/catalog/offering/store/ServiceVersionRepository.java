package slotwright.catalog.offering.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import slotwright.platform.problem.Problem;

@ApplicationScoped
public class ServiceVersionRepository implements PanacheRepositoryBase<ServiceVersionRow, ServiceVersionRow.Key> {

    public Uni<ServiceVersionRow> get(UUID serviceId, long version) {
        return findById(new ServiceVersionRow.Key(serviceId, version))
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("this version of this service"));
    }

    /** The newest first, one more than the limit, where there are more. */
    public Uni<List<ServiceVersionRow>> below(UUID serviceId, long version, int limit) {
        return find("id.serviceId = ?1 and id.version < ?2 order by id.version desc", serviceId, version)
                .range(0, limit)
                .list();
    }
}
