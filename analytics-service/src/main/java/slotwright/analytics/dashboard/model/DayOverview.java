package slotwright.analytics.dashboard.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import slotwright.analytics.daily.model.DailyFigure;
import slotwright.analytics.daily.model.DailySums;

/**
 * One day at every location. Around the globe, today is up to three different dates.
 *
 * @param date null for today, which is each location's own
 */
public record DayOverview(Instant asOf, LocalDate date, List<LocationFigures> lines) {

    /**
     * @param locations in the order in which they are shown
     * @param figures of at least the date that is asked for at each of them
     */
    public static DayOverview of(
            Instant now, DayQuery query, List<KnownLocation> locations, List<DailyFigure> figures) {
        List<LocationFigures> lines = new ArrayList<>();
        for (KnownLocation location : locations) {
            LocalDate date = query.dateAt(location, now);
            List<DailyFigure> own = figures.stream()
                    .filter(figure -> figure.locationId().equals(location.id()))
                    .filter(figure -> figure.date().equals(date))
                    .toList();
            if (own.isEmpty()) {
                own = List.of(DailyFigure.empty(date, location.id(), location.currency()));
            }
            own.forEach(figure -> lines.add(new LocationFigures(location, figure)));
        }
        return new DayOverview(now, query.date(), lines);
    }

    public DailySums sums() {
        return DailySums.of(lines.stream().map(LocationFigures::figure).toList());
    }
}
