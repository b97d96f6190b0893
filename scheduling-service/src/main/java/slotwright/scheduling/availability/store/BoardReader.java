package slotwright.scheduling.availability.store;

import static java.util.stream.Collectors.groupingBy;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import slotwright.platform.availability.Taken;
import slotwright.platform.contract.BookingEvents.Allocation;
import slotwright.platform.contract.EquipmentKind;
import slotwright.platform.contract.SchedulingEvents.LocationDay;
import slotwright.platform.contract.SchedulingEvents.StaffDay;
import slotwright.platform.json.Json;
import slotwright.platform.outbox.ProducerEpoch;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;
import slotwright.platform.time.TimeRange;
import slotwright.scheduling.availability.model.Board;
import slotwright.scheduling.availability.model.BoardKey;
import slotwright.scheduling.availability.model.Version;
import slotwright.scheduling.availability.model.Versioned;

/** Builds boards from the database, each from one state of it. */
@ApplicationScoped
public class BoardReader {

    private final SnapshotReads snapshots;
    private final ProducerEpoch epoch;

    public BoardReader(SnapshotReads snapshots, ProducerEpoch epoch) {
        this.snapshots = snapshots;
        this.epoch = epoch;
    }

    /** All of them: a date on which there is nothing has an empty board of version 0. */
    public Uni<Map<BoardKey, Versioned<Board>>> load(Collection<BoardKey> keys) {
        Map<BoardKey, Versioned<Board>> boards = new HashMap<>();
        return Multi.createFrom()
                .iterable(
                        keys.stream().collect(groupingBy(BoardKey::locationId)).entrySet())
                .onItem()
                .transformToUniAndConcatenate(
                        entry -> snapshots.read(tx -> ofLocation(tx, entry.getKey(), entry.getValue())))
                .onItem()
                .invoke(boards::putAll)
                .collect()
                .last()
                .replaceWith(boards);
    }

    /** Only the versions of these boards; those that never changed are missing. */
    public Uni<Map<BoardKey, Version>> versions(UUID locationId, LocalDate first, LocalDate last) {
        return snapshots.read(tx -> versions(tx, locationId, first, last).map(found -> {
            Map<BoardKey, Version> versions = new HashMap<>();
            found.forEach((date, shown) -> versions.put(new BoardKey(locationId, date), shown.board()));
            return versions;
        }));
    }

    private record Shown(Version board, Version load) {}

    private record StaffDayOn(LocalDate date, StaffDay day) {}

    private Uni<Map<BoardKey, Versioned<Board>>> ofLocation(Tx tx, UUID location, List<BoardKey> keys) {
        TreeSet<BoardKey> sorted = new TreeSet<>(keys);
        LocalDate first = sorted.first().date();
        LocalDate last = sorted.last().date();
        BoardParts parts = new BoardParts(location);
        return versions(tx, location, first, last)
                .invoke(found -> found.forEach((date, shown) -> parts.versions(date, shown.board(), shown.load())))
                .chain(() -> locationDays(tx, location, first, last))
                .invoke(days -> days.forEach(parts::day))
                .chain(() -> staffDays(tx, location, first, last))
                .invoke(days -> days.forEach(on -> parts.staffDay(on.date(), on.day())))
                .chain(() -> equipment(tx, location))
                .invoke(parts::equipment)
                .chain(() -> taken(tx, parts))
                .invoke(parts::taken)
                .map(done -> parts.boards(sorted, new Version(epoch.get(), 0)));
    }

    private Uni<Map<LocalDate, Shown>> versions(Tx tx, UUID location, LocalDate first, LocalDate last) {
        return tx.run(
                        "SELECT local_date, board_version, load_epoch, load_version FROM board WHERE location_id = ?"
                                + " AND local_date BETWEEN ? AND ?",
                        location,
                        first,
                        last)
                .map(rows -> {
                    Map<LocalDate, Shown> shown = new HashMap<>();
                    rows.forEach(row -> shown.put(
                            row.getLocalDate("local_date"),
                            new Shown(
                                    new Version(epoch.get(), row.getLong("board_version")),
                                    new Version(row.getLong("load_epoch"), row.getLong("load_version")))));
                    return shown;
                });
    }

    private static Uni<List<LocationDay>> locationDays(Tx tx, UUID location, LocalDate first, LocalDate last) {
        return tx.run(
                        "SELECT body FROM resource_day WHERE day_key BETWEEN ? AND ?",
                        location + "/" + first,
                        location + "/" + last)
                .map(rows -> Rows.list(rows, row -> read(row, LocationDay.class)));
    }

    private static Uni<List<StaffDayOn>> staffDays(Tx tx, UUID location, LocalDate first, LocalDate last) {
        return tx.run(
                        "SELECT b.local_date, d.body FROM board_staff_day b JOIN resource_day d ON d.day_key = b.day_key"
                                + " WHERE b.location_id = ? AND b.local_date BETWEEN ? AND ? ORDER BY b.day_key",
                        location,
                        first,
                        last)
                .map(rows -> Rows.list(
                        rows, row -> new StaffDayOn(row.getLocalDate("local_date"), read(row, StaffDay.class))));
    }

    private static Uni<List<EquipmentKind>> equipment(Tx tx, UUID location) {
        return tx.run("SELECT equipment FROM location WHERE id = ? AND equipment IS NOT NULL", location)
                .map(rows -> Rows.first(
                                rows, row -> List.of(Json.read(row.getString("equipment"), EquipmentKind[].class)))
                        .orElse(List.of()));
    }

    private static Uni<List<Taken>> taken(Tx tx, BoardParts parts) {
        List<UUID> resources = parts.resources();
        TimeRange extent = parts.extent();
        if (extent == null) {
            return Uni.createFrom().item(List.of());
        }
        List<Object> args = new ArrayList<>(resources);
        args.add(extent.from());
        args.add(extent.to());
        return tx.run(
                        "SELECT a.booking_id, b.hold_expires_at, a.resource_id, a.starts_at, a.ends_at, a.work_from,"
                                + " a.work_to, a.quantity, a.capacity FROM allocation a JOIN booking_copy b"
                                + " ON b.booking_id = a.booking_id WHERE a.resource_id IN (" + Tx.marks(resources)
                                + ") AND a.ends_at > ? AND a.starts_at < ? ORDER BY a.booking_id, a.position",
                        args.toArray())
                .map(rows -> Rows.list(rows, BoardReader::readTaken));
    }

    private static Taken readTaken(Row row) {
        return new Taken(
                Rows.uuid(row, "booking_id"),
                new Allocation(
                        Rows.uuid(row, "resource_id"),
                        Rows.instant(row, "starts_at"),
                        Rows.instant(row, "ends_at"),
                        Rows.instant(row, "work_from"),
                        Rows.instant(row, "work_to"),
                        row.getInteger("quantity"),
                        row.getInteger("capacity")),
                Rows.instant(row, "hold_expires_at"));
    }

    private static <T> T read(Row row, Class<T> type) {
        return Json.readSaid(row.getString("body"), type);
    }
}
