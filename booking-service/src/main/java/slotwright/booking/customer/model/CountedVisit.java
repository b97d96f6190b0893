package slotwright.booking.customer.model;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A visit that counts for the limits of its customer, past or to come.
 *
 * @param date local start date at its location
 */
public record CountedVisit(LocalDate date, Set<UUID> services) {

    public CountedVisit {
        services = Set.copyOf(services);
    }
}
