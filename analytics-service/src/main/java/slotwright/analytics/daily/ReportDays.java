package slotwright.analytics.daily;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import slotwright.analytics.daily.model.DailyQuery;
import slotwright.analytics.daily.model.DailyReport;
import slotwright.analytics.daily.store.DailyFigureRepository;
import slotwright.platform.caller.Scope;
import slotwright.platform.sql.Transactions;

/** Answers from its own tables alone, whatever else has stopped. */
@ApplicationScoped
public class ReportDays {

    private final Transactions transactions;
    private final DailyFigureRepository figures;

    public ReportDays(Transactions transactions, DailyFigureRepository figures) {
        this.transactions = transactions;
        this.figures = figures;
    }

    /** @param scope what is out of it has no figures, in the totals neither */
    public Uni<DailyReport> report(Scope scope, DailyQuery query) {
        return transactions.read(tx -> figures.report(tx, scope, query));
    }
}
