package slotwright.catalog.offering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import slotwright.catalog.offering.model.Facilities;
import slotwright.catalog.offering.model.PricedService.Place;

/**
 * What is asked for; null asks nothing.
 *
 * @param date today if null
 * @param maxBudget the highest price of the date
 * @param after the place of the last one of the page before
 */
public record CompatibleSearch(
        String compatibleWith,
        Facilities facilities,
        BigDecimal maxBudget,
        Currency currency,
        LocalDate date,
        UUID locationId,
        Place after,
        int limit) {}
