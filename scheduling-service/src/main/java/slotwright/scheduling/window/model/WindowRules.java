package slotwright.scheduling.window.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import slotwright.platform.time.LocalTimes;
import slotwright.platform.time.TimeRange;

/**
 * When and how a location takes bookings, in its own local time. Sets are sorted, so that equal rules read and
 * hash alike.
 *
 * @param weekdays ISO days on which the window starts, 1 is Monday
 * @param to at or before {@code from} means the next day
 * @param stepMinutes distance of two starts
 * @param bufferMinutes free time needed behind a visit
 * @param maxConcurrentBookings most bookings at one instant
 * @param maxStaffRequired most staff that one booking may use
 * @param effectiveFrom first date on which the window starts, or null
 * @param effectiveTo last such date, or null
 * @param allowedStaff empty means everybody
 * @param allowedCategories slugs; empty means all
 * @param priority the highest owns the time where windows of one location overlap; two of the same never do
 * @param seasonalRules null in rows from before there were any
 * @param demandRules the first that holds in the night counts; null in rows from before there were any
 */
public record WindowRules(
        SortedSet<Integer> weekdays,
        LocalTime from,
        LocalTime to,
        int slotMinutes,
        int stepMinutes,
        int bufferBeforeMinutes,
        int bufferMinutes,
        int maxConcurrentBookings,
        int maxStaffRequired,
        int priceModifierPercent,
        int priority,
        LocalDate effectiveFrom,
        LocalDate effectiveTo,
        int minAdvanceHours,
        SortedSet<UUID> allowedStaff,
        SortedSet<String> allowedCategories,
        SortedSet<UUID> restrictedServices,
        boolean allowsWalkIns,
        SeasonalRules seasonalRules,
        List<DemandRule> demandRules) {

    public WindowRules {
        weekdays = sorted(weekdays);
        allowedStaff = sorted(allowedStaff);
        allowedCategories = sorted(allowedCategories);
        restrictedServices = sorted(restrictedServices);
        seasonalRules = seasonalRules == null ? SeasonalRules.NONE : seasonalRules;
        demandRules = demandRules == null ? List.of() : List.copyOf(demandRules);
    }

    public boolean startsOn(LocalDate date) {
        return weekdays.contains(date.getDayOfWeek().getValue())
                && (effectiveFrom == null || !date.isBefore(effectiveFrom))
                && (effectiveTo == null || !date.isAfter(effectiveTo));
    }

    /** Open at the same time at some date, and none of them comes first. */
    public boolean collidesWith(WindowRules other) {
        return priority == other.priority && ClockFace.meet(this, other);
    }

    /** All of it on a date on which it starts; empty where it does not, or clocks skip all of it. */
    public Optional<TimeRange> extentOn(LocalDate date, ZoneId zone) {
        return startsOn(date) ? LocalTimes.span(date, from, to, zone) : Optional.empty();
    }

    public WindowRules with(DemandTerms terms) {
        return new WindowRules(
                weekdays,
                from,
                to,
                or(terms.slotMinutes(), slotMinutes),
                or(terms.stepMinutes(), stepMinutes),
                bufferBeforeMinutes,
                bufferMinutes,
                or(terms.maxConcurrentBookings(), maxConcurrentBookings),
                maxStaffRequired,
                priceModifierPercent,
                priority,
                effectiveFrom,
                effectiveTo,
                minAdvanceHours,
                allowedStaff,
                allowedCategories,
                restrictedServices,
                allowsWalkIns,
                seasonalRules,
                demandRules);
    }

    private static int or(Integer value, int otherwise) {
        return value == null ? otherwise : value;
    }

    /** A sorted copy that nobody changes; null means none. */
    public static <T extends Comparable<T>> SortedSet<T> sorted(Collection<T> values) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(values == null ? Set.of() : values));
    }
}
