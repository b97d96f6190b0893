package slotwright.scheduling.location.model;

import java.math.BigDecimal;
import java.util.List;
import slotwright.platform.contract.Season;

/**
 * What a location says about the prices of all services, besides when it is busy.
 *
 * @param taxRate a fraction of one, for services without a rate of their own; null for none
 */
public record PriceTerms(List<Season> seasons, BigDecimal taxRate, boolean pricesIncludeTax) {

    public static final PriceTerms NONE = new PriceTerms(List.of(), null, false);

    public PriceTerms {
        seasons = List.copyOf(seasons);
    }
}
