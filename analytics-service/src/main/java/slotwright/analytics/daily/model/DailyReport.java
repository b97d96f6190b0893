package slotwright.analytics.daily.model;

import java.util.List;

/**
 * Days in order of date, location and currency, and who has to do with them.
 *
 * @param uniqueCustomers over the whole report: a customer of two days is one customer
 * @param staffUsed over the whole report, likewise
 */
public record DailyReport(List<DailyFigure> days, int uniqueCustomers, int staffUsed) {

    public DailySums sums() {
        return DailySums.of(days);
    }
}
