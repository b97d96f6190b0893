package slotwright.analytics.daily.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Currency;
import slotwright.platform.money.Money;

/**
 * Amounts in one currency.
 *
 * @param averageValue of the visits that make up {@code bookedValue}; null when there is none
 */
public record Amounts(Money revenue, Money bookedValue, Money averageValue) {

    public static Amounts of(Figures figures, Currency currency) {
        int visits = figures.bookings().taken();
        return new Amounts(
                new Money(figures.revenue(), currency),
                new Money(figures.bookedValue(), currency),
                visits == 0 ? null : average(figures.bookedValue(), visits, currency));
    }

    private static Money average(BigDecimal sum, int visits, Currency currency) {
        return new Money(sum.divide(BigDecimal.valueOf(visits), MathContext.DECIMAL128), currency);
    }
}
