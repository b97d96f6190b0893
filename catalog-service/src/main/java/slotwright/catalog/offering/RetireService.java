package slotwright.catalog.offering;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import slotwright.catalog.change.Changes;
import slotwright.catalog.offering.model.OfferedService;
import slotwright.catalog.offering.store.ServiceRepository;
import slotwright.catalog.offering.store.ServiceRow;
import slotwright.platform.caller.Caller;
import slotwright.platform.page.EntityTags;

/** Retiring is a version like any other; nothing is removed. */
@ApplicationScoped
public class RetireService {

    private final ServiceRepository services;
    private final NextVersion nextVersion;
    private final Changes changes;

    public RetireService(ServiceRepository services, NextVersion nextVersion, Changes changes) {
        this.services = services;
        this.nextVersion = nextVersion;
        this.changes = changes;
    }

    /** Changes nothing where it is retired already, whatever version the caller saw. */
    public Uni<Void> retire(Caller who, UUID id, long expected) {
        return changes.write(() -> services.locked(id)
                .invoke(row -> MayChange.isSoldWithin(who.acts(), row.content().definition()))
                .chain(row -> row.content().active()
                        ? retired(who, row, expected)
                        : Uni.createFrom().voidItem()));
    }

    private Uni<Void> retired(Caller who, ServiceRow row, long expected) {
        OfferedService before = row.content();
        EntityTags.same(expected, before.version());
        return nextVersion
                .of(who, row, false, before.definition(), "service.retired")
                .replaceWithVoid();
    }
}
