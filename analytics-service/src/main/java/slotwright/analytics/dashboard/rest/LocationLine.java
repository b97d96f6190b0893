package slotwright.analytics.dashboard.rest;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import slotwright.analytics.daily.model.DailyFigure;
import slotwright.analytics.daily.model.StatusCounts;
import slotwright.analytics.dashboard.model.LocationFigures;

/**
 * A row of the page's table.
 *
 * @param place the zone's city, since events carry no names of locations
 * @param shortId enough of the id to tell two locations of one city apart
 */
public record LocationLine(
        UUID locationId,
        String place,
        String shortId,
        String zone,
        LocalDate date,
        String dateText,
        String currency,
        List<FigureView> figures) {

    static final List<String> HEADINGS = List.of(
            "Bookings",
            "Pending",
            "Confirmed",
            "In progress",
            "Completed",
            "Cancelled",
            "No-shows",
            "Customers",
            "Staff",
            "Revenue",
            "Booked value");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    static LocationLine of(LocationFigures line) {
        DailyFigure figure = line.figure();
        return new LocationLine(
                figure.locationId(),
                city(line.location().zone()),
                figure.locationId().toString().substring(0, 8),
                line.location().zone().getId(),
                figure.date(),
                DATE.format(figure.date()),
                figure.currency().getCurrencyCode(),
                figures(figure));
    }

    public String id() {
        return "day-" + locationId + "-" + currency;
    }

    private static List<FigureView> figures(DailyFigure figure) {
        StatusCounts bookings = figure.figures().bookings();
        return List.of(
                FigureView.count("total", "Bookings", bookings.total()),
                FigureView.count("pending", "Pending", bookings.pending()),
                FigureView.count("confirmed", "Confirmed", bookings.confirmed()),
                FigureView.count("inProgress", "In progress", bookings.inProgress()),
                FigureView.count("completed", "Completed", bookings.completed()),
                FigureView.count("cancelled", "Cancelled", bookings.cancelled()),
                FigureView.count("noShow", "No-shows", bookings.noShow()),
                FigureView.count("customers", "Customers", figure.uniqueCustomers()),
                FigureView.count("staff", "Staff", figure.staffUsed()),
                FigureView.money("revenue", "Revenue", figure.amounts().revenue()),
                FigureView.money("booked", "Booked value", figure.amounts().bookedValue()));
    }

    private static String city(ZoneId zone) {
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }
}
