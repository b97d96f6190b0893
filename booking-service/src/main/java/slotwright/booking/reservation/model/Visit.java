package slotwright.booking.reservation.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import slotwright.platform.availability.StaffChoice;
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
 * @param level of the person when its time and price were made; null for one of whom its services say nothing
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
        Set<Waiver> waived,
        String level) {

    public static final String SCHEDULE_CHANGED = "schedule-changed";
    public static final String EQUIPMENT_LESSENED = "equipment-lessened";

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

    /**
     * The same visit at another time, and at its price; what needed attention is settled by that.
     *
     * @param newServices the same ones as they are with who does them then
     */
    public Visit moved(StaffChoice choice, List<BookedService> newServices, Price newPrice, Set<Waiver> newWaived) {
        return new Visit(
                locationId,
                zone,
                choice.visit(),
                newServices,
                choice.staffId(),
                partySize,
                newPrice,
                tier,
                modificationCount + 1,
                null,
                newWaived,
                choice.level());
    }

    public Visit needing(String why) {
        return new Visit(
                locationId,
                zone,
                time,
                services,
                staffId,
                partySize,
                price,
                tier,
                modificationCount,
                why,
                waived,
                level);
    }

    /**
     * What stays taken when the visit is over at this instant: where that is before its end, all that lies after the
     * instant and its cleanup is free again. Where the person was free just then it stays so: others may have that time.
     */
    public List<Allocation> takenWhenOver(List<Allocation> taken, Instant now) {
        if (!now.isBefore(time.to())) {
            return taken;
        }
        Instant end = now.plus(cleanup(taken));
        return taken.stream().flatMap(one -> until(one, end)).toList();
    }

    private Duration cleanup(List<Allocation> taken) {
        Instant done = taken.stream()
                .map(Allocation::workTo)
                .filter(time.to()::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(time.to());
        return Duration.between(time.to(), done);
    }

    private static Stream<Allocation> until(Allocation one, Instant end) {
        if (!one.from().isBefore(end)) {
            return Stream.empty();
        }
        return one.to().isAfter(end)
                ? Stream.of(new Allocation(
                        one.resourceId(), one.from(), end, one.workFrom(), end, one.quantity(), one.capacity()))
                : Stream.of(one);
    }
}
