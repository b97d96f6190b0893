package slotwright.platform.availability;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToIntFunction;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.ClosedPart;
import slotwright.platform.contract.SchedulingEvents.Staff;
import slotwright.platform.contract.ServiceTerms;
import slotwright.platform.pricing.Selection;

/**
 * What a visit asks of time and resources, wherever and whenever it is.
 *
 * @param offers of its services in their order, never none: each must be offered where and when the visit is
 * @param minutes from start to end: the services and their add-ons, cleanup and preparation between two services, but
 *     not the first preparation, the last cleanup, and the buffers
 * @param gaps within these minutes, in order and without overlap: the person is free in them
 * @param sessionCapacity the largest party
 * @param staffWish the only person to consider, or null for any
 * @param rank in which order people are considered
 * @param waived rules not to be applied
 * @param ignoredOwner a booking whose own allocations do not count (it moves, or is confirmed), or null
 * @param levels what is otherwise with people of some experience
 */
public record VisitNeed(
        List<Offer> offers,
        int minutes,
        List<Gap> gaps,
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
        UUID ignoredOwner,
        Levels levels) {

    public VisitNeed {
        if (offers.isEmpty()) {
            throw new IllegalArgumentException("a visit without a service");
        }
        if (minutes < 1) {
            throw new IllegalArgumentException("a visit lasts at least a minute, not " + minutes);
        }
        offers = List.copyOf(offers);
        gaps = List.copyOf(gaps);
        skills = Set.copyOf(skills);
        waived = Set.copyOf(waived);
    }

    /** @param staffWish null for any */
    public static VisitNeed of(Selection selection, int partySize, UUID staffWish) {
        return of(List.of(selection), partySize, staffWish);
    }

    /**
     * Several services one after the other, by one person who is able to do them all. Only a service that comes alone
     * is sold by seats.
     *
     * @param inSequence never none
     * @param staffWish null for any
     */
    public static VisitNeed of(List<Selection> inSequence, int partySize, UUID staffWish) {
        Set<String> named = new HashSet<>();
        inSequence.forEach(one -> named.addAll(one.service().terms().levels().keySet()));
        Levels priced = named.isEmpty() ? Levels.NONE : new Levels(named, Map.of(), null);
        VisitNeed need = of(inSequence, partySize, staffWish, null, priced);
        Map<String, VisitNeed> needs = new TreeMap<>();
        for (String level : named) {
            VisitNeed other = of(inSequence, partySize, staffWish, level, priced);
            if (!other.equals(need)) {
                needs.put(level, other);
            }
        }
        return needs.isEmpty() ? need : need.with(new Levels(named, needs, null));
    }

    private static VisitNeed of(
            List<Selection> inSequence, int partySize, UUID staffWish, String level, Levels levels) {
        List<ServiceVersion> services =
                inSequence.stream().map(Selection::service).toList();
        ServiceVersion first = services.get(0);
        ServiceVersion last = services.get(services.size() - 1);
        Set<String> skills = new HashSet<>();
        services.forEach(service -> skills.addAll(service.requiredSkills()));
        return new VisitNeed(
                inSequence.stream().map(Offer::of).toList(),
                inSequence.stream().mapToInt(one -> one.minutes(level)).sum() + minutesBetween(services),
                Gap.of(inSequence, level),
                first.preparationMinutes(),
                last.cleanupMinutes(),
                first.bufferBeforeMinutes(),
                last.bufferAfterMinutes(),
                skills,
                largest(services, ServiceVersion::minAdvanceHours),
                smallest(services, ServiceVersion::maxAdvanceDays),
                services.stream().anyMatch(VisitNeed::usesBay),
                services.size() == 1 ? first.sessionCapacity() : 1,
                partySize,
                staffWish,
                Rank.DEFAULT,
                Set.of(),
                null,
                levels);
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

    /** The same need as it is with this person. */
    public VisitNeed by(Staff staff) {
        return ofLevel(levels.of(staff));
    }

    /**
     * The same need by people only with whom it takes and costs the same as with somebody of this level.
     *
     * @param level null for those of whom its services say nothing
     */
    public VisitNeed onlyOfLevel(String level) {
        VisitNeed need = ofLevel(level);
        return need.with(new Levels(levels.named(), Map.of(), new Levels.Only(levels.of(level))));
    }

    /**
     * The same need as if everybody were of this level: of a visit that has its time already, which keeps it whatever
     * becomes of the person.
     *
     * @param level null for one of which its services say nothing
     */
    public VisitNeed asOfLevel(String level) {
        VisitNeed need = ofLevel(level);
        return need.with(new Levels(levels.named(), Map.of(), null));
    }

    /** With whoever takes longest. */
    public Duration longest() {
        int most = levels.needs().values().stream().mapToInt(VisitNeed::minutes).reduce(minutes, Math::max);
        return Duration.ofMinutes(most);
    }

    /** With anybody of whose level its services say nothing. */
    public Duration length() {
        return Duration.ofMinutes(minutes);
    }

    boolean waives(Rule rule) {
        return rule.waiver() != null && waived.contains(rule.waiver());
    }

    /** Whether the closed part closes anything of what is done. */
    boolean isMetBy(ClosedPart part) {
        return part.categories().isEmpty()
                || offers.stream().map(Offer::category).anyMatch(part.categories()::contains);
    }

    /** Whether it may be entered although it has begun. */
    boolean mayHaveBegun() {
        return waived.contains(Waiver.PAST);
    }

    private VisitNeed ofLevel(String level) {
        return level == null ? this : levels.needs().getOrDefault(level, this);
    }

    private static int minutesBetween(List<ServiceVersion> services) {
        int minutes = 0;
        for (int next = 1; next < services.size(); next++) {
            minutes +=
                    services.get(next - 1).cleanupMinutes() + services.get(next).preparationMinutes();
        }
        return minutes;
    }

    private static int largest(List<ServiceVersion> services, ToIntFunction<ServiceVersion> value) {
        return services.stream().mapToInt(value).max().orElseThrow();
    }

    private static int smallest(List<ServiceVersion> services, ToIntFunction<ServiceVersion> value) {
        return services.stream().mapToInt(value).min().orElseThrow();
    }

    /** What is done elsewhere takes no bay. */
    private static boolean usesBay(ServiceVersion service) {
        return service.usesBay() && service.terms().delivery().equals(ServiceTerms.AT_LOCATION);
    }

    private VisitNeed with(Levels changed) {
        return with(rank, waived, ignoredOwner, changed);
    }

    private VisitNeed with(Rank wanted, Set<Waiver> waivers, UUID ignored) {
        return with(wanted, waivers, ignored, levels.each(need -> need.with(wanted, waivers, ignored)));
    }

    private VisitNeed with(Rank wanted, Set<Waiver> waivers, UUID ignored, Levels changed) {
        return new VisitNeed(
                offers,
                minutes,
                gaps,
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
                ignored,
                changed);
    }
}
