package slotwright.booking.reservation.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import slotwright.booking.customer.model.CountedVisit;
import slotwright.platform.availability.Finding.Violation;
import slotwright.platform.availability.Rule;
import slotwright.platform.availability.Waiver;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.ServiceTerms;

/**
 * How many visits with a service one customer may have, by local start date.
 *
 * @param pointer to the service in the request
 * @param per {@code day}, {@code week} (from Monday) or {@code month}
 * @param from first date of it
 * @param to last date of it
 */
public record CustomerLimit(UUID serviceId, String pointer, String per, LocalDate from, LocalDate to, int max) {

    private static final String DAY = "day";
    private static final String WEEK = "week";
    private static final int DAYS_OF_WEEK_AFTER_MONDAY = 6;

    /** Those of the services that count for the order; none where it is not known whose it is, or limits are waived. */
    public static List<CustomerLimit> of(VisitOrder order, List<ServiceVersion> services) {
        List<CustomerLimit> limits = new ArrayList<>();
        if (order.customer() == null && order.guest() == null || order.waived().contains(Waiver.LIMIT)) {
            return limits;
        }
        LocalDate date = order.date();
        for (int i = 0; i < services.size(); i++) {
            UUID id = services.get(i).serviceId();
            String pointer = order.services().get(i).pointer();
            ServiceTerms.Rules rules = services.get(i).terms().rules();
            if (rules.maxBookingsPerCustomerPerDay() != null) {
                limits.add(of(id, pointer, DAY, date, rules.maxBookingsPerCustomerPerDay()));
            }
            rules.limits().stream()
                    .filter(limit -> limit.of().equals("customer"))
                    .forEach(limit -> limits.add(of(id, pointer, limit.per(), date, limit.max())));
        }
        return limits;
    }

    static CustomerLimit of(UUID serviceId, String pointer, String per, LocalDate date, int max) {
        LocalDate from =
                switch (per) {
                    case DAY -> date;
                    case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    default -> date.withDayOfMonth(1);
                };
        LocalDate to =
                switch (per) {
                    case DAY -> date;
                    case WEEK -> from.plusDays(DAYS_OF_WEEK_AFTER_MONDAY);
                    default -> from.with(TemporalAdjusters.lastDayOfMonth());
                };
        return new CustomerLimit(serviceId, pointer, per, from, to, max);
    }

    /** Whether there is no room for one visit more; a visit counts once, however often it has the service. */
    public boolean isReachedBy(List<CountedVisit> visits) {
        return visits.stream()
                        .filter(visit -> visit.services().contains(serviceId)
                                && !visit.date().isBefore(from)
                                && !visit.date().isAfter(to))
                        .count()
                >= max;
    }

    public Violation violation() {
        return new Violation(
                Rule.CUSTOMER_LIMIT,
                (long) max,
                null,
                pointer.isEmpty() ? Map.of("per", per) : Map.of("per", per, "services", List.of(pointer)));
    }
}
