package slotwright.booking.reservation.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import slotwright.platform.availability.Waiver;
import slotwright.platform.contract.BookingEvents.Allocation;
import slotwright.platform.contract.BookingEvents.BookedService;
import slotwright.platform.pricing.Price;
import slotwright.platform.time.LocalTimes;
import slotwright.platform.time.TimeRange;

/**
 * What is done, where, when and by whom.
 *
 * @param zone of the location
 * @param time from start to end, without preparation, cleanup and buffers
 * @param tier the customer's loyalty tier when the price was made first, or null; it stays when the visit is moved
 * @param modificationCount how often it was moved
 * @param attention null, or why staff must look
 * @param waived rules that did not count when its time was decided
 */
public record Visit(
        UUID locationId,
        ZoneId zone,
        TimeRange time,
        List<BookedService> services,
        UUID staffId,
        int partySize,
        Price price,
        String tier,
        int modificationCount,
        String attention,
        Set<Waiver> waived) {

    public static final String SCHEDULE_CHANGED = "schedule-changed";

    public Visit {
        services = List.copyOf(services);
        waived = Set.copyOf(waived);
    }

    /** Local start date at the location: the business date. */
    public LocalDate date() {
        return LocalTimes.dateAt(time.from(), zone);
    }

    public BookedService first() {
        return services.get(0);
    }

    /** The same visit at another time, and at its price; what needed attention is settled by that. */
    public Visit moved(TimeRange newTime, UUID newStaffId, Price newPrice, Set<Waiver> newWaived) {
        return new Visit(
                locationId,
                zone,
                newTime,
                services,
                newStaffId,
                partySize,
                newPrice,
                tier,
                modificationCount + 1,
                null,
                newWaived);
    }

    public Visit needing(String why) {
        return new Visit(
                locationId, zone, time, services, staffId, partySize, price, tier, modificationCount, why, waived);
    }

    /**
     * What stays taken when the visit is over at this instant: where that is before its end, all that lies after the
     * instant and its cleanup is free again.
     */
    public List<Allocation> takenWhenOver(List<Allocation> taken, Instant now) {
        return now.isBefore(time.to())
                ? taken.stream().flatMap(one -> until(one, now)).toList()
                : taken;
    }

    private Stream<Allocation> until(Allocation one, Instant now) {
        Instant end = now.plus(Duration.between(time.to(), one.workTo()));
        return one.from().isBefore(end)
                ? Stream.of(new Allocation(
                        one.resourceId(), one.from(), end, one.workFrom(), end, one.quantity(), one.capacity()))
                : Stream.empty();
    }
}
