package slotwright.platform.availability;

import java.time.Duration;
import java.util.Currency;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.pricing.Selection;

/**
 * What a visit asks of time and resources, wherever and whenever it is.
 *
 * @param minutes from start to end: the service and its add-ons, without preparation, cleanup and buffers
 * @param locationIds where the service is offered; empty means everywhere
 * @param sessionCapacity the largest party
 * @param staffWish the only person to consider, or null for any
 * @param rank in which order people are considered
 * @param waived rules not to be applied
 * @param ignoredOwner a booking whose own allocations do not count (it moves, or is confirmed), or null
 */
public record VisitNeed(
        UUID serviceId,
        String category,
        boolean retired,
        Set<UUID> locationIds,
        Currency currency,
        int minutes,
        int preparationMinutes,
        int cleanupMinutes,
        int bufferBeforeMinutes,
        int bufferAfterMinutes,
        Set<String> skills,
        int minAdvanceHours,
        int maxAdvanceDays,
        boolean usesBay,
        int sessionCapacity,
        int partySize,
        UUID staffWish,
        Rank rank,
        Set<Waiver> waived,
        UUID ignoredOwner) {

    public VisitNeed {
        if (minutes < 1) {
            throw new IllegalArgumentException("a visit lasts at least a minute, not " + minutes);
        }
        locationIds = Set.copyOf(locationIds);
        skills = Set.copyOf(skills);
        waived = Set.copyOf(waived);
    }

    /** @param staffWish null for any */
    public static VisitNeed of(Selection selection, int partySize, UUID staffWish) {
        ServiceVersion service = selection.service();
        return new VisitNeed(
                service.serviceId(),
                service.category(),
                service.retired(),
                service.locationIds(),
                service.basePrice().currency(),
                selection.minutes(),
                service.preparationMinutes(),
                service.cleanupMinutes(),
                service.bufferBeforeMinutes(),
                service.bufferAfterMinutes(),
                service.requiredSkills(),
                service.minAdvanceHours(),
                service.maxAdvanceDays(),
                service.usesBay(),
                service.sessionCapacity(),
                partySize,
                staffWish,
                Rank.DEFAULT,
                Set.of(),
                null);
    }

    /** The same need without these rules. */
    public VisitNeed waiving(Set<Waiver> waivers) {
        return with(rank, waivers, ignoredOwner);
    }

    /** The same need, as if the booking were not there: for its reschedule and its confirmation. */
    public VisitNeed ignoring(UUID booking) {
        return with(rank, waived, booking);
    }

    /** The same need, with people considered in this order. */
    public VisitNeed rankedBy(Rank wanted) {
        return with(wanted, waived, ignoredOwner);
    }

    public Duration length() {
        return Duration.ofMinutes(minutes);
    }

    boolean waives(Rule rule) {
        return rule.waiver() != null && waived.contains(rule.waiver());
    }

    /** Whether it may be entered although it has begun. */
    boolean mayHaveBegun() {
        return waived.contains(Waiver.PAST);
    }

    private VisitNeed with(Rank wanted, Set<Waiver> waivers, UUID ignored) {
        return new VisitNeed(
                serviceId,
                category,
                retired,
                locationIds,
                currency,
                minutes,
                preparationMinutes,
                cleanupMinutes,
                bufferBeforeMinutes,
                bufferAfterMinutes,
                skills,
                minAdvanceHours,
                maxAdvanceDays,
                usesBay,
                sessionCapacity,
                partySize,
                staffWish,
                wanted,
                waivers,
                ignored);
    }
}
