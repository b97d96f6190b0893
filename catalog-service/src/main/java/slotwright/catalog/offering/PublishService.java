package slotwright.catalog.offering;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import slotwright.catalog.change.CreateOnce;
import slotwright.catalog.offering.model.OfferedService;
import slotwright.catalog.offering.model.ServiceDefinition;
import slotwright.catalog.offering.store.ServiceRepository;
import slotwright.catalog.offering.store.ServiceRow;
import slotwright.platform.caller.Caller;
import slotwright.platform.once.OnceAnswer;

@ApplicationScoped
public class PublishService {

    private final ServiceRepository services;
    private final Fit fit;
    private final NextVersion nextVersion;
    private final CreateOnce once;

    public PublishService(ServiceRepository services, Fit fit, NextVersion nextVersion, CreateOnce once) {
        this.services = services;
        this.fit = fit;
        this.nextVersion = nextVersion;
        this.once = once;
    }

    /** @param definition gives it for the new id, which may be part of the slug */
    public <V> Uni<V> publish(
            Caller who, Function<UUID, ServiceDefinition> definition, OnceAnswer<OfferedService, V> answer) {
        UUID id = UUID.randomUUID();
        OfferedService first = OfferedService.first(id, definition.apply(id), nextVersion.now());
        MayChange.isSoldWithin(who.acts(), first.definition());
        return once.named("a service", answer, () -> fit.check(first.definition())
                .chain(() -> services.persistAndFlush(ServiceRow.of(first)))
                .chain(row -> nextVersion.first(who, row)));
    }
}
