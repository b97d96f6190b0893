package slotwright.booking.reference.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import slotwright.booking.reference.model.ArrivedDay;
import slotwright.platform.contract.SchedulingEvents.ResourceDay;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;
import slotwright.platform.time.TimeRange;

/** The copies of resource-days, as the consumer of their events keeps them. */
@ApplicationScoped
public class DayCopyRepository {

    private static final String PRESENCES =
            "SELECT day_key, location_id, day_start, next_day_start FROM day_location" + " WHERE day_key IN (%s)";
    private static final String LOCATION_DAYS = "SELECT day_key, day_start, next_day_start FROM resource_day"
            + " WHERE resource_id = ? AND day_start < ? AND next_day_start > ?";
    private static final String VERSION = "SELECT epoch, day_version FROM resource_day WHERE day_key = ?";
    private static final String PUT = "INSERT INTO resource_day (day_key, resource_id, local_date, day_start,"
            + " next_day_start, epoch, day_version, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
            + " local_date = VALUES(local_date), day_start = VALUES(day_start),"
            + " next_day_start = VALUES(next_day_start), epoch = VALUES(epoch), day_version = VALUES(day_version),"
            + " body = VALUES(body)";
    private static final String FORGET_PRESENCE = "DELETE FROM day_location WHERE day_key = ?";
    private static final String ADD_PRESENCE = "INSERT INTO day_location (location_id, day_start, day_key,"
            + " resource_id, next_day_start) VALUES (?, ?, ?, ?, ?)";

    /** What the copy is, compared with a day that arrives. */
    public enum Knowledge {
        UNKNOWN,
        OLDER,
        AS_NEW
    }

    /** That a person's day has spans at a location. */
    public record Presence(String dayKey, UUID locationId, TimeRange extent) {}

    public Uni<List<Presence>> presences(Tx tx, Collection<String> dayKeys) {
        return dayKeys.isEmpty()
                ? Uni.createFrom().item(List.of())
                : tx.run(PRESENCES.formatted(Tx.marks(dayKeys)), dayKeys.toArray())
                        .map(rows -> Rows.list(
                                rows,
                                row -> new Presence(
                                        row.getString("day_key"),
                                        Rows.uuid(row, "location_id"),
                                        new TimeRange(
                                                Rows.instant(row, "day_start"), Rows.instant(row, "next_day_start")))));
    }

    /** Keys of the location-days that overlap the presences there. */
    public Uni<Set<String>> locationDays(Tx tx, Collection<Presence> presences) {
        Map<UUID, List<TimeRange>> byLocation = new HashMap<>();
        presences.forEach(one -> byLocation
                .computeIfAbsent(one.locationId(), none -> new ArrayList<>())
                .add(one.extent()));
        return next(tx, byLocation.entrySet().iterator(), new TreeSet<>());
    }

    public Uni<Knowledge> knowledge(Tx tx, ArrivedDay arrived) {
        return tx.run(VERSION, arrived.day().dayKey()).map(rows -> Rows.first(
                        rows,
                        row -> arrived.isNewerThan(row.getLong("epoch"), row.getLong("day_version"))
                                ? Knowledge.OLDER
                                : Knowledge.AS_NEW)
                .orElse(Knowledge.UNKNOWN));
    }

    public Uni<Void> put(Tx tx, ArrivedDay arrived) {
        ResourceDay day = arrived.day();
        List<Tuple> presences = arrived.spanLocations().stream()
                .map(location -> Tx.row(location, day.dayStart(), day.dayKey(), day.resourceId(), day.nextDayStart()))
                .toList();
        return tx.run(
                        PUT,
                        day.dayKey(),
                        day.resourceId(),
                        day.date(),
                        day.dayStart(),
                        day.nextDayStart(),
                        arrived.epoch(),
                        day.dayVersion(),
                        Bodies.write(day, ResourceDay.class))
                .chain(() -> tx.run(FORGET_PRESENCE, day.dayKey()))
                .chain(() -> tx.batch(ADD_PRESENCE, presences));
    }

    private Uni<Set<String>> next(Tx tx, Iterator<Map.Entry<UUID, List<TimeRange>>> locations, Set<String> found) {
        if (!locations.hasNext()) {
            return Uni.createFrom().item(found);
        }
        Map.Entry<UUID, List<TimeRange>> location = locations.next();
        TimeRange all = location.getValue().stream()
                .reduce((one, other) -> new TimeRange(
                        one.from().isBefore(other.from()) ? one.from() : other.from(),
                        one.to().isAfter(other.to()) ? one.to() : other.to()))
                .orElseThrow();
        return tx.run(LOCATION_DAYS, location.getKey(), all.to(), all.from())
                .invoke(rows -> rows.forEach(row -> {
                    TimeRange extent =
                            new TimeRange(Rows.instant(row, "day_start"), Rows.instant(row, "next_day_start"));
                    if (location.getValue().stream().anyMatch(extent::overlaps)) {
                        found.add(row.getString("day_key"));
                    }
                }))
                .chain(() -> next(tx, locations, found));
    }
}
