package slotwright.catalog.offering;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import slotwright.catalog.addon.store.AddOnRepository;
import slotwright.catalog.change.Changes;
import slotwright.catalog.offering.model.OfferedService;
import slotwright.catalog.offering.store.LinkRepository;
import slotwright.catalog.offering.store.LinkRow;
import slotwright.catalog.offering.store.ServiceRepository;
import slotwright.catalog.offering.store.ServiceRow;
import slotwright.platform.caller.Caller;

/** Offers an add-on with a service no more; a new version of the service. */
@ApplicationScoped
public class UnlinkAddOn {

    private final AddOnRepository addOns;
    private final ServiceRepository services;
    private final LinkRepository links;
    private final NextVersion nextVersion;
    private final Changes changes;

    public UnlinkAddOn(
            AddOnRepository addOns,
            ServiceRepository services,
            LinkRepository links,
            NextVersion nextVersion,
            Changes changes) {
        this.addOns = addOns;
        this.services = services;
        this.links = links;
        this.nextVersion = nextVersion;
        this.changes = changes;
    }

    /** Changes nothing where it is not linked, whatever version the caller saw. */
    public Uni<OfferedService> unlink(Caller who, UUID serviceId, UUID addOnId, long expected) {
        return changes.write(() -> addOns.locked(addOnId)
                .chain(() -> services.locked(serviceId))
                .invoke(service ->
                        MayChange.isSoldWithin(who.acts(), service.content().definition()))
                .chain(service -> links.findById(new LinkRow.Key(serviceId, addOnId))
                        .chain(link -> link == null
                                ? Uni.createFrom().item(service.content())
                                : unlinked(who, service, link, expected))));
    }

    private Uni<OfferedService> unlinked(Caller who, ServiceRow row, LinkRow link, long expected) {
        OfferedService before = row.content();
        MayChange.check(who.acts(), before, expected);
        return links.delete(link)
                .chain(links::flush)
                .chain(() -> nextVersion.of(who, row, true, before.definition(), "service.add-on-unlinked"));
    }
}
