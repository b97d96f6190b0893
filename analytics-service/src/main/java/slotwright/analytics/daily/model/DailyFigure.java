package slotwright.analytics.daily.model;

import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;

/** One line of the daily report: a date at a location in one currency, all asked-for categories together. */
public record DailyFigure(
        LocalDate date, UUID locationId, Currency currency, Figures figures, int uniqueCustomers, int staffUsed) {

    /** A day on which nothing is booked. */
    public static DailyFigure empty(LocalDate date, UUID locationId, Currency currency) {
        return new DailyFigure(date, locationId, currency, Figures.NONE, 0, 0);
    }

    public Amounts amounts() {
        return Amounts.of(figures, currency);
    }
}
