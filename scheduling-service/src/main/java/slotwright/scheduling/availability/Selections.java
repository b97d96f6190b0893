package slotwright.scheduling.availability;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.pricing.ChosenAddOn;
import slotwright.platform.pricing.Selection;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;
import slotwright.platform.problem.Violations;
import slotwright.scheduling.availability.model.VisitQuery;

/** What of a query only the service can tell to be wrong. */
final class Selections {

    private static final int MOST_LOCATIONS = 10;

    private Selections() {}

    /** @throws Problem 400 for add-ons that the service does not have; 422 for too large a party */
    static Selection of(ServiceVersion service, VisitQuery query) {
        List<ChosenAddOn> chosen =
                query.addOnIds().stream().map(id -> new ChosenAddOn(id, 1)).toList();
        Violations violations = new Violations();
        Selection.check(service, chosen)
                .forEach(refusal -> violations.add("?addOnId", refusal.code(), "is not an add-on of this service"));
        violations.throwIfAny();
        if (query.partySize() > service.sessionCapacity()) {
            throw Problem.of(ProblemType.PARTY_SIZE, "The service takes " + service.sessionCapacity() + " at most.")
                    .with("limit", service.sessionCapacity());
        }
        return Selection.of(service, chosen);
    }

    /** @throws Problem 400 where neither the query nor the service names locations, or there are too many */
    static Collection<UUID> locations(ServiceVersion service, VisitQuery query) {
        Collection<UUID> wanted = query.locationIds().isEmpty() ? service.locationIds() : query.locationIds();
        if (wanted.isEmpty()) {
            throw Problem.invalid("?locationId", "required", "is needed: this service is offered at every location");
        }
        if (wanted.size() > MOST_LOCATIONS) {
            throw Problem.invalid("?locationId", "too-many", "name " + MOST_LOCATIONS + " locations at most");
        }
        return new TreeSet<>(wanted);
    }
}
