package slotwright.analytics.dashboard;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import slotwright.analytics.daily.model.DailyFigure;
import slotwright.analytics.daily.model.DailyQuery;
import slotwright.analytics.daily.model.DailyReport;
import slotwright.analytics.daily.store.DailyFigureRepository;
import slotwright.analytics.dashboard.model.DayOverview;
import slotwright.analytics.dashboard.model.DayQuery;
import slotwright.analytics.dashboard.model.KnownLocation;
import slotwright.analytics.dashboard.store.KnownLocationRepository;
import slotwright.platform.caller.Scope;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;

/** Puts each active location together with the figures of the date asked for, or of its own local date. */
@ApplicationScoped
public class ShowDay {

    private final Transactions transactions;
    private final KnownLocationRepository locations;
    private final DailyFigureRepository figures;
    private final Clock clock;

    public ShowDay(
            Transactions transactions, KnownLocationRepository locations, DailyFigureRepository figures, Clock clock) {
        this.transactions = transactions;
        this.locations = locations;
        this.figures = figures;
        this.clock = clock;
    }

    /** @param scope a location out of it is not there */
    public Uni<DayOverview> show(Scope scope, DayQuery query) {
        Instant now = clock.instant();
        return transactions.read(tx -> locations
                .active(tx, scope)
                .map(active -> active.stream().filter(query::wants).toList())
                .chain(wanted -> figures(tx, scope, query, wanted, now)
                        .map(figures -> DayOverview.of(now, query, wanted, figures))));
    }

    private Uni<List<DailyFigure>> figures(
            Tx tx, Scope scope, DayQuery query, List<KnownLocation> wanted, Instant now) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        wanted.forEach(location -> dates.add(query.dateAt(location, now)));
        return dates.isEmpty()
                ? Uni.createFrom().item(List.of())
                : figures.report(tx, scope, new DailyQuery(dates.first(), dates.last(), query.locationId(), null))
                        .map(DailyReport::days);
    }
}
