package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import slotwright.booking.reference.store.ServiceVersionRepository;
import slotwright.booking.reservation.model.OrderedService;
import slotwright.booking.reservation.model.TodaysRules;
import slotwright.booking.reservation.model.VisitOrder;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.sql.Tx;

/** Finds the versions of services that an order is about. */
@ApplicationScoped
class ReadVersions {

    private final ServiceVersionRepository services;

    ReadVersions(ServiceVersionRepository services) {
        this.services = services;
    }

    /** One for each service of the order, empty where it is not known here. */
    Uni<List<Optional<ServiceVersion>>> find(Tx tx, VisitOrder order) {
        return next(tx, order, new ArrayList<>());
    }

    private Uni<List<Optional<ServiceVersion>>> next(Tx tx, VisitOrder order, List<Optional<ServiceVersion>> found) {
        return found.size() == order.services().size()
                ? Uni.createFrom().item(found)
                : one(tx, order, order.services().get(found.size()))
                        .invoke(found::add)
                        .chain(() -> next(tx, order, found));
    }

    private Uni<Optional<ServiceVersion>> one(Tx tx, VisitOrder order, OrderedService service) {
        UUID id = service.serviceId();
        if (service.pinnedVersion() == null) {
            return services.current(tx, id);
        }
        Uni<Optional<ServiceVersion>> pinned = services.pinned(tx, id, service.pinnedVersion());
        return order.agreed() == null
                ? pinned
                : pinned.chain(then -> services.current(tx, id)
                        .map(now -> then.flatMap(promised -> now.map(today -> TodaysRules.of(promised, today)))));
    }
}
