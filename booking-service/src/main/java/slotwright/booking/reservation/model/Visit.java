package slotwright.booking.reservation.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import slotwright.platform.contract.BookingEvents.BookedService;
import slotwright.platform.pricing.Price;
import slotwright.platform.time.LocalTimes;
import slotwright.platform.time.TimeRange;

/**
 * What is done, where, when and by whom.
 *
 * @param zone of the location
 * @param time from start to end, without preparation, cleanup and buffers
 * @param modificationCount how often it was moved
 * @param attention null, or why staff must look
 */
public record Visit(
        UUID locationId,
        ZoneId zone,
        TimeRange time,
        List<BookedService> services,
        UUID staffId,
        int partySize,
        Price price,
        int modificationCount,
        String attention) {

    public static final String SCHEDULE_CHANGED = "schedule-changed";

    public Visit {
        services = List.copyOf(services);
    }

    /** Local start date at the location: the business date. */
    public LocalDate date() {
        return LocalTimes.dateAt(time.from(), zone);
    }

    public BookedService service() {
        return services.get(0);
    }

    /** The same visit at another time; what needed attention is settled by that. */
    public Visit moved(TimeRange newTime, UUID newStaffId) {
        return new Visit(
                locationId, zone, newTime, services, newStaffId, partySize, price, modificationCount + 1, null);
    }

    public Visit needing(String why) {
        return new Visit(locationId, zone, time, services, staffId, partySize, price, modificationCount, why);
    }
}
