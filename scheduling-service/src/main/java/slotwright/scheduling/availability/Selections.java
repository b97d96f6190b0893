package slotwright.scheduling.availability;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import slotwright.platform.availability.VisitNeed;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.pricing.Selection;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;
import slotwright.platform.problem.Violations;
import slotwright.scheduling.availability.model.VisitQuery;
import slotwright.scheduling.availability.model.Wanted;
import slotwright.scheduling.availability.model.WantedService;

/** What of a query only the services can tell to be wrong. */
final class Selections {

    private static final int MOST_LOCATIONS = 10;

    /** With preparation, cleanup and buffers; booking-service takes no longer ones. */
    private static final Duration LONGEST = Duration.ofHours(48);

    private Selections() {}

    /**
     * @param services in the order of the query
     * @throws Problem 400 for add-ons that a service does not have, whatever the date, or at no location that is named; 422 for too
     *     large a party
     */
    static void check(List<ServiceVersion> services, VisitQuery query) {
        Violations violations = new Violations();
        for (int i = 0; i < services.size(); i++) {
            WantedService wanted = query.services().get(i);
            refusals(services.get(i), wanted, query)
                    .forEach(refusal ->
                            violations.add(wanted.pointer(refusal.index()), refusal.code(), refusal.explanation()));
        }
        violations.throwIfAny();
        int most = services.size() == 1 ? services.get(0).sessionCapacity() : 1;
        if (query.partySize() > most) {
            throw Problem.of(ProblemType.PARTY_SIZE, "The visit may be for " + most + " at most.")
                    .with("limit", most);
        }
    }

    /** @throws Problem 422 where it takes longer at one of the locations than a visit may */
    static void checkLength(Wanted wanted) {
        for (UUID location : wanted.zones().keySet()) {
            if (length(wanted.services(location), wanted.query()).compareTo(LONGEST) > 0) {
                throw Problem.rule("too-long", "A visit may take " + LONGEST.toHours() + " hours at most.");
            }
        }
    }

    /** Those of the first location, where none that is named will do. */
    private static List<Selection.Refusal> refusals(ServiceVersion service, WantedService wanted, VisitQuery query) {
        List<List<Selection.Refusal>> all = query.locationIds().isEmpty()
                ? List.of(Selection.check(service, wanted.addOns()))
                : query.locationIds().stream()
                        .map(location -> Selection.check(service, wanted.addOns(), null, location))
                        .toList();
        return all.stream().filter(List::isEmpty).findFirst().orElse(all.get(0));
    }

    /** @throws Problem 400 where neither the query nor a service names locations, or there are none or too many */
    static Collection<UUID> locations(List<ServiceVersion> services, VisitQuery query) {
        Collection<UUID> wanted = query.locationIds().isEmpty() ? ofAll(services, query) : query.locationIds();
        if (wanted.size() > MOST_LOCATIONS) {
            throw Problem.invalid(
                    query.locationsPointer(), "too-many", "name " + MOST_LOCATIONS + " locations at most");
        }
        return new TreeSet<>(wanted);
    }

    private static Duration length(List<ServiceVersion> services, VisitQuery query) {
        List<Selection> selections = new ArrayList<>();
        for (ServiceVersion service : services) {
            selections.add(Selection.of(
                    service, query.services().get(selections.size()).addOns()));
        }
        VisitNeed need = VisitNeed.of(selections, query.partySize(), null);
        return need.longest()
                .plusMinutes(need.preparationMinutes() + need.cleanupMinutes())
                .plusMinutes(need.bufferBeforeMinutes() + need.bufferAfterMinutes());
    }

    private static Collection<UUID> ofAll(List<ServiceVersion> services, VisitQuery query) {
        List<Set<UUID>> named = services.stream()
                .map(ServiceVersion::locationIds)
                .filter(ids -> !ids.isEmpty())
                .toList();
        if (named.isEmpty()) {
            throw required(query, "is needed: what is asked for is offered at every location");
        }
        Set<UUID> all = new TreeSet<>(named.get(0));
        named.forEach(all::retainAll);
        if (all.isEmpty()) {
            throw required(query, "is needed: no location offers all of these services");
        }
        return all;
    }

    private static Problem required(VisitQuery query, String message) {
        return Problem.invalid(query.locationsPointer(), "required", message);
    }
}
