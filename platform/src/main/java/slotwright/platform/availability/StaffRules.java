package slotwright.platform.availability;

import static slotwright.platform.availability.Finding.NOTHING;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import slotwright.platform.availability.Finding.Conflict;
import slotwright.platform.availability.Finding.Kind;
import slotwright.platform.availability.Finding.Violation;
import slotwright.platform.contract.ClosedPart;
import slotwright.platform.contract.Experience;
import slotwright.platform.contract.SchedulingEvents.StaffLimits;
import slotwright.platform.time.TimeRange;

/**
 * What must hold for the person who does the visit: first the list, then one method per rule. The order, which is
 * also that of {@link Rule}, says how far somebody came: who may not do it at all stands before who cannot do it then.
 */
final class StaffRules {

    private record Entry(Rule rule, BiFunction<Asked, Person, List<Finding>> check) {}

    private static final List<Entry> ALL = List.of(
            new Entry(Rule.STAFF_ACTIVE, StaffRules::personIsActive),
            new Entry(Rule.STAFF_SKILLED, StaffRules::personHasTheSkills),
            new Entry(Rule.STAFF_EXPERIENCED, StaffRules::personHasTheExperience),
            new Entry(Rule.STAFF_CERTIFIED, StaffRules::personIsCertified),
            new Entry(Rule.STAFF_LEVEL, StaffRules::personIsOfTheLevelThatWasPromised),
            new Entry(Rule.STAFF_ALLOWED, StaffRules::windowAllowsThePerson),
            new Entry(Rule.STAFF_HERE, StaffRules::personOffShiftBelongsHere),
            new Entry(Rule.STAFF_ON_SHIFT, StaffRules::workLiesInTheShift),
            new Entry(Rule.STAFF_NOT_ABSENT, StaffRules::nothingMeetsAClosedPartOfThePerson),
            new Entry(Rule.STAFF_NOT_ON_BREAK, BreakRules::workMeetsNoBreak),
            new Entry(Rule.STAFF_FREE, StaffRules::personIsFree),
            new Entry(Rule.MAX_APPOINTMENTS, StaffRules::appointmentsOfTheShiftAreLimited),
            new Entry(Rule.MAX_HOURS, StaffRules::hoursOfTheShiftAreLimited),
            new Entry(Rule.BREAK_REMAINS, BreakRules::aBreakRemainsInALongShift));

    private StaffRules() {}

    static List<Finding> findings(Asked asked, Person person) {
        List<Finding> findings = new ArrayList<>(2);
        for (Entry entry : ALL) {
            if (!asked.need().waives(entry.rule())) {
                findings.addAll(entry.check().apply(asked, person));
            }
        }
        return findings;
    }

    /** The same question answered with the first thing found. */
    static boolean allHold(Asked asked, Person person) {
        for (Entry entry : ALL) {
            if (!asked.need().waives(entry.rule())
                    && !entry.check().apply(asked, person).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    static List<Finding> personIsActive(Asked asked, Person person) {
        return person.staff().active() ? NOTHING : broken(Rule.STAFF_ACTIVE, null, null);
    }

    static List<Finding> personHasTheSkills(Asked asked, Person person) {
        if (person.staff().skills().containsAll(asked.need().skills())) {
            return NOTHING;
        }
        List<String> missing = asked.need().skills().stream()
                .filter(skill -> !person.staff().skills().contains(skill))
                .sorted()
                .toList();
        return List.of(new Violation(Rule.STAFF_SKILLED, null, null, Map.of("missing", missing)));
    }

    static List<Finding> personHasTheExperience(Asked asked, Person person) {
        if (person.hasExperienceFor(asked.need())) {
            return NOTHING;
        }
        String highest = asked.need().offers().stream()
                .map(Offer::experience)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(Experience.LEVELS::indexOf))
                .orElseThrow();
        return List.of(new Violation(Rule.STAFF_EXPERIENCED, null, null, Map.of("needed", highest)));
    }

    static List<Finding> personIsCertified(Asked asked, Person person) {
        if (person.isCertifiedFor(asked.need())) {
            return NOTHING;
        }
        List<String> services = asked.need().offers().stream()
                .filter(Offer::certifiedOnly)
                .map(Offer::serviceId)
                .filter(service -> !person.staff().terms().certifiedServices().contains(service))
                .map(UUID::toString)
                .distinct()
                .toList();
        return List.of(new Violation(Rule.STAFF_CERTIFIED, null, null, Map.of("services", services)));
    }

    /** Where a time and a price were promised, they hold with people alone with whom it takes and costs just that. */
    static List<Finding> personIsOfTheLevelThatWasPromised(Asked asked, Person person) {
        Levels levels = asked.need().levels();
        if (levels.admits(person.staff())) {
            return NOTHING;
        }
        String promised = levels.only().level();
        return List.of(
                new Violation(Rule.STAFF_LEVEL, null, null, promised == null ? Map.of() : Map.of("level", promised)));
    }

    static List<Finding> windowAllowsThePerson(Asked asked, Person person) {
        return asked.window() == null
                        || asked.window().allowedStaff().isEmpty()
                        || asked.window().allowedStaff().contains(person.staff().resourceId())
                ? NOTHING
                : broken(Rule.STAFF_ALLOWED, null, null);
    }

    /**
     * Where being closed is waived, a shift need not be; then the person must be at home here and work nowhere else
     * on the days around. So one location alone can take the time, and the lock of its days is enough.
     */
    static List<Finding> personOffShiftBelongsHere(Asked asked, Person person) {
        if (!asked.need().waives(Rule.STAFF_ON_SHIFT) || isOnShift(asked, person)) {
            return NOTHING;
        }
        UUID here = asked.world().location().resourceId();
        boolean isAtHome = person.staff().homeLocationId().equals(here);
        boolean worksElsewhere = person.spans().entries().stream()
                .anyMatch(span -> !span.item().locationId().equals(here));
        return isAtHome && !worksElsewhere ? NOTHING : broken(Rule.STAFF_HERE, null, null);
    }

    /** All of it, gaps too: who goes home meanwhile does not come back. */
    static List<Finding> workLiesInTheShift(Asked asked, Person person) {
        if (isOnShift(asked, person)) {
            return NOTHING;
        }
        Duration preparation = Duration.ofMinutes(asked.need().preparationMinutes());
        Instant next = person.stretches().from(asked.work().from()).stream()
                .map(TimeLine.Entry::range)
                .filter(range -> range.from().isAfter(asked.work().from()))
                .filter(range -> range.length().compareTo(asked.work().length()) >= 0)
                .map(range -> range.from().plus(preparation))
                .findFirst()
                .orElse(null);
        return broken(Rule.STAFF_ON_SHIFT, null, next);
    }

    static List<Finding> nothingMeetsAClosedPartOfThePerson(Asked asked, Person person) {
        Duration later = untilNothingIsClosed(asked, person);
        return later.isZero()
                ? NOTHING
                : broken(Rule.STAFF_NOT_ABSENT, null, asked.start().plus(later));
    }

    static List<Finding> personIsFree(Asked asked, Person person) {
        List<TimeRange> overlaps = new ArrayList<>(0);
        for (TimeRange range : asked.attended()) {
            asked.colliding(person.taken(), range)
                    .forEach(entry ->
                            overlaps.add(entry.range().intersection(range).orElseThrow()));
        }
        return TimeRange.joined(overlaps).stream()
                .<Finding>map(overlap ->
                        new Conflict(Rule.STAFF_FREE, Kind.STAFF, person.staff().resourceId(), overlap))
                .toList();
    }

    static List<Finding> appointmentsOfTheShiftAreLimited(Asked asked, Person person) {
        for (LocalDate shiftDate : workByShift(asked, person).keySet()) {
            StaffLimits limits = person.limits().get(shiftDate);
            if (limits != null && load(asked, person, shiftDate).appointments() >= limits.maxAppointmentsPerDay()) {
                return broken(Rule.MAX_APPOINTMENTS, (long) limits.maxAppointmentsPerDay(), null);
            }
        }
        return NOTHING;
    }

    static List<Finding> hoursOfTheShiftAreLimited(Asked asked, Person person) {
        for (Map.Entry<LocalDate, Duration> entry : workByShift(asked, person).entrySet()) {
            StaffLimits limits = person.limits().get(entry.getKey());
            Duration work = load(asked, person, entry.getKey()).work().plus(entry.getValue());
            if (limits != null && work.compareTo(Duration.ofHours(limits.maxHoursPerDay())) > 0) {
                return broken(Rule.MAX_HOURS, (long) limits.maxHoursPerDay(), null);
            }
        }
        return NOTHING;
    }

    private static boolean isOnShift(Asked asked, Person person) {
        TimeLine.Entry<TimeRange> stretch = person.stretches().at(asked.work().from());
        return stretch != null && stretch.range().encloses(asked.work());
    }

    /** How much later the visit would have to be for nothing closed to meet any of it. */
    private static Duration untilNothingIsClosed(Asked asked, Person person) {
        Duration later = Duration.ZERO;
        Iterator<TimeRange> attended = asked.attended().iterator();
        while (attended.hasNext()) {
            TimeRange range = attended.next();
            List<TimeLine.Entry<ClosedPart>> met =
                    person.closed().overlapping(TimeRange.of(range.from().plus(later), range.length()));
            if (!met.isEmpty()) {
                later = Duration.between(range.from(), met.get(0).range().to());
                attended = asked.attended().iterator();
            }
        }
        return later;
    }

    /** What the visit adds to each shift: a piece counts where it begins, as what is taken does. */
    private static Map<LocalDate, Duration> workByShift(Asked asked, Person person) {
        Map<LocalDate, Duration> work = new LinkedHashMap<>(2);
        asked.worked().forEach(range -> work.merge(person.shiftDate(range.from()), range.length(), Duration::plus));
        return work;
    }

    private static Person.Load load(Asked asked, Person person, LocalDate shiftDate) {
        return person.load(shiftDate, asked.need(), asked.now());
    }

    private static List<Finding> broken(Rule rule, Long limit, Instant firstPossible) {
        return List.of(new Violation(rule, limit, firstPossible, Map.of()));
    }
}
