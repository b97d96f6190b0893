package slotwright.scheduling.availability;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.problem.Problem;
import slotwright.scheduling.availability.cache.Shelves;
import slotwright.scheduling.availability.model.Roster;
import slotwright.scheduling.availability.model.Versioned;
import slotwright.scheduling.availability.model.VisitQuery;
import slotwright.scheduling.availability.model.Wanted;
import slotwright.scheduling.availability.model.WantedService;

/** Finds what a query speaks of: the services, and the locations with their people. */
@ApplicationScoped
class LookUpVisit {

    private final Shelves shelves;

    LookUpVisit(Shelves shelves) {
        this.shelves = shelves;
    }

    /** Fails with what is wrong with the query, or 404 for what is not known. */
    Uni<Wanted> of(VisitQuery query) {
        return services(query).chain(services -> {
            List<ServiceVersion> known = services.stream().map(Versioned::value).toList();
            Selections.check(known, query);
            return rosters(Selections.locations(known, query))
                    .map(rosters -> new Wanted(query, services, rosters))
                    .invoke(Selections::checkLength);
        });
    }

    private Uni<List<Versioned<ServiceVersion>>> services(VisitQuery query) {
        List<UUID> ids = query.services().stream().map(WantedService::serviceId).toList();
        return shelves.services().get(new TreeSet<>(ids)).map(found -> {
            if (!found.keySet().containsAll(ids)) {
                throw Problem.notFound("this service");
            }
            return ids.stream().map(found::get).toList();
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
