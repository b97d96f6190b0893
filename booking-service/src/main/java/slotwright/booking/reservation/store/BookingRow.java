package slotwright.booking.reservation.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.Stage;
import slotwright.booking.reservation.model.Visit;
import slotwright.booking.reservation.model.Words;
import slotwright.booking.vault.model.PersonKey;
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
                    + " services, staff_id, party_size, price, person_ref, owner, channel, key_ref, sealed_notes, sealed_details,"
                    + " modification_count, attention, cancel_reason, cancelled_at, touched_dates, availability_version, confirmed_at,"
                    + " completed_at, no_show_at, waived, tier, staff_level";

    /** What a booking is read from: besides its columns the key of its words, and words of an earlier release. */
    static final String READ = COLUMNS
            + ", notes, details, (SELECT data_key FROM person WHERE person.person_ref = booking.key_ref) AS data_key";

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

    /** Those of {@link #COLUMNS} that change, in their order. */
    static List<Object> changing(Booking booking) {
        List<Object> values = new ArrayList<>(untilWords(booking));
        values.addAll(words(booking));
        values.addAll(fromWords(booking));
        return values;
    }

    /** key_ref, sealed_notes and sealed_details. Nothing goes into the table in the clear. */
    static List<Object> words(Booking booking) {
        if (!(booking.guest().words() instanceof Words.Sealed words)
                || !words.clear().saysNothing()) {
            throw new IllegalStateException("a booking is written with words that nobody sealed");
        }
        PersonKey key = booking.guest().key();
        return Arrays.asList(key == null ? null : key.personRef(), words.notes(), words.details());
    }

    private static List<Object> untilWords(Booking booking) {
        Visit visit = booking.visit();
        Stage stage = booking.stage();
        Stage.Held held = stage instanceof Stage.Held hold ? hold : null;
        Stage.Lapsed lapsed = stage instanceof Stage.Lapsed end ? end : null;
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
                booking.guest().channel());
    }

    private static List<Object> fromWords(Booking booking) {
        Visit visit = booking.visit();
        Stage stage = booking.stage();
        Stage.Cancelled cancelled = stage instanceof Stage.Cancelled end ? end : null;
        return Arrays.asList(
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
                        key(row),
                        words(row)),
                new Booking.Place(
                        Arrays.stream(row.getString("touched_dates").split(","))
                                .map(LocalDate::parse)
                                .toList(),
                        row.getString("availability_version")));
    }

    private static PersonKey key(Row row) {
        UUID keyRef = Rows.uuid(row, "key_ref");
        return keyRef == null ? null : new PersonKey(keyRef, row.getString("data_key"));
    }

    private static Words words(Row row) {
        return new Words.Sealed(
                row.getString("sealed_notes"),
                row.getString("sealed_details"),
                new Words.Told(row.getString("notes"), details(Rows.json(row, "details"))));
    }

    private static Map<String, Object> details(String json) {
        return json == null ? Map.of() : Json.readSaid(json, DETAILS);
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
        return new Visit(
                Rows.uuid(row, "location_id"),
                ZoneId.of(row.getString("zone")),
                new TimeRange(Rows.instant(row, "starts_at"), Rows.instant(row, "ends_at")),
                Json.readSaid(Rows.json(row, "services"), SERVICES),
                Rows.uuid(row, "staff_id"),
                row.getInteger("party_size"),
                Json.readSaid(Rows.json(row, "price"), Price.class),
                row.getString("tier"),
                row.getInteger("modification_count"),
                row.getString("attention"),
                waived(row.getString("waived")),
                row.getString("staff_level"));
    }
}
