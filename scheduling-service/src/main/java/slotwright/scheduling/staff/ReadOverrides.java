package slotwright.scheduling.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import slotwright.platform.caller.Scope;
import slotwright.platform.page.Cursor;
import slotwright.platform.page.Page;
import slotwright.platform.problem.Problem;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.staff.store.OverrideRepository;
import slotwright.scheduling.staff.store.OverrideRow;
import slotwright.scheduling.staff.store.StaffRepository;
import slotwright.scheduling.staff.store.StaffRow;

@ApplicationScoped
public class ReadOverrides {

    private static final String LIST = "overrides";
    private static final LocalDate FIRST = LocalDate.of(0, 1, 1);

    private final Transactions transactions;
    private final StaffRepository staff;
    private final OverrideRepository overrides;

    public ReadOverrides(Transactions transactions, StaffRepository staff, OverrideRepository overrides) {
        this.transactions = transactions;
        this.staff = staff;
        this.overrides = overrides;
    }

    public Uni<OverrideRow> one(Scope scope, UUID staffId, UUID id) {
        return transactions
                .read(tx -> overrides.find(tx, scope, staffId, id))
                .map(found -> found.orElseThrow(() -> Problem.notFound("this override")));
    }

    /**
     * In order of their dates.
     *
     * @param from the first date, or null
     * @param cursor null for the first page
     */
    public Uni<Page<OverrideRow>> page(Scope scope, UUID staffId, LocalDate from, String cursor, int limit) {
        LocalDate asked = from == null ? FIRST : from;
        LocalDate next = cursor == null ? asked : Cursor.read(LIST, cursor, keys -> LocalDate.parse(keys.get(0)));
        return transactions
                .read(tx -> person(tx, scope, staffId)
                        .chain(() ->
                                overrides.from(tx, scope, staffId, next.isBefore(asked) ? asked : next, limit + 1)))
                .map(rows -> Page.of(
                        rows,
                        limit,
                        row -> Cursor.encode(LIST, row.override().date().plusDays(1))));
    }

    private Uni<StaffRow> person(Tx tx, Scope scope, UUID id) {
        return staff.find(tx, scope, id).map(found -> found.orElseThrow(() -> Problem.notFound("this staff member")));
    }
}
