package slotwright.scheduling.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.caller.Scope;
import slotwright.platform.problem.Violations;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.location.UnknownLocation;
import slotwright.scheduling.location.store.LocationRepository;
import slotwright.scheduling.staff.model.DayOverride;
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

    /** Travel between the spans is looked at too, where one clock's face can tell. */
    public Uni<Void> require(Tx tx, Scope scope, Schedule schedule) {
        return require(
                        tx,
                        scope,
                        schedule.spans().stream().map(WorkSpan::locationId).toList())
                .invoke(zones -> {
                    Violations violations = new Violations();
                    schedule.withoutTravel(zones)
                            .forEach(i -> violations.add(
                                    "/spans/" + i, "travel", "is too near to a span at another location"));
                    violations.throwIfAny();
                })
                .replaceWithVoid();
    }

    public Uni<Void> require(Tx tx, Scope scope, DayOverride override) {
        return require(
                        tx,
                        scope,
                        override.spans().stream()
                                .map(DayOverride.DatedSpan::locationId)
                                .toList())
                .replaceWithVoid();
    }

    /**
     * @param ofSpans one for each of the request's {@code spans}
     * @return their zones
     */
    public Uni<Map<UUID, ZoneId>> require(Tx tx, Scope scope, List<UUID> ofSpans) {
        return locations.zones(tx, scope, Set.copyOf(ofSpans)).invoke(zones -> {
            if (!scope.all() && !zones.keySet().containsAll(ofSpans)) {
                throw UnknownLocation.named("/spans", scope);
            }
            Violations violations = new Violations();
            for (int i = 0; i < ofSpans.size(); i++) {
                if (!zones.containsKey(ofSpans.get(i))) {
                    violations.add("/spans/" + i + "/locationId", UnknownLocation.CODE, UnknownLocation.MESSAGE);
                }
            }
            violations.throwIfAny();
        });
    }
}
