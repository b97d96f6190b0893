package slotwright.scheduling.availability.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import slotwright.platform.availability.Rule;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.RuleDefaults;
import slotwright.platform.contract.ServiceTerms.Rules;
import slotwright.platform.time.LocalTimes;

/**
 * What is looked for, and where: all but the boards.
 *
 * @param services in the order of the query
 * @param rosters of the locations to be looked at, never none
 */
public record Wanted(VisitQuery query, List<Versioned<ServiceVersion>> services, List<Versioned<Roster>> rosters) {

    /** What the visit is there on these local start dates; those on which it cannot be are missing. */
    public List<DatedVisit> visits(UUID location, LocalDate from, LocalDate to) {
        return DatedVisit.of(query, services(location), location, from, to);
    }

    /** As they are at this location, in the order of the query. */
    public List<ServiceVersion> services(UUID location) {
        RuleDefaults defaults = rosters.stream()
                .map(roster -> roster.value().location())
                .filter(one -> one.resourceId().equals(location))
                .findFirst()
                .orElseThrow()
                .terms()
                .defaults();
        return services.stream()
                .map(service -> defaults.complete(service.value()))
                .toList();
    }

    /** Codes of the rules about the person that the services have; they are decided at booking and hide no start. */
    public List<String> conditions() {
        List<Rules> rules = zones().keySet().stream()
                .flatMap(location -> services(location).stream())
                .map(service -> service.terms().rules())
                .toList();
        List<String> conditions = new ArrayList<>();
        if (rules.stream().anyMatch(each -> each.loyaltyTierRequired() != null)) {
            conditions.add(Rule.LOYALTY_TIER.code());
        }
        if (rules.stream().anyMatch(Wanted::limitsCustomers)) {
            conditions.add(Rule.CUSTOMER_LIMIT.code());
        }
        return conditions;
    }

    /** In which the answer tells its times: where several locations were asked for, that of the first by id. */
    public ZoneId timeZone() {
        return query.timeZone() == null ? rosters.get(0).value().zone() : query.timeZone();
    }

    /** The zones of the locations, by their ids. */
    public Map<UUID, ZoneId> zones() {
        return rosters.stream()
                .map(Versioned::value)
                .collect(Collectors.toMap(roster -> roster.location().resourceId(), Roster::zone));
    }

    /** Today where the day began last. */
    public LocalDate firstToday(Instant now) {
        return zones().values().stream()
                .map(zone -> LocalTimes.dateAt(now, zone))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /** The last date for which all services may be booked anywhere. */
    public LocalDate lastBookable(Instant now) {
        return zones().entrySet().stream()
                .map(place -> LocalTimes.dateAt(now, place.getValue()).plusDays(horizon(place.getKey())))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private int horizon(UUID location) {
        return services(location).stream()
                .mapToInt(ServiceVersion::maxAdvanceDays)
                .min()
                .orElseThrow();
    }

    /** The first instant at which the date is over at one of the locations. */
    public Instant firstEnd(LocalDate date) {
        return zones().values().stream()
                .map(zone -> LocalTimes.nextDayStart(date, zone))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private static boolean limitsCustomers(Rules rules) {
        return rules.maxBookingsPerCustomerPerDay() != null
                || rules.limits().stream().anyMatch(limit -> limit.of().equals("customer"));
    }
}
