package slotwright.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import slotwright.platform.contract.BookingEvents;
import slotwright.platform.contract.BookingEvents.Allocation;
import slotwright.platform.contract.BookingEvents.BookingState;
import slotwright.platform.contract.BookingEvents.Status;
import slotwright.platform.contract.BookingEvents.Touched;
import slotwright.platform.contract.Event;
import slotwright.platform.contract.Topics;
import slotwright.platform.json.CloudEvents;
import slotwright.platform.money.Money;
import slotwright.platform.testing.TopicProbe;

/** A booking of an hour on Tuesday, told as booking-service would. */
public final class Visit {

    private final UUID id = UUID.randomUUID();
    private final Shop shop;

    public Visit(Shop shop) {
        this.shop = shop;
    }

    /** @param load the load version that this change gave to Tuesday */
    public String booked(long version, String localStart, long load) {
        return event(BookingEvents.CONFIRMED, Status.CONFIRMED, version, localStart, load, null);
    }

    public String held(long version, String localStart, long load, Instant expiresAt) {
        return event(BookingEvents.HELD, Status.DRAFT, version, localStart, load, expiresAt);
    }

    public String cancelled(long version, String localStart, long load) {
        return event(BookingEvents.CANCELLED, Status.CANCELLED, version, localStart, load, null);
    }

    public Visit send(String event) {
        new TopicProbe().send(Topics.BOOKINGS.name(), 0, shop.location, event);
        return this;
    }

    public UUID id() {
        return id;
    }

    public static String availabilityVersion(Shop shop, long load) {
        return "1." + load + "@" + shop.location + "/" + Shop.TUESDAY;
    }

    private String event(String type, Status status, long version, String localStart, long load, Instant expiresAt) {
        Instant from = Shop.TUESDAY
                .atTime(LocalTime.parse(localStart))
                .atZone(Shop.ZONE)
                .toInstant();
        Instant to = from.plusSeconds(3600);
        UUID location = UUID.fromString(shop.location);
        UUID alice = UUID.fromString(shop.alice);
        List<Allocation> allocations = status == Status.CANCELLED
                ? List.of()
                : List.of(
                        new Allocation(location, from, to, from, to, 1, 2),
                        new Allocation(alice, from, to, from, to, 1, 1));
        LocalDate date = Shop.TUESDAY;
        BookingState state = new BookingState(
                id,
                "BK-" + id.toString().substring(0, 8),
                version,
                status,
                location,
                Shop.ZONE.getId(),
                date,
                from,
                to,
                expiresAt,
                List.of(),
                List.of(alice),
                1,
                Money.of("120.00", "USD"),
                Money.of("120.00", "USD"),
                UUID.randomUUID(),
                "web",
                0,
                null,
                Clock.systemUTC().instant(),
                allocations,
                List.of(new Touched(location, date, load)));
        return CloudEvents.write(new Event<>(
                UUID.randomUUID(),
                "/booking-service",
                type,
                id.toString(),
                Clock.systemUTC().instant(),
                1,
                version,
                state));
    }
}
