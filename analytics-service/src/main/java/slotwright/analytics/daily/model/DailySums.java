package slotwright.analytics.daily.model;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What several lines sum up to.
 *
 * @param amounts in the order of the currencies' codes: amounts of two currencies never meet in one sum
 */
public record DailySums(StatusCounts bookings, SortedMap<Currency, Amounts> amounts) {

    public static DailySums of(List<DailyFigure> lines) {
        SortedMap<Currency, Figures> sums = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        lines.forEach(line -> sums.merge(line.currency(), line.figures(), Figures::plus));
        SortedMap<Currency, Amounts> amounts = new TreeMap<>(sums.comparator());
        sums.forEach((currency, figures) -> amounts.put(currency, Amounts.of(figures, currency)));
        StatusCounts bookings =
                sums.values().stream().map(Figures::bookings).reduce(StatusCounts.NONE, StatusCounts::plus);
        return new DailySums(bookings, amounts);
    }
}
