package slotwright.scheduling.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import slotwright.platform.caller.Scope;
import slotwright.platform.page.Cursor;
import slotwright.platform.page.Page;
import slotwright.platform.problem.Problem;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.staff.store.ScheduleRepository;
import slotwright.scheduling.staff.store.ScheduleRow;
import slotwright.scheduling.staff.store.StaffRepository;
import slotwright.scheduling.staff.store.StaffRow;

@ApplicationScoped
public class ReadStaff {

    private static final String LIST = "staff";

    private final Transactions transactions;
    private final StaffRepository staff;
    private final ScheduleRepository schedules;

    public ReadStaff(Transactions transactions, StaffRepository staff, ScheduleRepository schedules) {
        this.transactions = transactions;
        this.staff = staff;
        this.schedules = schedules;
    }

    public Uni<StaffRow> one(Scope scope, UUID id) {
        return transactions.read(tx -> one(tx, scope, id));
    }

    /** @param cursor null for the first page */
    public Uni<Page<StaffRow>> page(Scope scope, String cursor, int limit) {
        UUID last = cursor == null ? null : Cursor.read(LIST, cursor, keys -> UUID.fromString(keys.get(0)));
        return transactions
                .read(tx -> staff.after(tx, scope, last, limit + 1))
                .map(rows -> Page.of(rows, limit, row -> Cursor.encode(LIST, row.id())));
    }

    /** All periods, in order of their dates. */
    public Uni<List<ScheduleRow>> schedulesOf(Scope scope, UUID id) {
        return transactions.read(tx -> one(tx, scope, id).chain(() -> schedules.of(tx, scope, id)));
    }

    private Uni<StaffRow> one(Tx tx, Scope scope, UUID id) {
        return staff.find(tx, scope, id).map(found -> found.orElseThrow(() -> Problem.notFound("this staff member")));
    }
}
