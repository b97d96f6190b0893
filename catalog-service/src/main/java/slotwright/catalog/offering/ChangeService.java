package slotwright.catalog.offering;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.UnaryOperator;
import slotwright.catalog.change.Changes;
import slotwright.catalog.offering.model.OfferedService;
import slotwright.catalog.offering.model.ServiceDefinition;
import slotwright.catalog.offering.store.ServiceRepository;
import slotwright.catalog.offering.store.ServiceRow;
import slotwright.platform.caller.Caller;

@ApplicationScoped
public class ChangeService {

    private final ServiceRepository services;
    private final Fit fit;
    private final NextVersion nextVersion;
    private final Changes changes;

    public ChangeService(ServiceRepository services, Fit fit, NextVersion nextVersion, Changes changes) {
        this.services = services;
        this.fit = fit;
        this.nextVersion = nextVersion;
        this.changes = changes;
    }

    /**
     * What changes nothing makes no version.
     *
     * @param who reaches the service before and after the change
     * @param expected the version that the caller saw
     */
    public Uni<OfferedService> change(Caller who, UUID id, long expected, UnaryOperator<ServiceDefinition> edit) {
        return changes.named("a service", () -> services.locked(id)
                .invoke(row -> MayChange.check(who.acts(), row.content(), expected))
                .chain(row -> become(who, row, edit.apply(row.content().definition()))));
    }

    private Uni<OfferedService> become(Caller who, ServiceRow row, ServiceDefinition definition) {
        MayChange.isSoldWithin(who.acts(), definition);
        OfferedService before = row.content();
        return definition.equals(before.definition())
                ? Uni.createFrom().item(before)
                : fit.check(before, definition)
                        .chain(() -> nextVersion.of(who, row, true, definition, "service.changed"));
    }
}
