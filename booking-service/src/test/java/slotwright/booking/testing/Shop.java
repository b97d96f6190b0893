package slotwright.booking.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.contract.CatalogEvents;
import slotwright.platform.contract.CatalogEvents.LinkedAddOn;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.Event;
import slotwright.platform.contract.SchedulingEvents;
import slotwright.platform.contract.SchedulingEvents.Location;
import slotwright.platform.contract.SchedulingEvents.LocationDay;
import slotwright.platform.contract.SchedulingEvents.Resource;
import slotwright.platform.contract.SchedulingEvents.ResourceDay;
import slotwright.platform.contract.SchedulingEvents.Span;
import slotwright.platform.contract.SchedulingEvents.Staff;
import slotwright.platform.contract.SchedulingEvents.StaffDay;
import slotwright.platform.contract.SchedulingEvents.StaffLimits;
import slotwright.platform.contract.SchedulingEvents.Window;
import slotwright.platform.contract.Topics;
import slotwright.platform.money.Money;
import slotwright.platform.time.LocalTimes;
import slotwright.platform.time.TimeRange;

/**
 * A location with people and a service, told to booking-service as catalog and scheduling would: by events. Open
 * from 08:00 to 18:00 with a start each half hour; a visit takes an hour, with no buffers, notice or required
 * add-ons, unless a test says otherwise.
 */
public final class Shop {

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    public final UUID location = UUID.randomUUID();
    public final UUID service = UUID.randomUUID();
    public final List<UUID> staff = new ArrayList<>();
    /** Ten days from today: within every horizon, beyond every notice. */
    public final LocalDate date = LocalDate.now(Clock.system(ZONE)).plusDays(10);

    private final Announcer announcer;

    private Shop(Announcer announcer) {
        this.announcer = announcer;
    }

    /** Open the day before, on and after {@link #date}, with so many people and as many bays; known to the service. */
    public static Shop open(Announcer announcer, int people) {
        Shop shop = new Shop(announcer);
        for (int i = 0; i < people; i++) {
            shop.staff.add(UUID.randomUUID());
        }
        shop.announceService(1, List.of());
        shop.announceResources();
        shop.announceDays(people, LocalTime.of(8, 0), LocalTime.of(18, 0));
        announcer.awaitAll(shop);
        return shop;
    }

    public Instant at(int hour, int minute) {
        return at(date, hour, minute);
    }

    public static Instant at(LocalDate date, int hour, int minute) {
        return LocalTimes.instant(date.atTime(hour, minute), ZONE);
    }

    public String text(int hour, int minute) {
        return at(hour, minute).atZone(ZONE).toOffsetDateTime().toString();
    }

    public void announceService(long version, List<LinkedAddOn> addOns) {
        announcer.tell(
                Topics.SERVICES,
                service + "/" + version,
                CatalogEvents.SERVICE_PUBLISHED,
                service.toString(),
                version,
                service(service, version, 60, addOns));
    }

    public static ServiceVersion service(UUID id, long version, int minutes, List<LinkedAddOn> addOns) {
        return new ServiceVersion(
                id,
                version,
                "wash",
                "Wash",
                "exterior",
                false,
                minutes,
                0,
                0,
                0,
                0,
                Money.of("100.00", "EUR"),
                true,
                1,
                Set.of(),
                Set.of(),
                0,
                90,
                addOns);
    }

    private void announceResources() {
        Location place = new Location(
                location, true, ZONE.getId(), Currency.getInstance("EUR"), Set.of(6, 7), List.of(), List.of());
        announcer.tell(
                Topics.RESOURCES,
                location.toString(),
                SchedulingEvents.RESOURCE_CHANGED,
                location.toString(),
                1,
                Resource.class,
                place);
        for (UUID person : staff) {
            announcePerson(person);
        }
    }

    public void announcePerson(UUID person) {
        announcer.tell(
                Topics.RESOURCES,
                person.toString(),
                SchedulingEvents.RESOURCE_CHANGED,
                person.toString(),
                1,
                Resource.class,
                new Staff(person, true, location, Set.of()));
    }

    private void announceDays(int bays, LocalTime from, LocalTime to) {
        for (int offset = -1; offset <= 1; offset++) {
            announceDay(date.plusDays(offset), 1, bays, from, to);
            for (UUID person : staff) {
                announcePersonsDay(person, date.plusDays(offset), 1, location, from, to);
            }
        }
    }

    public void announceDay(LocalDate day, long version, int bays, LocalTime from, LocalTime to) {
        TimeRange open = LocalTimes.span(day, from, to, ZONE).orElseThrow();
        tell(
                version,
                new LocationDay(
                        location,
                        day,
                        ZONE.getId(),
                        LocalTimes.dayStart(day, ZONE),
                        LocalTimes.nextDayStart(day, ZONE),
                        version,
                        "test",
                        bays,
                        cut(day, open).stream()
                                .map(part -> window(open.from(), part, bays))
                                .toList(),
                        List.of()));
        if (open.to().isAfter(LocalTimes.nextDayStart(day, ZONE))) {
            throw new IllegalArgumentException("announce what lies after midnight with the next day");
        }
    }

    public void announcePersonsDay(UUID person, LocalDate day, long version, UUID place, LocalTime from, LocalTime to) {
        List<Span> spans = from == null
                ? List.of()
                : List.of(new Span(
                        place,
                        LocalTimes.instant(day.atTime(from), ZONE),
                        LocalTimes.span(day, from, to, ZONE).orElseThrow().to(),
                        day));
        tellSpans(person, day, version, spans);
    }

    public void tellSpans(UUID person, LocalDate day, long version, List<Span> spans) {
        tell(
                version,
                new StaffDay(
                        person,
                        location,
                        day,
                        ZONE.getId(),
                        LocalTimes.dayStart(day, ZONE),
                        LocalTimes.nextDayStart(day, ZONE),
                        version,
                        "test",
                        spans,
                        List.of(),
                        new StaffLimits(50, 24)));
    }

    public void tell(long version, ResourceDay day) {
        announcer.tell(
                Topics.DAYS,
                day.dayKey(),
                SchedulingEvents.RESOURCE_DAY_COMPUTED,
                day.dayKey(),
                version,
                ResourceDay.class,
                day);
    }

    public static Window window(Instant gridFrom, TimeRange part, int capacity) {
        return new Window(
                UUID.nameUUIDFromBytes(gridFrom.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                gridFrom,
                part.from(),
                part.to(),
                60,
                30,
                0,
                0,
                capacity,
                0,
                1,
                0,
                1,
                Set.of(),
                Set.of(),
                Set.of(),
                false);
    }

    private static List<TimeRange> cut(LocalDate day, TimeRange open) {
        return LocalTimes.day(day, ZONE).flatMap(open::intersection).stream().toList();
    }

    /** For tests that read events. */
    public static <T> Event<T> event(String type, String subject, long version, T data) {
        return new Event<>(
                UUID.randomUUID(), "/test", type, subject, Clock.systemUTC().instant(), 1, version, data);
    }
}
