package slotwright.platform.availability;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.contract.BookingEvents.Allocation;
import slotwright.platform.contract.SchedulingEvents.Location;
import slotwright.platform.contract.SchedulingEvents.LocationDay;
import slotwright.platform.contract.SchedulingEvents.Staff;
import slotwright.platform.contract.SchedulingEvents.StaffDay;

/**
 * One location as it was read at one moment: its days, the people who work there, and what is taken. Immutable, and
 * indexed once, so that many starts can be decided on it.
 *
 * <p>To decide about starts on the dates {@code from} to {@code to} it needs the days of the location and of its
 * people, and everything that is taken there or by these people (at other locations too), from the day before
 * {@code from} to the day after the last visit ends: shifts, windows and buffers reach across midnight.
 */
public final class World {

    public static World of(
            Location location,
            Collection<LocationDay> locationDays,
            Collection<Staff> staff,
            Collection<StaffDay> staffDays,
            Collection<Taken> taken) {
        throw new UnsupportedOperationException("written next");
    }

    /** The expired holds whose time the allocations use: they are to be expired in the same transaction. */
    public Set<UUID> expiredOwners(List<Allocation> allocations, Instant now) {
        throw new UnsupportedOperationException("written next");
    }
}
