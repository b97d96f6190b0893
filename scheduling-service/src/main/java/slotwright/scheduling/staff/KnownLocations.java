package slotwright.scheduling.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.Violations;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.location.store.LocationRepository;
import slotwright.scheduling.staff.model.Schedule;
import slotwright.scheduling.staff.model.WorkSpan;

/** Refuses people and shifts at places that do not exist. */
@ApplicationScoped
public class KnownLocations {

    private static final String CODE = "unknown-location";
    private static final String MESSAGE = "is no location";

    private final LocationRepository locations;

    public KnownLocations(LocationRepository locations) {
        this.locations = locations;
    }

    public Uni<Void> requireHome(Tx tx, UUID locationId) {
        return locations
                .zones(tx, Set.of(locationId))
                .invoke(zones -> {
                    if (zones.isEmpty()) {
                        throw Problem.invalid("/homeLocationId", CODE, MESSAGE);
                    }
                })
                .replaceWithVoid();
    }

    public Uni<Void> require(Tx tx, Schedule schedule) {
        List<WorkSpan> spans = schedule.spans();
        Set<UUID> ids = spans.stream().map(WorkSpan::locationId).collect(Collectors.toSet());
        return locations
                .zones(tx, ids)
                .invoke(zones -> {
                    Violations violations = new Violations();
                    for (int i = 0; i < spans.size(); i++) {
                        if (!zones.containsKey(spans.get(i).locationId())) {
                            violations.add("/spans/" + i + "/locationId", CODE, MESSAGE);
                        }
                    }
                    violations.throwIfAny();
                })
                .replaceWithVoid();
    }
}
