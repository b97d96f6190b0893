package slotwright.platform.availability;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.contract.BookingEvents.Allocation;
import slotwright.platform.contract.ClosedPart;
import slotwright.platform.contract.SchedulingEvents.Location;
import slotwright.platform.contract.SchedulingEvents.LocationDay;
import slotwright.platform.contract.SchedulingEvents.Staff;
import slotwright.platform.contract.SchedulingEvents.StaffDay;
import slotwright.platform.contract.SchedulingEvents.Window;
import slotwright.platform.time.TimeRange;

/**
 * One location as it was read at one moment: its days, the people who work there, and what is taken. Immutable, and
 * indexed once, so that many starts can be decided on it.
 *
 * <p>To decide about starts on the dates {@code from} to {@code to} it needs the days of the location and of its
 * people, and everything that is taken there or by these people (at other locations too), from the day before
 * {@code from} to the day after the last visit ends: shifts, windows and buffers reach across midnight. A location-day
 * that is not there has no capacity.
 */
public final class World {

    private static final TimeLine<Taken> FREE =
            TimeLine.of(List.of(), taken -> taken.allocation().range());

    private final Location location;
    private final ZoneId zone;
    private final TimeLine<LocationDay> days;
    private final Opening opening;
    private final TimeLine<ClosedPart> closed;
    private final Map<UUID, TimeLine<Taken>> taken;
    private final List<Person> people;

    private World(
            Location location,
            Collection<LocationDay> locationDays,
            Collection<Staff> staff,
            Map<UUID, List<StaffDay>> staffDays,
            Map<UUID, TimeLine<Taken>> taken) {
        this.location = location;
        this.zone = ZoneId.of(location.zone());
        this.days = TimeLine.of(locationDays, LocationDay::extent);
        this.opening = Opening.of(locationDays);
        this.closed = TimeLine.of(
                locationDays.stream().flatMap(day -> day.closed().stream()).toList(), ClosedPart::range);
        this.taken = taken;
        this.people = staff.stream()
                .sorted(Comparator.comparing(one -> one.resourceId().toString()))
                .map(one -> Person.of(
                        one,
                        location.resourceId(),
                        staffDays.getOrDefault(one.resourceId(), List.of()),
                        taken.getOrDefault(one.resourceId(), FREE)))
                .toList();
    }

    /** Days of people who are not in {@code staff} and days of other locations are left aside. */
    public static World of(
            Location location,
            Collection<LocationDay> locationDays,
            Collection<Staff> staff,
            Collection<StaffDay> staffDays,
            Collection<Taken> taken) {
        Map<UUID, TimeLine<Taken>> lines =
                taken.stream().collect(groupingBy(one -> one.allocation().resourceId())).entrySet().stream()
                        .collect(toMap(
                                Map.Entry::getKey,
                                entry -> TimeLine.of(entry.getValue(), one -> one.allocation()
                                        .range())));
        return new World(
                location,
                locationDays.stream()
                        .filter(day -> day.resourceId().equals(location.resourceId()))
                        .toList(),
                staff,
                staffDays.stream().collect(groupingBy(StaffDay::resourceId)),
                new HashMap<>(lines));
    }

    /** The expired holds whose time the allocations use: they are to be expired in the same transaction. */
    public Set<UUID> expiredOwners(List<Allocation> allocations, Instant now) {
        Set<UUID> owners = new LinkedHashSet<>();
        for (Allocation allocation : allocations) {
            takenOf(allocation.resourceId()).overlapping(allocation.range()).stream()
                    .map(TimeLine.Entry::item)
                    .filter(one -> one.isExpired(now))
                    .forEach(one -> owners.add(one.owner()));
        }
        return owners;
    }

    /** The window by whose rules a visit from this instant goes; empty outside of all windows. */
    public Optional<Window> ownerOf(Instant start) {
        return Optional.ofNullable(opening.at(start)).map(Opening.Segment::window);
    }

    /** Who is wished for, or the first by id of those who are active and skilled; empty when there is nobody. */
    public Optional<Staff> somebodyFor(VisitNeed need) {
        return people.stream()
                .filter(person -> need.staffWish() == null
                        ? person.isAbleTo(need)
                        : person.staff().resourceId().equals(need.staffWish()))
                .map(Person::staff)
                .findFirst();
    }

    public Location location() {
        return location;
    }

    public ZoneId zone() {
        return zone;
    }

    /** Those known that overlap the range, dates ascending. */
    public List<LocationDay> locationDays(TimeRange range) {
        return days.overlapping(range).stream().map(TimeLine.Entry::item).toList();
    }

    /** The whole time of which days of the location are known; null when there are none. */
    TimeRange extent() {
        List<TimeLine.Entry<LocationDay>> all = days.entries();
        return all.isEmpty()
                ? null
                : new TimeRange(
                        all.get(0).range().from(),
                        all.get(all.size() - 1).range().to());
    }

    Opening opening() {
        return opening;
    }

    TimeLine<ClosedPart> closed() {
        return closed;
    }

    TimeLine<Taken> takenOf(UUID resource) {
        return taken.getOrDefault(resource, FREE);
    }

    /** In the order of their ids' texts. */
    List<Person> people() {
        return people;
    }

    /** The days that an offer for this range and these people was read from. */
    List<SeenDay> seen(TimeRange range, List<Person> listed) {
        List<SeenDay> seen = new ArrayList<>();
        days.overlapping(range)
                .forEach(day -> seen.add(new SeenDay(
                        day.item().resourceId(), day.item().date(), day.item().dayVersion())));
        for (Person person : listed) {
            person.days()
                    .overlapping(range)
                    .forEach(day -> seen.add(new SeenDay(
                            day.item().resourceId(),
                            day.item().date(),
                            day.item().dayVersion())));
        }
        return seen;
    }
}
