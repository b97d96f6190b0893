package slotwright.platform.availability;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import slotwright.platform.contract.SchedulingEvents.LocationDay;
import slotwright.platform.contract.SchedulingEvents.Span;
import slotwright.platform.contract.SchedulingEvents.StaffDay;
import slotwright.platform.contract.SchedulingEvents.StaffLimits;
import slotwright.platform.contract.SchedulingEvents.Window;
import slotwright.platform.contract.ServiceTerms.TimeOfYear;

/**
 * The rules told a second time, by looking at every minute: slow and plain, with nothing of the engine in it. Good
 * for scenes whose times are whole minutes.
 */
record MinuteWalk(Scene scene, VisitNeed need, Instant now) {

    boolean accepts(Instant start) {
        return scene.staff.keySet().stream().anyMatch(person -> accepts(start, person));
    }

    private boolean accepts(Instant start, UUID person) {
        Window window = owner(start);
        if (window == null || Duration.between(window.gridFrom(), start).toMinutes() % window.stepMinutes() != 0) {
            return false;
        }
        int before = Math.max(need.bufferBeforeMinutes(), window.bufferBeforeMinutes());
        int after = Math.max(need.bufferAfterMinutes(), window.bufferAfterMinutes());
        Instant end = plus(start, of(person).minutes());
        Instant workFrom = plus(start, -need.preparationMinutes());
        Instant workTo = plus(end, need.cleanupMinutes());
        Instant from = plus(workFrom, -before);
        Instant to = plus(workTo, after);
        return !start.isBefore(now)
                && !start.isBefore(plus(now, 60 * Math.max(need.minAdvanceHours(), window.minAdvanceHours())))
                && !date(start).isAfter(date(now).plusDays(need.maxAdvanceDays()))
                && need.offers().stream().allMatch(offer -> isOffered(offer, window, date(start)))
                && each(start, end, minute -> owner(minute) != null)
                && each(from, to, minute -> scene.closed.stream()
                        .filter(part -> part.categories().isEmpty()
                                || need.offers().stream()
                                        .anyMatch(offer -> part.categories().contains(offer.category())))
                        .noneMatch(part -> part.range().contains(minute)))
                && each(from, to, this::isEquipmentFree)
                && (!need.usesBay() || each(from, to, minute -> busy(Scene.SHOP, minute) < bays(minute)))
                && isPromised(person)
                && can(person, window, start, from, workFrom, workTo, to);
    }

    /** The visit as it is with this person. */
    private VisitNeed of(UUID person) {
        String level = scene.staff.get(person).experienceLevel();
        return level == null ? need : need.levels().needs().getOrDefault(level, need);
    }

    private boolean isPromised(UUID person) {
        String level = scene.staff.get(person).experienceLevel();
        boolean named = level != null && need.levels().named().contains(level);
        return need.levels().only() == null
                || Objects.equals(need.levels().only().level(), named ? level : null);
    }

    private boolean isOffered(Offer offer, Window window, LocalDate date) {
        TimeOfYear season = offer.rules().season();
        return (window.allowedCategories().isEmpty()
                        || window.allowedCategories().contains(offer.category()))
                && !window.restrictedServices().contains(offer.serviceId())
                && (offer.rules().availableDays().isEmpty()
                        || offer.rules().availableDays().stream()
                                .anyMatch(day -> date.getDayOfWeek() == DayOfWeek.of(day)))
                && offer.rules().blackoutDates().stream().noneMatch(date::isEqual)
                && (season == null || daysFrom(season.from(), date) <= daysFrom(season.from(), season.to()))
                && (offer.addOnsFrom() == null || date.compareTo(offer.addOnsFrom()) >= 0)
                && (offer.addOnsTo() == null || date.compareTo(offer.addOnsTo()) <= 0)
                && PlaceWords.suit(scene.facilities, offer.site());
    }

    /** All services of a visit follow each other, so that none needs it beside another. */
    private boolean isEquipmentFree(Instant minute) {
        return need.offers().stream()
                .flatMap(offer -> offer.equipment().entrySet().stream())
                .allMatch(wanted -> scene.equipment.stream()
                        .anyMatch(kind -> kind.kind().equals(wanted.getKey())
                                && busy(kind.resourceId(), minute) + wanted.getValue() <= kind.count()));
    }

    /** How many days after the first day of a season, in a leap year, the next such day of the year is. */
    private static long daysFrom(MonthDay first, TemporalAccessor date) {
        LocalDate begin = first.atYear(2000);
        LocalDate day = MonthDay.from(date).atYear(2000);
        return ChronoUnit.DAYS.between(begin, day.isBefore(begin) ? day.plusDays(366) : day);
    }

    private boolean can(
            UUID person, Window window, Instant start, Instant from, Instant workFrom, Instant workTo, Instant to) {
        return (need.staffWish() == null || need.staffWish().equals(person))
                && PersonWords.suits(scene.staff.get(person), need)
                && (window.allowedStaff().isEmpty() || window.allowedStaff().contains(person))
                && each(workFrom, workTo, minute -> worksHere(person, minute))
                && each(
                        from,
                        to,
                        minute -> isAway(person, start, minute)
                                || busy(person, minute) == 0
                                        && scene.absences.getOrDefault(person, List.of()).stream()
                                                .noneMatch(part -> part.range().contains(minute)))
                && withinLimits(person, start, workFrom, workTo)
                && new BreakWalk(scene, person, minute -> busy(person, minute) > 0)
                        .leavesBreaks(from, workFrom, workTo, to, minute -> !isAway(person, start, minute));
    }

    private boolean isAway(UUID person, Instant start, Instant minute) {
        long since = Duration.between(start, minute).toMinutes();
        return of(person).gaps().stream().anyMatch(gap -> gap.fromMinute() <= since && since < gap.toMinute());
    }

    /** Minutes of work count to the shift in which the person came for them. */
    private boolean withinLimits(UUID person, Instant start, Instant workFrom, Instant workTo) {
        Map<LocalDate, Long> minutes = new HashMap<>();
        LocalDate shift = null;
        for (Instant minute = workFrom; minute.isBefore(workTo); minute = plus(minute, 1)) {
            if (isAway(person, start, minute)) {
                shift = null;
            } else {
                shift = shift == null ? shiftDate(person, minute) : shift;
                minutes.merge(shift, 1L, Long::sum);
            }
        }
        return minutes.entrySet().stream().allMatch(entry -> fits(person, entry.getKey(), entry.getValue()));
    }

    private boolean fits(UUID person, LocalDate shift, long more) {
        Optional<StaffLimits> limits = scene.staffDays().stream()
                .filter(day -> day.resourceId().equals(person) && day.date().equals(shift))
                .map(StaffDay::limits)
                .findFirst();
        if (limits.isEmpty()) {
            return true;
        }
        Set<UUID> owners = new HashSet<>();
        long minutes = more;
        for (Taken taken : scene.taken) {
            if (counts(taken, person)
                    && taken.allocation().workFrom().isBefore(taken.allocation().workTo())
                    && shiftDate(person, taken.allocation().workFrom()).equals(shift)) {
                owners.add(taken.owner());
                minutes += Duration.between(
                                taken.allocation().workFrom(),
                                taken.allocation().workTo())
                        .toMinutes();
            }
        }
        return owners.size() < limits.get().maxAppointmentsPerDay()
                && minutes <= 60L * limits.get().maxHoursPerDay();
    }

    private LocalDate shiftDate(UUID person, Instant minute) {
        return scene.spans.getOrDefault(person, List.of()).stream()
                .filter(span -> span.range().contains(minute))
                .findFirst()
                .map(Span::shiftDate)
                .orElse(date(minute));
    }

    private boolean worksHere(UUID person, Instant minute) {
        return scene.spans.getOrDefault(person, List.of()).stream()
                .anyMatch(span ->
                        span.locationId().equals(Scene.SHOP) && span.range().contains(minute));
    }

    private Window owner(Instant minute) {
        return scene.windows.values().stream()
                .flatMap(List::stream)
                .filter(window -> window.range().contains(minute))
                .min(Comparator.comparingInt((Window window) -> -window.priority())
                        .thenComparing(window -> window.windowId().toString()))
                .orElse(null);
    }

    private int bays(Instant minute) {
        Window owner = owner(minute);
        boolean known = scene.locationDays().stream().map(LocationDay::extent).anyMatch(day -> day.contains(minute));
        int most = known ? scene.bays : 0;
        return owner == null ? most : Math.min(most, owner.capacity());
    }

    private int busy(UUID resource, Instant minute) {
        return scene.taken.stream()
                .filter(taken -> counts(taken, resource))
                .filter(taken -> taken.allocation().range().contains(minute))
                .mapToInt(taken -> taken.allocation().quantity())
                .sum();
    }

    private boolean counts(Taken taken, UUID resource) {
        return taken.allocation().resourceId().equals(resource)
                && (taken.expiresAt() == null || taken.expiresAt().isAfter(now));
    }

    private LocalDate date(Instant instant) {
        return instant.atZone(scene.zone).toLocalDate();
    }

    private static Instant plus(Instant instant, int minutes) {
        return instant.plusSeconds(60L * minutes);
    }

    private static boolean each(Instant from, Instant to, Predicate<Instant> holds) {
        for (Instant minute = from; minute.isBefore(to); minute = plus(minute, 1)) {
            if (!holds.test(minute)) {
                return false;
            }
        }
        return true;
    }
}
