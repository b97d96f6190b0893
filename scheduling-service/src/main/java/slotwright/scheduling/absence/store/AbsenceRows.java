package slotwright.scheduling.absence.store;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.json.Json;
import slotwright.platform.sql.Rows;
import slotwright.scheduling.absence.model.Absence;
import slotwright.scheduling.absence.model.Amends;
import slotwright.scheduling.absence.model.Approval;
import slotwright.scheduling.absence.model.Instead;
import slotwright.scheduling.absence.model.OnAffected;
import slotwright.scheduling.absence.model.Period;
import slotwright.scheduling.absence.model.Reason;
import slotwright.scheduling.absence.model.Repeat;
import slotwright.scheduling.absence.model.Status;
import slotwright.scheduling.absence.model.WhoIsAway;
import slotwright.scheduling.absence.model.Whom;
import slotwright.scheduling.window.model.WindowRules;

/** How an absence is read; the table is called {@code a}. */
final class AbsenceRows {

    static final String COLUMNS = "a.id, a.version, a.scope, a.location_id, a.staff_ids, a.categories, a.local_from,"
            + " a.local_to, a.all_day, a.recurrence, a.reason, a.note, a.amends, a.on_affected, a.status,"
            + " a.created_by, a.approved_by, a.approved_at, a.rejected_by, a.rejected_at, a.rejection, a.created_at,"
            + " a.parent_id, a.occurrence,"
            + " (SELECT time_zone FROM location WHERE id = COALESCE(a.location_id, (SELECT p.home_location_id"
            + " FROM absence_staff s JOIN staff p ON p.id = s.staff_id WHERE s.absence_id = a.id"
            + " ORDER BY s.staff_id LIMIT 1))) AS clock";

    private AbsenceRows() {}

    /** Without what stands instead of its occurrences. */
    static Absence read(Row row) {
        return new Absence(
                Rows.uuid(row, "id"),
                row.getLong("version"),
                new Whom(
                        WhoIsAway.of(row.getString("scope")),
                        Rows.uuid(row, "location_id"),
                        WindowRules.sorted(List.of(Json.read(row.getString("staff_ids"), UUID[].class))),
                        WindowRules.sorted(categories(row.getString("categories")))),
                new Period(
                        row.getLocalDateTime("local_from"),
                        row.getLocalDateTime("local_to"),
                        Rows.isTrue(row, "all_day"),
                        repeat(row.getString("recurrence"))),
                Reason.of(row.getString("reason")),
                row.getString("note"),
                amends(row.getString("amends")),
                OnAffected.of(row.getString("on_affected")),
                instead(row),
                Set.of(),
                approval(row),
                Rows.instant(row, "created_at"),
                ZoneId.of(row.getString("clock")));
    }

    private static Approval approval(Row row) {
        Status status = Status.of(row.getString("status"));
        boolean given = status == Status.APPROVED;
        String decidedBy = row.getString(given ? "approved_by" : "rejected_by");
        Instant decidedAt = Rows.instant(row, given ? "approved_at" : "rejected_at");
        return new Approval(status, row.getString("created_by"), decidedBy, decidedAt, row.getString("rejection"));
    }

    private static Instead instead(Row row) {
        UUID parentId = Rows.uuid(row, "parent_id");
        return parentId == null ? null : new Instead(parentId, row.getLocalDate("occurrence"), null);
    }

    /** Null in rows from before there were any. */
    private static List<String> categories(String json) {
        return json == null ? List.of() : List.of(Json.read(json, String[].class));
    }

    private static Repeat repeat(String json) {
        return json == null ? null : Json.read(json, Repeat.class);
    }

    private static Amends amends(String json) {
        return json == null ? Amends.NONE : Json.read(json, Amends.class);
    }
}
