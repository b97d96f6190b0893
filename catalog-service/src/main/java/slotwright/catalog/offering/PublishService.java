package slotwright.catalog.offering;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import slotwright.catalog.change.Changes;
import slotwright.catalog.offering.model.OfferedService;
import slotwright.catalog.offering.model.ServiceDefinition;
import slotwright.catalog.offering.store.ServiceRepository;
import slotwright.catalog.offering.store.ServiceRow;

@ApplicationScoped
public class PublishService {

    private final ServiceRepository services;
    private final Fit fit;
    private final NextVersion nextVersion;
    private final Changes changes;

    public PublishService(ServiceRepository services, Fit fit, NextVersion nextVersion, Changes changes) {
        this.services = services;
        this.fit = fit;
        this.nextVersion = nextVersion;
        this.changes = changes;
    }

    /** @param definition gives it for the new id, which may be part of the slug */
    public Uni<OfferedService> publish(Function<UUID, ServiceDefinition> definition) {
        UUID id = UUID.randomUUID();
        OfferedService first = OfferedService.first(id, definition.apply(id), nextVersion.now());
        return changes.named("a service", () -> fit.check(first.definition())
                .chain(() -> services.persistAndFlush(ServiceRow.of(first)))
                .chain(() -> nextVersion.record(first, "service.published")));
    }
}
