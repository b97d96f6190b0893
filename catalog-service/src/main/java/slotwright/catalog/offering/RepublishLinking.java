package slotwright.catalog.offering;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import slotwright.catalog.addon.AddOnListener;
import slotwright.catalog.addon.model.AddOn;
import slotwright.catalog.offering.store.LinkRepository;
import slotwright.catalog.offering.store.ServiceRepository;
import slotwright.catalog.offering.store.ServiceRow;
import slotwright.platform.caller.Caller;
import slotwright.platform.problem.Problem;

/**
 * A changed add-on makes a new version of each active service that links it. The add-on is locked already; the
 * services are locked after it, in the order of their ids, as everybody does.
 */
@ApplicationScoped
class RepublishLinking implements AddOnListener {

    private final LinkRepository links;
    private final ServiceRepository services;
    private final NextVersion nextVersion;

    RepublishLinking(LinkRepository links, ServiceRepository services, NextVersion nextVersion) {
        this.links = links;
        this.services = services;
        this.nextVersion = nextVersion;
    }

    @Override
    public Uni<Void> changed(Caller who, AddOn before, AddOn after) {
        return links.servicesLinking(after.id())
                .invoke(linking -> keepsCurrency(before, after, linking))
                .chain(linking -> Multi.createFrom()
                        .iterable(linking)
                        .onItem()
                        .transformToUniAndConcatenate(serviceId -> republish(who, serviceId))
                        .onItem()
                        .ignoreAsUni());
    }

    private Uni<Void> republish(Caller who, UUID serviceId) {
        return services.locked(serviceId)
                .chain(row -> row.content().active()
                        ? next(who, row)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> next(Caller who, ServiceRow row) {
        return nextVersion
                .of(who, row, true, row.content().definition(), "service.add-on-changed")
                .replaceWithVoid();
    }

    private static void keepsCurrency(AddOn before, AddOn after, List<UUID> linking) {
        var was = before.definition().price().currency();
        if (!linking.isEmpty() && !was.equals(after.definition().price().currency())) {
            throw Problem.rule("currency-mixed", "Services that link the add-on have the currency of before.");
        }
    }
}
