package slotwright.platform.pricing;

import java.math.BigDecimal;
import java.util.UUID;
import slotwright.platform.pricing.Price.NotCombined;

/** What a rule multiplies with, written without trailing zeros. */
record Factor(PriceRule rule, BigDecimal value) {

    Factor {
        value = plain(value);
    }

    /** @param rate a fraction of one that is added; negative where it is taken off */
    static Factor plus(PriceRule rule, BigDecimal rate) {
        return new Factor(rule, BigDecimal.ONE.add(rate));
    }

    static Factor percent(PriceRule rule, BigDecimal percent) {
        return plus(rule, percent.movePointLeft(2));
    }

    boolean raises() {
        return value.compareTo(BigDecimal.ONE) > 0;
    }

    boolean lowers() {
        return value.compareTo(BigDecimal.ONE) < 0;
    }

    NotCombined notCombined(UUID itemId) {
        return new NotCombined(rule.text(), itemId, value);
    }

    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
