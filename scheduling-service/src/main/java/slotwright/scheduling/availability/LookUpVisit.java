package slotwright.scheduling.availability;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import slotwright.platform.availability.VisitNeed;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.pricing.Pricing;
import slotwright.platform.pricing.Selection;
import slotwright.platform.problem.Problem;
import slotwright.scheduling.availability.cache.Shelves;
import slotwright.scheduling.availability.model.Roster;
import slotwright.scheduling.availability.model.Versioned;
import slotwright.scheduling.availability.model.VisitQuery;
import slotwright.scheduling.availability.model.Wanted;

/** Finds what a query speaks of: the service, and the locations with their people. */
@ApplicationScoped
class LookUpVisit {

    private final Shelves shelves;

    LookUpVisit(Shelves shelves) {
        this.shelves = shelves;
    }

    /** Fails with what is wrong with the query, or 404 for what is not known. */
    Uni<Wanted> of(VisitQuery query) {
        return service(query.serviceId()).chain(service -> {
            Selection selection = Selections.of(service.value(), query);
            VisitNeed need =
                    VisitNeed.of(selection, query.partySize(), query.staffId()).rankedBy(query.rank());
            return rosters(Selections.locations(service.value(), query))
                    .map(rosters -> new Wanted(
                            query, service, need, Pricing.of(selection).total(), rosters));
        });
    }

    private Uni<Versioned<ServiceVersion>> service(UUID id) {
        return shelves.services().get(List.of(id)).map(found -> {
            if (!found.containsKey(id)) {
                throw Problem.notFound("this service");
            }
            return found.get(id);
        });
    }

    private Uni<List<Versioned<Roster>>> rosters(Collection<UUID> locationIds) {
        return Multi.createFrom()
                .iterable(locationIds)
                .onItem()
                .transformToUniAndConcatenate(this::roster)
                .collect()
                .asList();
    }

    private Uni<Versioned<Roster>> roster(UUID locationId) {
        return shelves.rosters().get(List.of(locationId)).map(found -> {
            if (!found.containsKey(locationId)) {
                throw Problem.notFound("this location");
            }
            return found.get(locationId);
        });
    }
}
