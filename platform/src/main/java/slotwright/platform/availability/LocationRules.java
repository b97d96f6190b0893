package slotwright.platform.availability;

import static slotwright.platform.availability.Finding.NOTHING;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import slotwright.platform.availability.Finding.Conflict;
import slotwright.platform.availability.Finding.Kind;
import slotwright.platform.availability.Finding.Violation;
import slotwright.platform.time.LocalTimes;
import slotwright.platform.time.TimeRange;

/**
 * What must hold whoever does the visit: {@link DateRules} of its services, and first the list, then one method for
 * each other rule.
 */
final class LocationRules {

    /** How far back the back office may enter a visit afterwards. */
    private static final Duration ENTERED_AFTERWARDS = Duration.ofDays(31);

    /** As part of a violation: names of what is not there. */
    private static final String MISSING = "missing";

    private record Entry(Rule rule, Function<Asked, List<Finding>> check) {}

    private static final List<Entry> ALL = List.of(
            new Entry(Rule.LOCATION_ACTIVE, LocationRules::locationIsActive),
            new Entry(Rule.SERVICE_NOT_RETIRED, LocationRules::serviceIsNotRetired),
            new Entry(Rule.SERVICE_AT_LOCATION, LocationRules::serviceIsOfferedHere),
            new Entry(Rule.SAME_CURRENCY, LocationRules::currencyIsTheLocations),
            new Entry(Rule.FACILITIES, LocationRules::placeHasWhatTheServicesNeed),
            new Entry(Rule.EQUIPMENT_THERE, LocationRules::placeHasTheEquipment),
            new Entry(Rule.PARTY_SIZE, LocationRules::partyFitsTheSession),
            new Entry(Rule.START_NOT_PAST, LocationRules::startIsNotInThePast),
            new Entry(Rule.NOTICE, LocationRules::noticeIsTheLargerOfServiceAndWindow),
            new Entry(Rule.HORIZON, LocationRules::localStartDateIsWithinTheHorizon),
            new Entry(Rule.WITHIN_WINDOWS, LocationRules::visitLiesInJoinedWindows),
            new Entry(Rule.GRID, LocationRules::startIsOnTheGridOfItsWindow),
            new Entry(Rule.CATEGORY_ALLOWED, LocationRules::windowAllowsTheCategory),
            new Entry(Rule.SERVICE_ALLOWED, LocationRules::windowDoesNotRestrictTheService),
            new Entry(Rule.LOCATION_NOT_CLOSED, LocationRules::nothingMeetsAClosedPartOfTheLocation),
            new Entry(Rule.CAPACITY, LocationRules::aBayIsFreeAtEachInstant),
            new Entry(Rule.EQUIPMENT_FREE, LocationRules::equipmentIsFreeAtEachInstant));

    private LocationRules() {}

    static List<Finding> findings(Asked asked) {
        List<Finding> findings = DateRules.findings(asked);
        for (Entry entry : ALL) {
            if (!asked.need().waives(entry.rule())) {
                findings.addAll(entry.check().apply(asked));
            }
        }
        return findings;
    }

    /** The same question answered with the first thing found. */
    static boolean allHold(Asked asked) {
        if (!DateRules.allHold(asked)) {
            return false;
        }
        for (Entry entry : ALL) {
            if (!asked.need().waives(entry.rule())
                    && !entry.check().apply(asked).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    static List<Finding> locationIsActive(Asked asked) {
        return asked.world().location().active() ? NOTHING : broken(Rule.LOCATION_ACTIVE);
    }

    static List<Finding> serviceIsNotRetired(Asked asked) {
        return asked.need().offers().stream().anyMatch(Offer::retired) ? broken(Rule.SERVICE_NOT_RETIRED) : NOTHING;
    }

    static List<Finding> serviceIsOfferedHere(Asked asked) {
        UUID here = asked.world().location().resourceId();
        return asked.need().offers().stream().allMatch(offer -> offer.isAt(here))
                ? NOTHING
                : broken(Rule.SERVICE_AT_LOCATION);
    }

    static List<Finding> currencyIsTheLocations(Asked asked) {
        Currency here = asked.world().location().currency();
        return asked.need().offers().stream().allMatch(offer -> offer.currency().equals(here))
                ? NOTHING
                : broken(Rule.SAME_CURRENCY);
    }

    /** What is unknown stands against nothing. */
    static List<Finding> placeHasWhatTheServicesNeed(Asked asked) {
        List<String> missing =
                SiteNeed.of(asked.need()).missingAt(asked.world().location().facilities());
        return missing.isEmpty()
                ? NOTHING
                : List.of(new Violation(Rule.FACILITIES, null, null, Map.of(MISSING, missing)));
    }

    static List<Finding> placeHasTheEquipment(Asked asked) {
        List<String> missing = Gear.missing(asked);
        return missing.isEmpty()
                ? NOTHING
                : List.of(new Violation(Rule.EQUIPMENT_THERE, null, null, Map.of(MISSING, missing)));
    }

    static List<Finding> partyFitsTheSession(Asked asked) {
        long limit = Math.max(1, asked.need().sessionCapacity());
        long size = asked.need().partySize();
        return size >= 1 && size <= limit ? NOTHING : broken(Rule.PARTY_SIZE, limit, null);
    }

    static List<Finding> startIsNotInThePast(Asked asked) {
        Instant earliest = asked.need().mayHaveBegun() ? asked.now().minus(ENTERED_AFTERWARDS) : asked.now();
        return asked.start().isBefore(earliest) ? broken(Rule.START_NOT_PAST, null, earliest) : NOTHING;
    }

    static List<Finding> noticeIsTheLargerOfServiceAndWindow(Asked asked) {
        long ofWindow = asked.window() == null ? 0 : asked.window().minAdvanceHours();
        long hours = Math.max(asked.need().minAdvanceHours(), ofWindow);
        Instant earliest = asked.now().plus(Duration.ofHours(hours));
        return hours > 0 && asked.start().isBefore(earliest) ? broken(Rule.NOTICE, hours, earliest) : NOTHING;
    }

    static List<Finding> localStartDateIsWithinTheHorizon(Asked asked) {
        long days = asked.need().maxAdvanceDays();
        LocalDate today = LocalTimes.dateAt(asked.now(), asked.world().zone());
        return asked.date().isAfter(today.plusDays(days)) ? broken(Rule.HORIZON, days, null) : NOTHING;
    }

    static List<Finding> visitLiesInJoinedWindows(Asked asked) {
        if (asked.window() != null
                && !asked.visit().to().isAfter(asked.segment().openUntil())) {
            return NOTHING;
        }
        Instant next =
                asked.world().opening().nextStart(asked.start(), asked.need().length());
        return broken(Rule.WITHIN_WINDOWS, null, next);
    }

    static List<Finding> startIsOnTheGridOfItsWindow(Asked asked) {
        if (asked.window() == null) {
            return NOTHING;
        }
        Grid grid = Grid.of(asked.window());
        if (grid.has(asked.start())) {
            return NOTHING;
        }
        Map<String, Object> neighbours = new HashMap<>();
        Instant previous = grid.atOrBefore(asked.start());
        Instant next = grid.atOrAfter(asked.start());
        if (isOnGrid(asked, grid, previous)) {
            neighbours.put("previous", previous);
        }
        if (isOnGrid(asked, grid, next)) {
            neighbours.put("next", next);
        }
        return List.of(new Violation(Rule.GRID, grid.step().toMinutes(), (Instant) neighbours.get("next"), neighbours));
    }

    /** Also in another part of the same window, which is cut at midnight and where its price changes. */
    private static boolean isOnGrid(Asked asked, Grid grid, Instant start) {
        Opening.Segment there = asked.world().opening().at(start);
        return there != null
                && there.isOpen()
                && there.window().windowId().equals(asked.window().windowId())
                && Grid.of(there.window()).equals(grid);
    }

    static List<Finding> windowAllowsTheCategory(Asked asked) {
        Set<String> allowed = asked.window() == null ? Set.of() : asked.window().allowedCategories();
        return allowed.isEmpty()
                        || asked.need().offers().stream().map(Offer::category).allMatch(allowed::contains)
                ? NOTHING
                : broken(Rule.CATEGORY_ALLOWED);
    }

    static List<Finding> windowDoesNotRestrictTheService(Asked asked) {
        Set<UUID> restricted =
                asked.window() == null ? Set.of() : asked.window().restrictedServices();
        return asked.need().offers().stream().map(Offer::serviceId).anyMatch(restricted::contains)
                ? broken(Rule.SERVICE_ALLOWED)
                : NOTHING;
    }

    static List<Finding> nothingMeetsAClosedPartOfTheLocation(Asked asked) {
        return asked.world().closed().overlapping(asked.whole()).stream()
                .filter(part -> asked.need().isMetBy(part.item()))
                .map(part -> conflict(
                        asked,
                        Rule.LOCATION_NOT_CLOSED,
                        Kind.CLOSED,
                        part.range().intersection(asked.whole()).orElseThrow()))
                .toList();
    }

    static List<Finding> aBayIsFreeAtEachInstant(Asked asked) {
        return asked.need().usesBay()
                ? Stock.ofBays(asked).tooLittleFor(1).stream()
                        .map(full -> conflict(asked, Rule.CAPACITY, Kind.CAPACITY, full))
                        .toList()
                : NOTHING;
    }

    static List<Finding> equipmentIsFreeAtEachInstant(Asked asked) {
        List<Finding> findings = new ArrayList<>(0);
        for (Gear gear : Gear.of(asked)) {
            Stock.of(asked, gear.kind()).tooLittleFor(gear.quantity()).stream()
                    .map(part -> new Conflict(
                            Rule.EQUIPMENT_FREE, Kind.EQUIPMENT, gear.kind().resourceId(), part))
                    .forEach(findings::add);
        }
        return findings;
    }

    private static Finding conflict(Asked asked, Rule rule, Kind kind, TimeRange overlap) {
        return new Conflict(rule, kind, asked.world().location().resourceId(), overlap);
    }

    private static List<Finding> broken(Rule rule) {
        return broken(rule, null, null);
    }

    private static List<Finding> broken(Rule rule, Long limit, Instant firstPossible) {
        return List.of(new Violation(rule, limit, firstPossible, Map.of()));
    }
}
