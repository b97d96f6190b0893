package slotwright.booking.reference.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import slotwright.platform.availability.SeenDay;
import slotwright.platform.availability.Taken;
import slotwright.platform.availability.World;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.SchedulingEvents;
import slotwright.platform.contract.SchedulingEvents.Location;
import slotwright.platform.contract.SchedulingEvents.LocationDay;
import slotwright.platform.contract.SchedulingEvents.Resource;
import slotwright.platform.contract.SchedulingEvents.ResourceDay;
import slotwright.platform.contract.SchedulingEvents.Staff;
import slotwright.platform.contract.SchedulingEvents.StaffDay;
import slotwright.platform.time.TimeRange;

/**
 * One location as booking knew it at one moment: what the engine decides on, and where it came from.
 *
 * @param epochs the producer's epoch of each day, by day key
 * @param taken of the location with its equipment, and of its people at other locations too
 */
public record KnownWorld(
        Location location, List<Resource> people, List<ResourceDay> days, Map<String, Long> epochs, List<Taken> taken) {

    public World world() {
        return World.of(location, locationDays(), staff(), staffDays(), taken);
    }

    /** The services as they are here, in their order: what they leave out, the location may say. */
    public List<ServiceVersion> complete(List<ServiceVersion> services) {
        return services.stream().map(location.terms().defaults()::complete).toList();
    }

    /** The same with other days and allocations of these people, as they were read again after their lock. */
    public KnownWorld refreshed(Set<UUID> resources, List<ResourceDay> newDays, List<Taken> newTaken) {
        List<ResourceDay> allDays = new ArrayList<>(newDays);
        days.stream().filter(day -> !resources.contains(day.resourceId())).forEach(allDays::add);
        List<Taken> allTaken = new ArrayList<>(newTaken);
        taken.stream()
                .filter(one -> !resources.contains(one.allocation().resourceId()))
                .forEach(allTaken::add);
        return new KnownWorld(location, people, allDays, epochs, allTaken);
    }

    /** Whether the location's known days cover the time without a gap. */
    public boolean covers(TimeRange time) {
        return covers(locationDays().stream().map(ResourceDay::extent), time);
    }

    /** Whether the person's known days cover the time without a gap. */
    public boolean covers(UUID staffId, TimeRange time) {
        return covers(
                staffDays().stream()
                        .filter(day -> day.resourceId().equals(staffId))
                        .map(ResourceDay::extent),
                time);
    }

    /** Keys of the person's days that overlap the time, or on which a shift lies that does. */
    public Set<String> dayKeys(UUID staffId, TimeRange time) {
        Set<String> keys = new HashSet<>();
        for (StaffDay day : staffDays()) {
            if (day.resourceId().equals(staffId)) {
                if (day.extent().overlaps(time)) {
                    keys.add(day.dayKey());
                }
                day.spans().stream()
                        .filter(span -> span.range().overlaps(time))
                        .forEach(span -> keys.add(SchedulingEvents.dayKey(staffId, span.shiftDate())));
            }
        }
        keys.retainAll(epochs.keySet());
        return keys;
    }

    /** Whether the person works at another location too, on any of the days that were read. */
    public boolean isShared(UUID staffId) {
        return staffDays().stream()
                .filter(day -> day.resourceId().equals(staffId))
                .flatMap(day -> day.spans().stream())
                .anyMatch(span -> !span.locationId().equals(location.resourceId()));
    }

    /** What a slot carries as {@code seenVersion}. */
    public String seenVersion(List<SeenDay> seen) {
        List<String> parts = new ArrayList<>();
        for (SeenDay day : seen) {
            long epoch = Optional.ofNullable(epochs.get(SchedulingEvents.dayKey(day.resourceId(), day.date())))
                    .orElse(1L);
            parts.add(SeenDay.text(epoch, List.of(day)));
        }
        return String.join(",", parts);
    }

    public List<LocationDay> locationDays() {
        return of(days.stream(), LocationDay.class);
    }

    public List<StaffDay> staffDays() {
        return of(days.stream(), StaffDay.class);
    }

    private List<Staff> staff() {
        return of(people.stream(), Staff.class);
    }

    private static <T> List<T> of(Stream<?> all, Class<T> kind) {
        return all.filter(kind::isInstance).map(kind::cast).toList();
    }

    private static boolean covers(Stream<TimeRange> extents, TimeRange time) {
        Instant covered = time.from();
        for (TimeRange extent : extents.sorted(Comparator.naturalOrder()).toList()) {
            if (!extent.from().isAfter(covered) && extent.to().isAfter(covered)) {
                covered = extent.to();
            }
        }
        return !covered.isBefore(time.to());
    }
}
