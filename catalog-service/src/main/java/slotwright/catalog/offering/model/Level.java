package slotwright.catalog.offering.model;

import java.math.BigDecimal;
import slotwright.catalog.number.Decimals;

/**
 * What is different where a person of some level of experience does a service.
 *
 * @param pricePercent of the base price, or of the location's; 100 changes nothing
 * @param minutesDelta added to the duration, may be negative
 */
public record Level(BigDecimal pricePercent, int minutesDelta) {

    public Level {
        pricePercent = Decimals.plain(pricePercent, "100");
    }
}
