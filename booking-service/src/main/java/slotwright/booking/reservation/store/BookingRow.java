package slotwright.booking.reservation.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.mutiny.sqlclient.Row;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.Stage;
import slotwright.booking.reservation.model.Visit;
import slotwright.platform.availability.Waiver;
import slotwright.platform.contract.BookingEvents.BookedService;
import slotwright.platform.contract.BookingEvents.Status;
import slotwright.platform.json.Json;
import slotwright.platform.pricing.Price;
import slotwright.platform.sql.Rows;
import slotwright.platform.time.TimeRange;

/** A booking as a row of its table, in both directions. */
final class BookingRow {

    static final String COLUMNS =
            "booking_id, number, created_at, access_generation, location_id, zone, service_id, service_version,"
                    + " version, status, closed_as, local_date, starts_at, ends_at, hold_expires_at, hold_extensions_left,"
                    + " services, staff_id, party_size, price, person_ref, owner, channel, notes, details, modification_count,"
                    + " attention,"
                    + " cancel_reason, cancelled_at, touched_dates, availability_version, confirmed_at,"
                    + " completed_at, no_show_at, waived, tier, staff_level";

    private static final TypeReference<List<BookedService>> SERVICES = new TypeReference<>() {};

    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private BookingRow() {}

    /** What never changes, in the order of {@link #COLUMNS}. */
    static List<Object> fixed(Booking booking) {
        Visit visit = booking.visit();
        return Arrays.asList(
                booking.id(),
                booking.number(),
                booking.identity().createdAt(),
                booking.identity().accessGeneration(),
                visit.locationId(),
                visit.zone().getId(),
                visit.first().serviceId(),
                visit.first().serviceVersion());
    }

    /** What changes, in the order of {@link #COLUMNS}. */
    static List<Object> changing(Booking booking) {
        Visit visit = booking.visit();
        Stage stage = booking.stage();
        Stage.Held held = stage instanceof Stage.Held hold ? hold : null;
        Stage.Lapsed lapsed = stage instanceof Stage.Lapsed end ? end : null;
        Stage.Cancelled cancelled = stage instanceof Stage.Cancelled end ? end : null;
        return Arrays.asList(
                booking.version(),
                text(stage.status()),
                lapsed == null ? null : lapsed.how(),
                visit.date(),
                visit.time().from(),
                visit.time().to(),
                held != null ? held.expiresAt() : lapsed != null ? lapsed.expiresAt() : null,
                held == null ? 0 : held.extensionsLeft(),
                Json.write(visit.services()),
                visit.staffId(),
                visit.partySize(),
                Json.write(visit.price()),
                booking.guest().personRef(),
                booking.guest().owner(),
                booking.guest().channel(),
                booking.guest().notes(),
                booking.guest().details().isEmpty()
                        ? null
                        : Json.write(new TreeMap<>(booking.guest().details())),
                visit.modificationCount(),
                visit.attention(),
                cancelled == null ? null : cancelled.reason(),
                cancelled == null ? null : cancelled.at(),
                booking.place().dates().stream().map(LocalDate::toString).collect(Collectors.joining(",")),
                booking.place().availabilityVersion(),
                stage.confirmedAt(),
                stage instanceof Stage.Completed completed ? completed.at() : null,
                stage instanceof Stage.NoShow missed ? missed.at() : null,
                visit.waived().stream().map(Waiver::name).sorted().collect(Collectors.joining(",")),
                visit.tier(),
                visit.level());
    }

    static Booking read(Row row) {
        return new Booking(
                new Booking.Identity(
                        Rows.uuid(row, "booking_id"),
                        row.getString("number"),
                        Rows.instant(row, "created_at"),
                        row.getInteger("access_generation")),
                row.getLong("version"),
                stage(row),
                visit(row),
                new Booking.Guest(
                        Rows.uuid(row, "person_ref"),
                        row.getString("owner"),
                        row.getString("channel"),
                        row.getString("notes"),
                        details(row)),
                new Booking.Place(
                        Arrays.stream(row.getString("touched_dates").split(","))
                                .map(LocalDate::parse)
                                .toList(),
                        row.getString("availability_version")));
    }

    private static Map<String, Object> details(Row row) {
        try {
            String text = Rows.json(row, "details");
            return text == null ? Map.of() : Json.events().readValue(text, DETAILS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static Stage stage(Row row) {
        Status status = Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT));
        String closedAs = row.getString("closed_as");
        return switch (status) {
            case DRAFT ->
                closedAs == null
                        ? new Stage.Held(Rows.instant(row, "hold_expires_at"), row.getInteger("hold_extensions_left"))
                        : new Stage.Lapsed(Rows.instant(row, "hold_expires_at"), closedAs);
            case CONFIRMED -> new Stage.Confirmed(Rows.instant(row, "confirmed_at"));
            case CANCELLED ->
                new Stage.Cancelled(
                        Rows.instant(row, "confirmed_at"),
                        Rows.instant(row, "cancelled_at"),
                        row.getString("cancel_reason"));
            case COMPLETED -> new Stage.Completed(Rows.instant(row, "confirmed_at"), Rows.instant(row, "completed_at"));
            case NO_SHOW -> new Stage.NoShow(Rows.instant(row, "confirmed_at"), Rows.instant(row, "no_show_at"));
            case PENDING, IN_PROGRESS ->
                throw new IllegalStateException("a stage that this release does not write: " + status);
        };
    }

    private static Set<Waiver> waived(String names) {
        return names.isEmpty()
                ? Set.of()
                : Arrays.stream(names.split(",")).map(Waiver::valueOf).collect(Collectors.toSet());
    }

    private static Visit visit(Row row) {
        try {
            return new Visit(
                    Rows.uuid(row, "location_id"),
                    ZoneId.of(row.getString("zone")),
                    new TimeRange(Rows.instant(row, "starts_at"), Rows.instant(row, "ends_at")),
                    Json.events().readValue(Rows.json(row, "services"), SERVICES),
                    Rows.uuid(row, "staff_id"),
                    row.getInteger("party_size"),
                    Json.events().readValue(Rows.json(row, "price"), Price.class),
                    row.getString("tier"),
                    row.getInteger("modification_count"),
                    row.getString("attention"),
                    waived(row.getString("waived")),
                    row.getString("staff_level"));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
