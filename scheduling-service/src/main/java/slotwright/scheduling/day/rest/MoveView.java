package slotwright.scheduling.day.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.scheduling.day.model.Move;
import slotwright.scheduling.day.store.MoveRepository.Entry;

/**
 * What a zone's new rules have moved.
 *
 * @param kind {@code days} were computed anew; a {@code booking} keeps its instant, which has another local time now
 * @param resourceId whose days
 * @param bookingNumber of the booking
 * @param from first of dates that moved by as much
 * @param to the last one, inclusive
 * @param oldInstant on the first date: of a day its first begin or end that moved
 * @param newInstant what the same local time is now
 */
@Schema(name = "Move")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MoveView(
        Instant foundAt,
        UUID locationId,
        List<String> zones,
        String zoneData,
        @Schema(enumeration = {"days", "booking"}) String kind,
        UUID resourceId,
        String bookingNumber,
        LocalDate from,
        LocalDate to,
        Instant oldInstant,
        Instant newInstant) {

    static MoveView of(Entry entry) {
        Move move = entry.move();
        boolean isBooking = move.kind() == Move.Kind.BOOKING;
        return new MoveView(
                entry.found().at(),
                entry.found().locationId(),
                List.of(entry.found().zones().split(" ")),
                entry.found().zoneData(),
                move.kind().name().toLowerCase(Locale.ROOT),
                isBooking ? null : UUID.fromString(move.subject()),
                isBooking ? move.subject() : null,
                move.from(),
                move.to(),
                move.oldInstant(),
                move.newInstant());
    }
}
