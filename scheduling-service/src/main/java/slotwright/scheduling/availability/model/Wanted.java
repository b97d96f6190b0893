package slotwright.scheduling.availability.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import slotwright.platform.availability.VisitNeed;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.money.Money;
import slotwright.platform.time.LocalTimes;

/**
 * What is looked for, and where: all but the boards.
 *
 * @param price of the request, wherever and whenever it is
 * @param rosters of the locations to be looked at, never none
 */
public record Wanted(
        VisitQuery query,
        Versioned<ServiceVersion> service,
        VisitNeed need,
        Money price,
        List<Versioned<Roster>> rosters) {

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

    /** The last date for which the service may be booked anywhere. */
    public LocalDate lastBookable(Instant now) {
        return zones().values().stream()
                .map(zone -> LocalTimes.dateAt(now, zone))
                .max(LocalDate::compareTo)
                .orElseThrow()
                .plusDays(need.maxAdvanceDays());
    }

    /** The first instant at which the date is over at one of the locations. */
    public Instant firstEnd(LocalDate date) {
        return zones().values().stream()
                .map(zone -> LocalTimes.nextDayStart(date, zone))
                .min(Instant::compareTo)
                .orElseThrow();
    }
}
