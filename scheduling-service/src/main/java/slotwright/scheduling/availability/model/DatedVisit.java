package slotwright.scheduling.availability.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import slotwright.platform.availability.VisitNeed;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.pricing.Selection;

/**
 * A visit as it is on some local start dates at one location: which add-ons there are depends on both.
 *
 * @param from the first date
 * @param to the last date, inclusive
 */
public record DatedVisit(LocalDate from, LocalDate to, List<Selection> services, VisitNeed need) {

    /** For all dates of the range but those on which an add-on that was chosen is not offered, ascending. */
    static List<DatedVisit> of(
            VisitQuery query, List<ServiceVersion> services, UUID location, LocalDate from, LocalDate to) {
        List<DatedVisit> visits = new ArrayList<>();
        from.datesUntil(to.plusDays(1)).forEach(date -> selections(query, services, date, location)
                .ifPresent(selected -> add(visits, query, date, selected)));
        return visits;
    }

    private static void add(List<DatedVisit> visits, VisitQuery query, LocalDate date, List<Selection> selected) {
        DatedVisit last = visits.isEmpty() ? null : visits.get(visits.size() - 1);
        if (last != null && last.to.plusDays(1).equals(date) && last.services.equals(selected)) {
            visits.set(visits.size() - 1, new DatedVisit(last.from, date, last.services, last.need));
        } else {
            VisitNeed need =
                    VisitNeed.of(selected, query.partySize(), query.staffId()).rankedBy(query.rank());
            visits.add(new DatedVisit(date, date, selected, need));
        }
    }

    private static Optional<List<Selection>> selections(
            VisitQuery query, List<ServiceVersion> services, LocalDate date, UUID location) {
        List<Selection> selections = new ArrayList<>();
        for (int i = 0; i < services.size(); i++) {
            var chosen = query.services().get(i).addOns();
            if (!Selection.check(services.get(i), chosen, date, location).isEmpty()) {
                return Optional.empty();
            }
            selections.add(Selection.of(services.get(i), chosen, date, location));
        }
        return Optional.of(selections);
    }
}
