package slotwright.catalog.offering.store;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import slotwright.catalog.offering.model.Facilities;
import slotwright.catalog.offering.model.OfferedService;

/**
 * Which active services come into question for a place; null asks nothing.
 *
 * @param compatibleWith fits what is for it, or for everything
 * @param facilities what is needed and missing leaves a service out
 * @param currency of their prices
 * @param location fits what is sold there, or everywhere
 * @param mostAtLeast the most that they may cost at least
 * @param after the last one of before, or null
 */
public record CandidateSearch(
        String compatibleWith,
        Facilities facilities,
        Currency currency,
        UUID location,
        BigDecimal mostAtLeast,
        OfferedService after,
        int limit) {

    public CandidateSearch behind(OfferedService last) {
        return new CandidateSearch(compatibleWith, facilities, currency, location, mostAtLeast, last, limit);
    }

    List<Object> keys() {
        return after == null
                ? List.of()
                : List.of(after.definition().lowestPrice().amount(), after.id().toString());
    }
}
