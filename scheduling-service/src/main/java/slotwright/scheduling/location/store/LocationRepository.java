package slotwright.scheduling.location.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import slotwright.platform.caller.Scope;
import slotwright.platform.caller.Scope.Condition;
import slotwright.platform.contract.EquipmentKind;
import slotwright.platform.contract.Facilities;
import slotwright.platform.contract.LocationTerms;
import slotwright.platform.contract.SchedulingEvents.Holiday;
import slotwright.platform.contract.SchedulingEvents.PeakHours;
import slotwright.platform.json.Json;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.day.model.ComputedUntil;
import slotwright.scheduling.location.model.Equipment;
import slotwright.scheduling.location.model.LocationDetails;
import slotwright.scheduling.location.model.Postcode;
import slotwright.scheduling.location.model.PriceTerms;
import slotwright.scheduling.window.model.WindowRules;

@ApplicationScoped
public class LocationRepository {

    private static final String COLUMNS = "id, version, active, name, time_zone, currency, address, contact, bays,"
            + " weekend_days, peak_hours, holidays, price_terms, facilities, terms, equipment, created_at, updated_at";

    public Uni<Void> insert(Tx tx, LocationRow row) {
        LocationDetails details = row.details();
        return tx.run(
                        "INSERT INTO location (" + COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                        row.id(),
                        row.version(),
                        details.active(),
                        details.name(),
                        details.zone().getId(),
                        details.currency().getCurrencyCode(),
                        details.address(),
                        details.contact(),
                        details.bays(),
                        Json.write(details.weekendDays()),
                        Json.write(details.peakHours()),
                        Json.write(row.holidays()),
                        Json.write(details.prices()),
                        Json.write(details.facilities()),
                        Json.write(details.terms()),
                        Json.write(row.equipment().kinds()),
                        row.createdAt(),
                        row.updatedAt())
                .chain(() -> AreaRows.replace(tx, row.id(), details.terms().serviceArea()));
    }

    public Uni<Void> update(Tx tx, Scope scope, LocationRow row) {
        Condition here = here(scope);
        LocationDetails details = row.details();
        return tx.run(
                        "UPDATE location SET version = ?, active = ?, name = ?, time_zone = ?, currency = ?,"
                                + " address = ?, contact = ?, bays = ?, weekend_days = ?, peak_hours = ?,"
                                + " holidays = ?, price_terms = ?, facilities = ?, terms = ?, equipment = ?,"
                                + " updated_at = ? WHERE id = ? AND "
                                + here.sql(),
                        here.after(
                                row.version(),
                                details.active(),
                                details.name(),
                                details.zone().getId(),
                                details.currency().getCurrencyCode(),
                                details.address(),
                                details.contact(),
                                details.bays(),
                                Json.write(details.weekendDays()),
                                Json.write(details.peakHours()),
                                Json.write(row.holidays()),
                                Json.write(details.prices()),
                                Json.write(details.facilities()),
                                Json.write(details.terms()),
                                Json.write(row.equipment().kinds()),
                                row.updatedAt(),
                                row.id()))
                .invoke(rows -> Rows.requireWritten(rows, "this location"))
                .chain(() -> AreaRows.replace(tx, row.id(), details.terms().serviceArea()));
    }

    public Uni<Optional<LocationRow>> find(Tx tx, UUID id) {
        return select(tx, " WHERE id = ?", id).map(rows -> rows.stream().findFirst());
    }

    /** Whoever changes what decides about a location's days holds this lock until the days are written. */
    public Uni<Optional<LocationRow>> lock(Tx tx, Scope scope, UUID id) {
        Condition here = here(scope);
        return select(tx, " WHERE id = ? AND " + here.sql() + " FOR UPDATE", here.after(id))
                .map(rows -> rows.stream().findFirst());
    }

    public Uni<List<LocationRow>> after(Tx tx, UUID last, int limit) {
        return select(tx, " WHERE id > ? ORDER BY id LIMIT ?", last == null ? "" : last, limit);
    }

    /** Those that say that they go to the postcode. */
    public Uni<List<LocationRow>> goingTo(Tx tx, Postcode postcode, UUID last, int limit) {
        return AreaRows.reaching(tx, postcode, last == null ? "" : last, limit)
                .chain(ids -> ids.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : select(tx, " WHERE id IN (" + Tx.marks(ids) + ") ORDER BY id", ids.toArray()));
    }

    /** Ids that are unknown or out of reach are missing in the answer. */
    public Uni<Map<UUID, ZoneId>> zones(Tx tx, Scope scope, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Condition here = here(scope);
        String sql = "SELECT id, time_zone FROM location WHERE id IN (" + Tx.marks(ids) + ") AND " + here.sql();
        return tx.run(sql, here.after(ids.toArray())).map(rows -> {
            Map<UUID, ZoneId> zones = new HashMap<>();
            rows.forEach(row -> zones.put(Rows.uuid(row, "id"), ZoneId.of(row.getString("time_zone"))));
            return zones;
        });
    }

    public Uni<List<ComputedUntil>> computedUntil(Tx tx) {
        return tx.run("SELECT id, time_zone, days_until FROM location ORDER BY id")
                .map(rows -> Rows.list(
                        rows,
                        row -> new ComputedUntil(
                                Rows.uuid(row, "id"),
                                ZoneId.of(row.getString("time_zone")),
                                row.getLocalDate("days_until"))));
    }

    public Uni<Void> computedUntil(Tx tx, UUID id, LocalDate until) {
        return tx.run("UPDATE location SET days_until = ? WHERE id = ?", until, id)
                .replaceWithVoid();
    }

    private static Condition here(Scope scope) {
        return scope.on("id", null, null);
    }

    private static Uni<List<LocationRow>> select(Tx tx, String rest, Object... args) {
        return tx.run("SELECT " + COLUMNS + " FROM location" + rest, args)
                .map(rows -> Rows.list(rows, LocationRepository::read));
    }

    private static LocationRow read(Row row) {
        return new LocationRow(
                Rows.uuid(row, "id"),
                row.getLong("version"),
                details(row),
                List.of(Json.read(row.getString("holidays"), Holiday[].class)),
                equipment(row.getString("equipment")),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    private static PriceTerms prices(String stored) {
        return stored == null ? PriceTerms.NONE : Json.read(stored, PriceTerms.class);
    }

    private static Equipment equipment(String stored) {
        return stored == null ? Equipment.NONE : new Equipment(List.of(Json.read(stored, EquipmentKind[].class)));
    }

    private static Facilities facilities(String stored) {
        return stored == null ? Facilities.UNKNOWN : Json.read(stored, Facilities.class);
    }

    private static LocationTerms terms(String stored) {
        return stored == null ? LocationTerms.NONE : Json.readSaid(stored, LocationTerms.class);
    }

    private static LocationDetails details(Row row) {
        return new LocationDetails(
                row.getString("name"),
                Rows.isTrue(row, "active"),
                ZoneId.of(row.getString("time_zone")),
                Currency.getInstance(row.getString("currency")),
                row.getString("address"),
                row.getString("contact"),
                row.getInteger("bays"),
                WindowRules.sorted(List.of(Json.read(row.getString("weekend_days"), Integer[].class))),
                List.of(Json.read(row.getString("peak_hours"), PeakHours[].class)),
                prices(row.getString("price_terms")),
                facilities(row.getString("facilities")),
                terms(row.getString("terms")));
    }
}
