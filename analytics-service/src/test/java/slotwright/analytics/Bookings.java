package slotwright.analytics;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import slotwright.platform.contract.BookingEvents;
import slotwright.platform.contract.BookingEvents.BookedService;
import slotwright.platform.contract.BookingEvents.BookingState;
import slotwright.platform.contract.BookingEvents.Status;
import slotwright.platform.contract.Event;
import slotwright.platform.money.Money;

/** Valid events of a booking: one visit for 120 dollars, by one person of staff. Each change is the next version. */
public record Bookings(
        UUID id,
        long version,
        String type,
        Status status,
        UUID locationId,
        LocalDate date,
        String category,
        Money total,
        UUID personRef,
        List<UUID> staffIds) {

    public static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);

    public static Bookings confirmed(UUID locationId) {
        return new Bookings(
                UUID.randomUUID(),
                1,
                BookingEvents.CONFIRMED,
                Status.CONFIRMED,
                locationId,
                TUESDAY,
                "interior",
                Money.of("120.00", "USD"),
                named("Ann"),
                List.of(named("Alice")));
    }

    /** The same id for the same name, so that people can meet in several bookings. */
    public static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public Bookings becomes(Status next, String nextType) {
        return new Bookings(id, version + 1, nextType, next, locationId, date, category, total, personRef, staffIds);
    }

    public Bookings cancelled() {
        return becomes(Status.CANCELLED, BookingEvents.CANCELLED);
    }

    public Bookings completed() {
        return becomes(Status.COMPLETED, BookingEvents.COMPLETED);
    }

    public Bookings missed() {
        return becomes(Status.NO_SHOW, BookingEvents.NO_SHOW_RECORDED);
    }

    public Bookings movedTo(LocalDate day) {
        return on(day).withVersion(version + 1).as(BookingEvents.RESCHEDULED, status);
    }

    /** As it begins when it is held first. */
    public Bookings asHold() {
        return as(BookingEvents.HELD, Status.DRAFT);
    }

    public Bookings as(String otherType, Status otherStatus) {
        return new Bookings(
                id, version, otherType, otherStatus, locationId, date, category, total, personRef, staffIds);
    }

    public Bookings on(LocalDate day) {
        return new Bookings(id, version, type, status, locationId, day, category, total, personRef, staffIds);
    }

    public Bookings of(String otherCategory, Money otherTotal) {
        return new Bookings(
                id, version, type, status, locationId, date, otherCategory, otherTotal, personRef, staffIds);
    }

    public Bookings by(UUID customer, List<UUID> staff) {
        return new Bookings(id, version, type, status, locationId, date, category, total, customer, staff);
    }

    public Bookings withVersion(long other) {
        return new Bookings(id, other, type, status, locationId, date, category, total, personRef, staffIds);
    }

    public Event<BookingState> event() {
        return event(1);
    }

    public Event<BookingState> event(long epoch) {
        Instant start = date.atTime(10, 0).atZone(java.time.ZoneOffset.UTC).toInstant();
        BookingState state = new BookingState(
                id,
                "BK261201-TEST",
                version,
                status,
                locationId,
                "America/New_York",
                date,
                start,
                start.plusSeconds(3600),
                status == Status.DRAFT ? start.minusSeconds(3600) : null,
                List.of(new BookedService(named("service"), 1, category, 60, total, List.of())),
                staffIds,
                1,
                total,
                total,
                personRef,
                "web",
                0,
                null,
                start.minusSeconds(7200),
                List.of(),
                List.of(new BookingEvents.Touched(locationId, date, version)));
        return new Event<>(
                UUID.randomUUID(),
                "/booking-service",
                type,
                id.toString(),
                start.minusSeconds(7200),
                epoch,
                version,
                state);
    }
}
