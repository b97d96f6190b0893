package slotwright.analytics.dashboard.rest;

import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import slotwright.analytics.daily.model.Amounts;
import slotwright.analytics.daily.model.StatusCounts;
import slotwright.analytics.dashboard.model.DayOverview;

/**
 * The figures on the page; their template has this record's name. Whoever reads them by program finds each value
 * without formatting in {@code data-value}, under ids made of what it is and where.
 */
public record DayFigures(
        Instant asOf, List<FigureView> bookings, List<MoneySums> money, List<String> headings, List<LocationLine> lines)
        implements TemplateInstance {

    static DayFigures of(DayOverview day) {
        return new DayFigures(
                day.asOf().truncatedTo(ChronoUnit.SECONDS),
                bookings(day.sums().bookings()),
                day.sums().amounts().values().stream().map(MoneySums::of).toList(),
                LocationLine.HEADINGS,
                day.lines().stream().map(LocationLine::of).toList());
    }

    private static List<FigureView> bookings(StatusCounts bookings) {
        List<FigureView> tiles = new ArrayList<>();
        tiles.add(FigureView.count("total", "Bookings", bookings.total()));
        tiles.add(FigureView.count("open", "Still to come", bookings.pending() + bookings.confirmed()));
        tiles.add(FigureView.count("inProgress", "In progress", bookings.inProgress()));
        tiles.add(FigureView.count("completed", "Completed", bookings.completed()));
        tiles.add(FigureView.count("cancelled", "Cancelled", bookings.cancelled()));
        tiles.add(FigureView.count("noShow", "No-shows", bookings.noShow()));
        return tiles;
    }

    /** The amounts of all locations in one currency. */
    public record MoneySums(String currency, List<FigureView> figures) {

        static MoneySums of(Amounts amounts) {
            return new MoneySums(
                    amounts.revenue().currency().getCurrencyCode(),
                    List.of(
                            FigureView.money("revenue", "Revenue", amounts.revenue()),
                            FigureView.money("booked", "Booked value", amounts.bookedValue())));
        }
    }
}
