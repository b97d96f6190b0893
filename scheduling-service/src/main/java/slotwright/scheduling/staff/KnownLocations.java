package slotwright.scheduling.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.caller.Scope;
import slotwright.platform.money.Money;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.Violations;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.location.UnknownLocation;
import slotwright.scheduling.location.store.LocationRepository;
import slotwright.scheduling.staff.model.DayOverride;
import slotwright.scheduling.staff.model.Schedule;
import slotwright.scheduling.staff.model.StaffDetails;
import slotwright.scheduling.staff.model.WorkSpan;

/** Refuses people and shifts at places that do not exist, or that are out of the caller's reach. */
@ApplicationScoped
public class KnownLocations {

    private final LocationRepository locations;

    public KnownLocations(LocationRepository locations) {
        this.locations = locations;
    }

    /** What the person costs an hour is paid in the money of that place. */
    public Uni<Void> requireHome(Tx tx, Scope scope, StaffDetails details) {
        return locations
                .zones(tx, scope, Set.of(details.homeLocationId()))
                .invoke(zones -> {
                    if (zones.isEmpty()) {
                        throw UnknownLocation.named("/homeLocationId", scope);
                    }
                })
                .chain(() -> requireCurrency(tx, details));
    }

    private Uni<Void> requireCurrency(Tx tx, StaffDetails details) {
        Money rate = details.terms().hourlyRate();
        return rate == null
                ? Uni.createFrom().voidItem()
                : locations
                        .find(tx, details.homeLocationId())
                        .map(found -> found.orElseThrow().details().currency())
                        .invoke(currency -> {
                            if (!rate.currency().equals(currency)) {
                                throw Problem.invalid(
                                        "/hourlyRate/currency",
                                        "currency-mismatch",
                                        "must be that of the home location, " + currency);
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
