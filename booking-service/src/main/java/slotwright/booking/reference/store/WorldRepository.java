package slotwright.booking.reference.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import slotwright.booking.BookingSettings;
import slotwright.booking.reference.model.KnownWorld;
import slotwright.booking.reference.store.DecodedBodies.Version;
import slotwright.booking.reservation.store.AllocationRepository;
import slotwright.platform.contract.EquipmentKind;
import slotwright.platform.contract.SchedulingEvents.Location;
import slotwright.platform.contract.SchedulingEvents.Resource;
import slotwright.platform.contract.SchedulingEvents.ResourceDay;
import slotwright.platform.json.Json;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;
import slotwright.platform.time.TimeRange;

/**
 * Reads what the engine decides on: a location, the people with spans there, their days, and what is taken.
 * Versions come from the rows each time; bodies that were decoded before are not read again.
 */
@ApplicationScoped
public class WorldRepository {

    /** No day is longer, so that days are found by a range of their start. */
    private static final Duration LONGEST_DAY = Duration.ofHours(48);

    private static final String RESOURCES_AND_DAYS =
            "SELECT r.resource_id, r.epoch, r.version, d.day_key, d.epoch AS day_epoch, d.day_version"
                    + " FROM (SELECT resource_id FROM resource WHERE resource_id IN (?, ?)"
                    + " UNION SELECT resource_id FROM day_location WHERE location_id = ?"
                    + " AND day_start > ? AND day_start < ? AND next_day_start > ?) known"
                    + " JOIN resource r ON r.resource_id = known.resource_id"
                    + " LEFT JOIN resource_day d ON d.resource_id = r.resource_id"
                    + " AND d.day_start > ? AND d.day_start < ? AND d.next_day_start > ?";
    private static final String DAYS_OF = "SELECT day_key, epoch AS day_epoch, day_version FROM resource_day"
            + " WHERE resource_id IN (%s) AND day_start > ? AND day_start < ? AND next_day_start > ?";
    private static final String RESOURCE_BODIES =
            "SELECT resource_id AS body_key, epoch, version, body FROM resource WHERE resource_id IN (%s)";
    private static final String DAY_BODIES = "SELECT day_key AS body_key, epoch, day_version AS version, body"
            + " FROM resource_day WHERE day_key IN (%s)";

    private final DecodedBodies<Resource> resources = new DecodedBodies<>(5_000);
    private final DecodedBodies<ResourceDay> days;
    private final AllocationRepository allocations;

    WorldRepository(BookingSettings settings, AllocationRepository allocations) {
        this.days = new DecodedBodies<>(settings.decodedDays());
        this.allocations = allocations;
    }

    /**
     * @param wish a person who is asked for by name, whether working there or not, or null
     * @return empty when the location is not known
     */
    public Uni<Optional<KnownWorld>> read(Tx tx, UUID locationId, UUID wish, TimeRange time) {
        Instant earliest = time.from().minus(LONGEST_DAY);
        return tx.run(
                        RESOURCES_AND_DAYS,
                        locationId,
                        wish == null ? locationId : wish,
                        locationId,
                        earliest,
                        time.to(),
                        time.from(),
                        earliest,
                        time.to(),
                        time.from())
                .chain(rows -> build(tx, locationId, time, rows));
    }

    /** Days and allocations of these people once more, after their days were locked. */
    public Uni<KnownWorld> readAgain(Tx tx, KnownWorld world, Set<UUID> people, TimeRange time) {
        List<Object> args = new ArrayList<>(people);
        args.addAll(List.of(time.from().minus(LONGEST_DAY), time.to(), time.from()));
        return tx.run(DAYS_OF.formatted(Tx.marks(people)), args.toArray())
                .chain(rows -> decode(tx, DAY_BODIES, days, ResourceDay.class, dayVersions(rows)))
                .chain(again -> allocations
                        .taken(tx, people, time)
                        .map(taken -> world.refreshed(people, List.copyOf(again.values()), taken)));
    }

    private Uni<Optional<KnownWorld>> build(Tx tx, UUID locationId, TimeRange time, RowSet<Row> rows) {
        Map<String, Version> resourceVersions = new LinkedHashMap<>();
        rows.forEach(row -> resourceVersions.put(
                row.getString("resource_id"), new Version(row.getLong("epoch"), row.getLong("version"))));
        Map<String, Version> dayVersions = dayVersions(rows);
        return decode(tx, RESOURCE_BODIES, resources, Resource.class, resourceVersions)
                .chain(known -> known.get(locationId.toString()) instanceof Location location
                        ? decode(tx, DAY_BODIES, days, ResourceDay.class, dayVersions)
                                .chain(decodedDays -> allocations
                                        .taken(tx, ids(location, known.values()), time)
                                        .map(taken -> Optional.of(new KnownWorld(
                                                location,
                                                List.copyOf(known.values()),
                                                List.copyOf(decodedDays.values()),
                                                epochs(dayVersions),
                                                taken))))
                        : Uni.createFrom().item(Optional.empty()));
    }

    private static Map<String, Version> dayVersions(RowSet<Row> rows) {
        Map<String, Version> versions = new LinkedHashMap<>();
        rows.forEach(row -> {
            if (row.getString("day_key") != null) {
                versions.put(
                        row.getString("day_key"), new Version(row.getLong("day_epoch"), row.getLong("day_version")));
            }
        });
        return versions;
    }

    /** From memory what is there in this version, the rest from its rows, in the version that they have now. */
    private static <T> Uni<Map<String, T>> decode(
            Tx tx, String bodiesSql, DecodedBodies<T> memory, Class<T> type, Map<String, Version> versions) {
        Map<String, T> found = new HashMap<>();
        List<Object> missing = new ArrayList<>();
        versions.forEach((key, version) -> {
            T known = memory.get(key, version);
            if (known == null) {
                missing.add(key);
            } else {
                found.put(key, known);
            }
        });
        if (missing.isEmpty()) {
            return Uni.createFrom().item(found);
        }
        return tx.run(bodiesSql.formatted(Tx.marks(missing)), missing.toArray()).map(rows -> {
            rows.forEach(row -> {
                Version version = new Version(row.getLong("epoch"), row.getLong("version"));
                String key = row.getString("body_key");
                found.put(key, memory.put(key, version, Json.readSaid(Rows.json(row, "body"), type)));
            });
            return found;
        });
    }

    private static Map<String, Long> epochs(Map<String, Version> versions) {
        Map<String, Long> epochs = new HashMap<>();
        versions.forEach((key, version) -> epochs.put(key, version.epoch()));
        return epochs;
    }

    private static List<UUID> ids(Location location, Collection<Resource> resources) {
        return Stream.concat(
                        resources.stream().map(Resource::resourceId),
                        location.equipment().stream().map(EquipmentKind::resourceId))
                .toList();
    }
}
