package slotwright.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import slotwright.platform.time.LocalTimes;
import slotwright.platform.time.TimeRange;

/** A booking of one person, on Tuesday of an hour, told as booking-service would. */
public final class Visit {

    private final UUID id = UUID.randomUUID();
    private final String location;
    private final String person;
    private final ZoneId zone;
    private final Map<UUID, Integer> equipment = new HashMap<>();

    public Visit(Shop shop) {
        this(shop.location, shop.alice, Shop.ZONE);
    }

    public Visit(String location, String person, ZoneId zone) {
        this.location = location;
        this.person = person;
        this.zone = zone;
    }

    /** From now on it takes so many of this kind too. */
    public Visit taking(UUID kind, int quantity) {
        equipment.put(kind, quantity);
        return this;
    }

    /** @param load the load version that this change gave to Tuesday */
    public String booked(long version, String localStart, long load) {
        return event(BookingEvents.CONFIRMED, Status.CONFIRMED, version, onTuesday(localStart), List.of(), load, null);
    }

    public String held(long version, String localStart, long load, Instant expiresAt) {
        return event(BookingEvents.HELD, Status.DRAFT, version, onTuesday(localStart), List.of(), load, expiresAt);
    }

    public String cancelled(long version, String localStart, long load) {
        return event(BookingEvents.CANCELLED, Status.CANCELLED, version, onTuesday(localStart), List.of(), load, null);
    }

    /** @param load the load version that this gave to the date of the start */
    public String booked(TimeRange range, long load) {
        return booked(range, List.of(), load);
    }

    /** @param gaps of it, in which the person is free */
    public String booked(TimeRange range, List<TimeRange> gaps, long load) {
        return event(BookingEvents.CONFIRMED, Status.CONFIRMED, 1, range, gaps, load, null);
    }

    public Visit send(String event) {
        new TopicProbe().send(Topics.BOOKINGS.name(), 0, location, event);
        return this;
    }

    public UUID id() {
        return id;
    }

    public static String availabilityVersion(Shop shop, long load) {
        return "1." + load + "@" + shop.location + "/" + Shop.TUESDAY;
    }

    private TimeRange onTuesday(String localStart) {
        return TimeRange.of(
                LocalTimes.instant(Shop.TUESDAY.atTime(LocalTime.parse(localStart)), zone), Duration.ofHours(1));
    }

    private List<Allocation> allocations(UUID place, UUID staff, TimeRange range, List<TimeRange> gaps) {
        List<Allocation> allocations = new ArrayList<>();
        allocations.add(allocation(place, range, 1, 2));
        equipment.forEach((kind, quantity) -> allocations.add(allocation(kind, range, quantity, quantity)));
        range.without(gaps).forEach(piece -> allocations.add(allocation(staff, piece, 1, 1)));
        return allocations;
    }

    private static Allocation allocation(UUID resource, TimeRange range, int quantity, int capacity) {
        return new Allocation(resource, range.from(), range.to(), range.from(), range.to(), quantity, capacity);
    }

    private String event(
            String type,
            Status status,
            long version,
            TimeRange range,
            List<TimeRange> gaps,
            long load,
            Instant expiresAt) {
        Instant from = range.from();
        Instant to = range.to();
        UUID place = UUID.fromString(location);
        UUID staff = UUID.fromString(person);
        LocalDate date = LocalTimes.dateAt(from, zone);
        List<Allocation> allocations = status == Status.CANCELLED ? List.of() : allocations(place, staff, range, gaps);
        BookingState state = new BookingState(
                id,
                "BK-" + id.toString().substring(0, 8),
                version,
                status,
                place,
                zone.getId(),
                date,
                from,
                to,
                expiresAt,
                List.of(),
                List.of(staff),
                1,
                Money.of("120.00", "USD"),
                Money.of("120.00", "USD"),
                UUID.randomUUID(),
                "web",
                0,
                null,
                Clock.systemUTC().instant(),
                allocations,
                List.of(new Touched(place, date, load)));
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
