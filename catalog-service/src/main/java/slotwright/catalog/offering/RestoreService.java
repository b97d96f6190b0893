package slotwright.catalog.offering;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import slotwright.catalog.change.Changes;
import slotwright.catalog.offering.model.OfferedService;
import slotwright.catalog.offering.model.ServiceDefinition;
import slotwright.catalog.offering.store.ServiceRepository;
import slotwright.catalog.offering.store.ServiceRow;
import slotwright.catalog.offering.store.ServiceVersionRepository;
import slotwright.platform.caller.Caller;
import slotwright.platform.page.EntityTags;

/** Makes what a service once said of itself its next version; also the way back for a retired one. */
@ApplicationScoped
public class RestoreService {

    private final ServiceRepository services;
    private final ServiceVersionRepository history;
    private final Fit fit;
    private final NextVersion nextVersion;
    private final Changes changes;

    public RestoreService(
            ServiceRepository services,
            ServiceVersionRepository history,
            Fit fit,
            NextVersion nextVersion,
            Changes changes) {
        this.services = services;
        this.history = history;
        this.fit = fit;
        this.nextVersion = nextVersion;
        this.changes = changes;
    }

    /**
     * The old version stays as it is, and the add-ons are those that are linked today. What changes nothing makes no
     * version.
     *
     * @param who reaches the service as it is and as it was
     * @param version the one to go back to
     * @param expected the current version that the caller saw
     */
    public Uni<OfferedService> restore(Caller who, UUID id, long version, long expected) {
        return changes.named("a service", () -> services.locked(id)
                .invoke(row -> MayChange.isSoldWithin(who.acts(), row.content().definition()))
                .invoke(row -> EntityTags.same(expected, row.content().version()))
                .chain(row -> history.get(id, version)
                        .chain(old -> become(who, row, old.content().definition()))));
    }

    private Uni<OfferedService> become(Caller who, ServiceRow row, ServiceDefinition definition) {
        MayChange.isSoldWithin(who.acts(), definition);
        OfferedService before = row.content();
        return before.active() && definition.equals(before.definition())
                ? Uni.createFrom().item(before)
                : fit.checkRestored(before, definition)
                        .chain(() -> nextVersion.of(who, row, true, definition, "service.restored"));
    }
}
