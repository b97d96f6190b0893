package slotwright.analytics.daily.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import slotwright.analytics.daily.model.DailyChanges;
import slotwright.analytics.daily.model.DailyFigure;
import slotwright.analytics.daily.model.DailyQuery;
import slotwright.analytics.daily.model.DailyReport;
import slotwright.analytics.daily.model.FigureKey;
import slotwright.analytics.daily.model.Figures;
import slotwright.analytics.daily.model.Presence;
import slotwright.analytics.daily.model.StatusCounts;
import slotwright.platform.caller.Scope;
import slotwright.platform.caller.Scope.Condition;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;

/** Daily sums and who has to do with each day. Written in the order of keys, so that two writers never wait in a ring. */
@ApplicationScoped
public class DailyFigureRepository {

    private static final String ADD_FIGURES =
            "INSERT INTO daily_figure (business_date, location_id, category, currency,"
                    + " pending, confirmed, in_progress, completed, cancelled, no_show, revenue, booked_value)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
                    + " pending = pending + VALUES(pending), confirmed = confirmed + VALUES(confirmed),"
                    + " in_progress = in_progress + VALUES(in_progress), completed = completed + VALUES(completed),"
                    + " cancelled = cancelled + VALUES(cancelled), no_show = no_show + VALUES(no_show),"
                    + " revenue = revenue + VALUES(revenue), booked_value = booked_value + VALUES(booked_value)";

    private static final String ADD_PRESENCES = "INSERT INTO daily_presence (business_date, location_id, category,"
            + " currency, role, subject_id, bookings) VALUES (?, ?, ?, ?, ?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE bookings = bookings + VALUES(bookings)";

    /** To be completed by the condition of a scope, wherever it occurs. */
    private static final String ASKED = " WHERE business_date BETWEEN ? AND ? AND (? IS NULL OR location_id = ?)"
            + " AND (? IS NULL OR category = ?) AND %1$s";

    private static final String UNIQUE =
            " COUNT(DISTINCT CASE WHEN role = 'CUSTOMER' THEN subject_id END) AS customers,"
                    + " COUNT(DISTINCT CASE WHEN role = 'STAFF' THEN subject_id END) AS staff FROM daily_presence"
                    + ASKED
                    + " AND bookings > 0";

    /** Lines that came back to nothing are left out. */
    private static final String DAYS =
            "SELECT f.*, COALESCE(p.customers, 0) AS customers, COALESCE(p.staff, 0) AS staff"
                    + " FROM (SELECT business_date, location_id, currency, SUM(pending) AS pending, SUM(confirmed) AS confirmed,"
                    + " SUM(in_progress) AS in_progress, SUM(completed) AS completed, SUM(cancelled) AS cancelled,"
                    + " SUM(no_show) AS no_show, SUM(revenue) AS revenue, SUM(booked_value) AS booked_value FROM daily_figure"
                    + ASKED + " GROUP BY business_date, location_id, currency"
                    + " HAVING SUM(pending + confirmed + in_progress + completed + cancelled + no_show) > 0) f"
                    + " LEFT JOIN (SELECT business_date, location_id, currency," + UNIQUE
                    + " GROUP BY business_date, location_id, currency) p ON p.business_date = f.business_date"
                    + " AND p.location_id = f.location_id AND p.currency = f.currency"
                    + " ORDER BY f.business_date, f.location_id, f.currency";

    private static final String PRESENT = "SELECT" + UNIQUE;

    public Uni<Void> apply(Tx tx, DailyChanges changes) {
        List<Tuple> figures = changes.figures().entrySet().stream()
                .map(change -> row(change.getKey(), change.getValue()))
                .toList();
        List<Tuple> presences = changes.presences().entrySet().stream()
                .map(change -> row(change.getKey(), change.getValue()))
                .toList();
        return tx.batch(ADD_FIGURES, figures).chain(() -> tx.batch(ADD_PRESENCES, presences));
    }

    public Uni<DailyReport> report(Tx tx, Scope scope, DailyQuery query) {
        Condition reach = scope.on("location_id", null, null);
        Object[] asked = arguments(query, reach);
        return days(tx, reach, asked).chain(days -> tx.run(PRESENT.formatted(reach.sql()), asked)
                .map(rows -> rows.iterator().next())
                .map(row -> new DailyReport(days, row.getInteger("customers"), row.getInteger("staff"))));
    }

    private static Uni<List<DailyFigure>> days(Tx tx, Condition reach, Object[] asked) {
        Object[] twice =
                Stream.concat(Arrays.stream(asked), Arrays.stream(asked)).toArray();
        return tx.run(DAYS.formatted(reach.sql()), twice).map(rows -> Rows.list(rows, DailyFigureRepository::figure));
    }

    private static Object[] arguments(DailyQuery query, Condition reach) {
        return reach.after(
                query.from(), query.to(), query.locationId(), query.locationId(), query.category(), query.category());
    }

    private static DailyFigure figure(Row row) {
        StatusCounts bookings = new StatusCounts(
                row.getInteger("pending"),
                row.getInteger("confirmed"),
                row.getInteger("in_progress"),
                row.getInteger("completed"),
                row.getInteger("cancelled"),
                row.getInteger("no_show"));
        return new DailyFigure(
                row.getLocalDate("business_date"),
                Rows.uuid(row, "location_id"),
                Currency.getInstance(row.getString("currency")),
                new Figures(bookings, row.getBigDecimal("revenue"), row.getBigDecimal("booked_value")),
                row.getInteger("customers"),
                row.getInteger("staff"));
    }

    private static Tuple row(FigureKey key, Figures change) {
        StatusCounts bookings = change.bookings();
        return Tx.row(
                key.date(),
                key.locationId(),
                key.category(),
                key.currency().getCurrencyCode(),
                bookings.pending(),
                bookings.confirmed(),
                bookings.inProgress(),
                bookings.completed(),
                bookings.cancelled(),
                bookings.noShow(),
                change.revenue(),
                change.bookedValue());
    }

    private static Tuple row(Presence presence, int change) {
        FigureKey key = presence.key();
        return Tx.row(
                key.date(),
                key.locationId(),
                key.category(),
                key.currency().getCurrencyCode(),
                presence.role(),
                presence.subjectId(),
                change);
    }
}
