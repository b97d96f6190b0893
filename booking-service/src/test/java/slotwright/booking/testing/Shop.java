package slotwright.booking.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import slotwright.platform.contract.CatalogEvents;
import slotwright.platform.contract.CatalogEvents.LinkedAddOn;
import slotwright.platform.contract.SchedulingEvents;
import slotwright.platform.contract.SchedulingEvents.LocationDay;
import slotwright.platform.contract.SchedulingEvents.Resource;
import slotwright.platform.contract.SchedulingEvents.ResourceDay;
import slotwright.platform.contract.SchedulingEvents.Span;
import slotwright.platform.contract.SchedulingEvents.Staff;
import slotwright.platform.contract.SchedulingEvents.StaffDay;
import slotwright.platform.contract.SchedulingEvents.StaffLimits;
import slotwright.platform.contract.SchedulingEvents.Window;
import slotwright.platform.contract.Topics;
import slotwright.platform.time.LocalTimes;
import slotwright.platform.time.TimeRange;

/**
 * A location with people and a service, told to booking-service as catalog and scheduling would: by events. Open
 * from 08:00 to 18:00 with a start each half hour; a visit takes an hour, with no buffers, notice or required
 * add-ons, unless a test says otherwise.
 */
public final class Shop {

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final int AWAY = 10;

    public final UUID location = UUID.randomUUID();
    public final UUID service = UUID.randomUUID();
    public final List<UUID> staff = new ArrayList<>();
    /** Ten days from today, unless told: within every horizon, beyond every notice. */
    public final LocalDate date;

    private final Announcer announcer;
    private final LocalTime from;
    private final LocalTime to;

    private Shop(Announcer announcer, int daysAway, LocalTime from, LocalTime to) {
        this.announcer = announcer;
        this.date = LocalDate.now(Clock.system(ZONE)).plusDays(daysAway);
        this.from = from;
        this.to = to;
    }

    /** Open the day before, on and after {@link #date}, with so many people and as many bays; known to the service. */
    public static Shop open(Announcer announcer, int people) {
        return openOn(announcer, AWAY, people);
    }

    /** The same around a date so many days from today; negative for a date that is over. */
    public static Shop openOn(Announcer announcer, int daysAway, int people) {
        return new Shop(announcer, daysAway, LocalTime.of(8, 0), LocalTime.of(18, 0)).with(people);
    }

    /** One person, from 22:00 to 02:00. */
    public static Shop openByNight(Announcer announcer) {
        return new Shop(announcer, AWAY, LocalTime.of(22, 0), LocalTime.of(2, 0)).with(1);
    }

    /** Another location, where the same people work at the same hours too. */
    public static Shop sharing(Announcer announcer, Shop other) {
        Shop shop = new Shop(announcer, AWAY, other.from, other.to);
        shop.announceService(1, List.of());
        shop.announceLocation();
        shop.dates().forEach(day -> shop.announceDay(day, 1, other.staff.size()));
        for (UUID person : other.staff) {
            for (LocalDate day : other.dates()) {
                List<Span> spans = new ArrayList<>(other.spans(day, other.location));
                spans.addAll(other.spans(day, shop.location));
                other.tellSpans(person, day, 2, spans);
            }
        }
        announcer.awaitAll(shop);
        shop.staff.addAll(other.staff);
        other.staff.forEach(person -> other.dates().forEach(day -> announcer.awaitDay(person, day, 2)));
        return shop;
    }

    private Shop with(int people) {
        for (int i = 0; i < people; i++) {
            staff.add(UUID.randomUUID());
        }
        announceService(1, List.of());
        announceLocation();
        staff.forEach(this::announcePerson);
        for (LocalDate day : dates()) {
            announceDay(day, 1, people);
            staff.forEach(person -> tellSpans(person, day, 1, spans(day, location)));
        }
        announcer.awaitAll(this);
        return this;
    }

    public List<LocalDate> dates() {
        return List.of(date.minusDays(1), date, date.plusDays(1));
    }

    public String textOn(LocalDate day, int hour, int minute) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at(day, hour, minute).atZone(ZONE));
    }

    public Instant at(int hour, int minute) {
        return at(date, hour, minute);
    }

    public static Instant at(LocalDate date, int hour, int minute) {
        return LocalTimes.instant(date.atTime(hour, minute), ZONE);
    }

    public String text(int hour, int minute) {
        return textOn(date, hour, minute);
    }

    public void announceService(long version, List<LinkedAddOn> addOns) {
        announceService(version, addOns, 0, 90);
    }

    public void announceService(long version, List<LinkedAddOn> addOns, int noticeHours, int horizonDays) {
        announcer.tell(
                Topics.SERVICES,
                service + "/" + version,
                CatalogEvents.SERVICE_PUBLISHED,
                service.toString(),
                version,
                Samples.service(service, version, 60, addOns, noticeHours, horizonDays));
    }

    private void announceLocation() {
        announcer.tell(
                Topics.RESOURCES,
                location.toString(),
                SchedulingEvents.RESOURCE_CHANGED,
                location.toString(),
                1,
                Resource.class,
                Samples.location(location, ZONE));
    }

    private void announcePerson(UUID person) {
        announcer.tell(
                Topics.RESOURCES,
                person.toString(),
                SchedulingEvents.RESOURCE_CHANGED,
                person.toString(),
                1,
                Resource.class,
                new Staff(person, true, location, Set.of(), null, null));
    }

    public void announceDay(LocalDate day, long version, int bays) {
        announceDay(
                day,
                version,
                bays,
                openings(day)
                        .map(open -> Samples.window(open.whole().from(), open.part(), bays))
                        .toList());
    }

    public void announceDay(LocalDate day, long version, int bays, List<Window> windows) {
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
                        windows,
                        List.of()));
    }

    public List<Span> spans(LocalDate day, UUID place) {
        return openings(day)
                .map(open -> new Span(place, open.part().from(), open.part().to(), open.begun()))
                .toList();
    }

    /** Working here between two full hours. */
    public Span span(LocalDate day, int fromHour, int toHour) {
        return new Span(location, at(day, fromHour, 0), at(day, toHour, 0), day);
    }

    private record Opening(LocalDate begun, TimeRange whole, TimeRange part) {}

    /** The parts on this date of what opens on it or on the day before. */
    private Stream<Opening> openings(LocalDate day) {
        TimeRange extent = LocalTimes.day(day, ZONE).orElseThrow();
        return Stream.of(day.minusDays(1), day).flatMap(begun -> {
            TimeRange whole = LocalTimes.span(begun, from, to, ZONE).orElseThrow();
            return whole.intersection(extent).map(part -> new Opening(begun, whole, part)).stream();
        });
    }

    public void tellSpans(UUID person, LocalDate day, long version, List<Span> spans) {
        tellSpans(person, day, version, spans, new StaffLimits(50, 24));
    }

    public void tellSpans(UUID person, LocalDate day, long version, List<Span> spans, StaffLimits limits) {
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
                        limits,
                        List.of(),
                        List.of(),
                        null));
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
}
