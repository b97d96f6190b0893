package slotwright.analytics.daily.rest;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.analytics.daily.model.Amounts;
import slotwright.analytics.daily.model.DailyFigure;
import slotwright.analytics.daily.model.DailyReport;
import slotwright.analytics.daily.model.StatusCounts;
import slotwright.platform.money.Money;

@Schema(name = "DailyFigures", description = "Days on which something is booked, and their totals.")
public record DailyView(List<Day> days, Totals totals) {

    static DailyView of(DailyReport report) {
        return new DailyView(report.days().stream().map(Day::of).toList(), Totals.of(report));
    }

    @Schema(name = "DailyFiguresDay", description = "A local date at a location, in one currency.")
    public record Day(
            LocalDate date,
            UUID locationId,
            Currency currency,
            StatusView bookings,
            @Schema(description = "Bookings of every status; holds never count.") int total,
            @Schema(description = "Of completed visits, tax included.") Money revenue,
            @Schema(description = "Of visits that are neither cancelled nor missed.") Money bookedValue,
            @Schema(description = "Booked value per visit; null when there is none.", nullable = true)
                    Money averageValue,
            @Schema(description = "Different customers with a booking that is not cancelled.") int uniqueCustomers,
            @Schema(description = "Different staff with a booking that is not cancelled.") int staffUsed) {

        static Day of(DailyFigure figure) {
            Amounts amounts = figure.amounts();
            return new Day(
                    figure.date(),
                    figure.locationId(),
                    figure.currency(),
                    StatusView.of(figure.figures().bookings()),
                    figure.figures().bookings().total(),
                    amounts.revenue(),
                    amounts.bookedValue(),
                    amounts.averageValue(),
                    figure.uniqueCustomers(),
                    figure.staffUsed());
        }
    }

    @Schema(name = "DailyFiguresTotals", description = "Over all days; amounts stay apart by currency.")
    public record Totals(
            StatusView bookings,
            int total,
            List<AmountsView> byCurrency,
            @Schema(description = "A customer of several days is one customer.") int uniqueCustomers,
            int staffUsed) {

        static Totals of(DailyReport report) {
            return new Totals(
                    StatusView.of(report.sums().bookings()),
                    report.sums().bookings().total(),
                    report.sums().amounts().values().stream()
                            .map(AmountsView::of)
                            .toList(),
                    report.uniqueCustomers(),
                    report.staffUsed());
        }
    }

    @Schema(name = "BookingsByStatus")
    public record StatusView(int pending, int confirmed, int inProgress, int completed, int cancelled, int noShow) {

        static StatusView of(StatusCounts counts) {
            return new StatusView(
                    counts.pending(),
                    counts.confirmed(),
                    counts.inProgress(),
                    counts.completed(),
                    counts.cancelled(),
                    counts.noShow());
        }
    }

    @Schema(name = "AmountsInCurrency")
    public record AmountsView(
            Currency currency, Money revenue, Money bookedValue, @Schema(nullable = true) Money averageValue) {

        static AmountsView of(Amounts amounts) {
            return new AmountsView(
                    amounts.revenue().currency(), amounts.revenue(), amounts.bookedValue(), amounts.averageValue());
        }
    }
}
