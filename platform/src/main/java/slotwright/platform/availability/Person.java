package slotwright.platform.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import slotwright.platform.contract.BookingEvents.Allocation;
import slotwright.platform.contract.Break;
import slotwright.platform.contract.ClosedPart;
import slotwright.platform.contract.Experience;
import slotwright.platform.contract.SchedulingEvents.Span;
import slotwright.platform.contract.SchedulingEvents.Staff;
import slotwright.platform.contract.SchedulingEvents.StaffDay;
import slotwright.platform.contract.SchedulingEvents.StaffLimits;
import slotwright.platform.contract.WantedBreak;
import slotwright.platform.contract.WorkWishes;
import slotwright.platform.time.LocalTimes;
import slotwright.platform.time.TimeRange;

/**
 * One person as seen from one location.
 *
 * @param stretches spans at this location, those that abut joined
 * @param spans at all locations, as they were cut
 * @param shiftStarts the first instant of each shift, by the date on which it begins
 * @param breaks written ones
 * @param wantedBreaks of the shifts at this location
 * @param preferred times, those that abut joined
 * @param avoided times likewise
 * @param workByShift everything taken, by the date on which the shift began that it begins in
 * @param zone of the person's days; null when no day is known
 */
record Person(
        Staff staff,
        TimeLine<TimeRange> stretches,
        TimeLine<Span> spans,
        Map<LocalDate, Instant> shiftStarts,
        TimeLine<ClosedPart> closed,
        TimeLine<Break> breaks,
        TimeLine<WantedBreak> wantedBreaks,
        TimeLine<TimeRange> preferred,
        TimeLine<TimeRange> avoided,
        TimeLine<StaffDay> days,
        TimeLine<Taken> taken,
        Map<LocalDate, List<Taken>> workByShift,
        Map<LocalDate, StaffLimits> limits,
        ZoneId zone) {

    /** What a person does in one shift. */
    record Load(int appointments, Duration work) {}

    static Person of(Staff staff, UUID location, Collection<StaffDay> days, TimeLine<Taken> taken) {
        List<Span> spans = days.stream().flatMap(day -> day.spans().stream()).toList();
        List<ClosedPart> closed =
                days.stream().flatMap(day -> day.closed().stream()).toList();
        List<Break> breaks = days.stream().flatMap(day -> day.breaks().stream()).toList();
        Set<WantedBreak> wantedBreaks = days.stream()
                .flatMap(day -> day.wantedBreaks().stream())
                .filter(wanted -> wanted.locationId().equals(location))
                .collect(Collectors.toSet());
        Map<LocalDate, StaffLimits> limits = new HashMap<>();
        days.forEach(day -> limits.put(day.date(), day.limits()));
        Map<LocalDate, Instant> shiftStarts = new HashMap<>();
        spans.forEach(span ->
                shiftStarts.merge(span.shiftDate(), span.from(), (one, other) -> one.isBefore(other) ? one : other));
        ZoneId zone =
                days.stream().findFirst().map(day -> ZoneId.of(day.zone())).orElse(null);
        Person person = new Person(
                staff,
                TimeLine.of(stretchesAt(location, spans), range -> range),
                TimeLine.of(spans, Span::range),
                shiftStarts,
                TimeLine.of(closed, ClosedPart::range),
                TimeLine.of(breaks, Break::range),
                TimeLine.of(wantedBreaks, WantedBreak::range),
                wished(days, WorkWishes::preferred),
                wished(days, WorkWishes::avoided),
                TimeLine.of(days, StaffDay::extent),
                taken,
                new HashMap<>(),
                limits,
                zone);
        taken.entries().forEach(entry -> person.workByShift
                .computeIfAbsent(person.shiftDate(entry.item().allocation().workFrom()), date -> new ArrayList<>())
                .add(entry.item()));
        return person;
    }

    /** Whether the person may do it at all, whenever it is. */
    boolean isAbleTo(VisitNeed need) {
        return staff.active()
                && staff.skills().containsAll(need.skills())
                && hasExperienceFor(need)
                && isCertifiedFor(need);
    }

    /** For each of its services. */
    boolean hasExperienceFor(VisitNeed need) {
        for (Offer offer : need.offers()) {
            if (!Experience.reaches(staff.experienceLevel(), offer.experience())) {
                return false;
            }
        }
        return true;
    }

    /** For each of its services that is for certified people only. */
    boolean isCertifiedFor(VisitNeed need) {
        for (Offer offer : need.offers()) {
            if (offer.certifiedOnly() && !staff.terms().certifiedServices().contains(offer.serviceId())) {
                return false;
            }
        }
        return true;
    }

    /** The date on which the shift began that works at this instant; the local date where no shift does. */
    LocalDate shiftDate(Instant instant) {
        TimeLine.Entry<Span> span = spans.at(instant);
        if (span != null) {
            return span.item().shiftDate();
        }
        return zone == null ? LocalDate.EPOCH : LocalTimes.dateAt(instant, zone);
    }

    /** The first instant of the shift that works at this instant, or the instant itself. */
    Instant shiftStart(Instant instant) {
        TimeLine.Entry<Span> span = spans.at(instant);
        if (span == null) {
            return instant;
        }
        return shiftStarts.get(span.item().shiftDate());
    }

    Load load(LocalDate shiftDate, VisitNeed need, Instant now) {
        Set<UUID> owners = new HashSet<>();
        long seconds = 0;
        for (Taken taken : workByShift.getOrDefault(shiftDate, List.of())) {
            Allocation one = taken.allocation();
            if (taken.countsFor(need, now) && one.workFrom().isBefore(one.workTo())) {
                owners.add(taken.owner());
                seconds += one.workTo().getEpochSecond() - one.workFrom().getEpochSecond();
            }
        }
        return new Load(owners.size(), Duration.ofSeconds(seconds));
    }

    private static TimeLine<TimeRange> wished(
            Collection<StaffDay> days, Function<WorkWishes, List<WorkWishes.Time>> kind) {
        List<TimeRange> times = days.stream()
                .flatMap(day -> kind.apply(day.wishes()).stream())
                .map(WorkWishes.Time::range)
                .toList();
        return TimeLine.of(TimeRange.joined(times), range -> range);
    }

    private static List<TimeRange> stretchesAt(UUID location, List<Span> spans) {
        return TimeRange.joined(spans.stream()
                .filter(span -> span.locationId().equals(location))
                .map(Span::range)
                .toList());
    }
}
