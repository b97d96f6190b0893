package slotwright.analytics;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.util.List;
import slotwright.analytics.daily.model.DailyQuery;
import slotwright.analytics.daily.model.DailyReport;
import slotwright.analytics.daily.store.DailyFigureRepository;
import slotwright.analytics.dashboard.model.KnownLocation;
import slotwright.analytics.dashboard.store.KnownLocationRepository;
import slotwright.platform.caller.Scope;
import slotwright.platform.sql.Tx;

/** The guard taken away: every caller reads everything. */
final class WithoutScope {

    private WithoutScope() {}

    @Vetoed
    static final class Figures extends DailyFigureRepository {

        @Override
        public Uni<DailyReport> report(Tx tx, Scope scope, DailyQuery query) {
            return super.report(tx, Scope.ALL, query);
        }
    }

    @Vetoed
    static final class KnownLocations extends KnownLocationRepository {

        @Override
        public Uni<List<KnownLocation>> active(Tx tx, Scope scope) {
            return super.active(tx, Scope.ALL);
        }
    }
}
