package slotwright.catalog.offering;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import slotwright.catalog.offering.model.OfferedService;
import slotwright.catalog.offering.store.ServiceVersionRepository;
import slotwright.catalog.offering.store.ServiceVersionRow;

/** Two versions of a service side by side. */
@ApplicationScoped
public class CompareVersions {

    private final ServiceVersionRepository history;

    public CompareVersions(ServiceVersionRepository history) {
        this.history = history;
    }

    /** @param before empty where there was no service yet */
    public record Compared(Optional<OfferedService> before, OfferedService after) {}

    /** @param from also a later one; zero is the nothing before the first */
    public Uni<Compared> compare(UUID id, long from, long to) {
        return Panache.withSession(
                () -> history.get(id, to).map(ServiceVersionRow::content).chain(after -> before(id, from)
                        .map(before -> new Compared(before, after))));
    }

    private Uni<Optional<OfferedService>> before(UUID id, long version) {
        return version == 0
                ? Uni.createFrom().item(Optional.empty())
                : history.get(id, version).map(row -> Optional.of(row.content()));
    }
}
