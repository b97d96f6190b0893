package slotwright.catalog.offering.model;

import java.math.BigDecimal;
import slotwright.catalog.number.Decimals;
import slotwright.platform.money.Money;

/**
 * How a link changes the price of one unit of its add-on.
 *
 * @param value for a discount or premium percent of the add-on's own price, for a fixed price that price in the
 *     add-on's currency; not looked at where there is no modifier
 */
public record PriceModifier(Kind kind, BigDecimal value) {

    public static final PriceModifier NONE = new PriceModifier(Kind.NONE, BigDecimal.ZERO);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public PriceModifier {
        value = Decimals.plain(value);
    }

    public enum Kind {
        NONE,
        DISCOUNT,
        PREMIUM,
        FIXED
    }

    /** Rounded half up at the currency's scale, once. */
    public Money applyTo(Money price) {
        return switch (kind) {
            case NONE -> price;
            case DISCOUNT -> price.times(HUNDRED.subtract(value).movePointLeft(2));
            case PREMIUM -> price.times(HUNDRED.add(value).movePointLeft(2));
            case FIXED -> new Money(value, price.currency());
        };
    }
}
