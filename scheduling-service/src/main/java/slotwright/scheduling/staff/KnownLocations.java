package slotwright.scheduling.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import slotwright.platform.caller.Scope;
import slotwright.platform.problem.Violations;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.location.UnknownLocation;
import slotwright.scheduling.location.store.LocationRepository;
import slotwright.scheduling.staff.model.Schedule;
import slotwright.scheduling.staff.model.WorkSpan;

/** Refuses people and shifts at places that do not exist, or that are out of the caller's reach. */
@ApplicationScoped
public class KnownLocations {

    private final LocationRepository locations;

    public KnownLocations(LocationRepository locations) {
        this.locations = locations;
    }

    public Uni<Void> requireHome(Tx tx, Scope scope, UUID locationId) {
        return locations
                .zones(tx, scope, Set.of(locationId))
                .invoke(zones -> {
                    if (zones.isEmpty()) {
                        throw UnknownLocation.named("/homeLocationId", scope);
                    }
                })
                .replaceWithVoid();
    }

    public Uni<Void> require(Tx tx, Scope scope, Schedule schedule) {
        List<WorkSpan> spans = schedule.spans();
        Set<UUID> ids = spans.stream().map(WorkSpan::locationId).collect(Collectors.toSet());
        return locations
                .zones(tx, scope, ids)
                .invoke(zones -> {
                    if (!scope.all() && !zones.keySet().containsAll(ids)) {
                        throw UnknownLocation.named("/spans", scope);
                    }
                    Violations violations = new Violations();
                    for (int i = 0; i < spans.size(); i++) {
                        if (!zones.containsKey(spans.get(i).locationId())) {
                            violations.add(
                                    "/spans/" + i + "/locationId", UnknownLocation.CODE, UnknownLocation.MESSAGE);
                        }
                    }
                    violations.throwIfAny();
                })
                .replaceWithVoid();
    }
}
