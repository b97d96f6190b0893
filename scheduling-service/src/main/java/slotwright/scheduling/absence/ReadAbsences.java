package slotwright.scheduling.absence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.UUID;
import slotwright.platform.caller.Scope;
import slotwright.platform.page.Cursor;
import slotwright.platform.page.Page;
import slotwright.platform.problem.Problem;
import slotwright.platform.sql.Transactions;
import slotwright.scheduling.absence.model.Absence;
import slotwright.scheduling.absence.store.AbsenceFilter;
import slotwright.scheduling.absence.store.AbsenceFilter.Position;
import slotwright.scheduling.absence.store.AbsenceRepository;

@ApplicationScoped
public class ReadAbsences {

    private static final String LIST = "absences";

    private final Transactions transactions;
    private final AbsenceRepository absences;

    public ReadAbsences(Transactions transactions, AbsenceRepository absences) {
        this.transactions = transactions;
        this.absences = absences;
    }

    public Uni<Absence> one(Scope scope, UUID id) {
        return transactions
                .read(tx -> absences.find(tx, scope, id))
                .map(found -> found.orElseThrow(() -> Problem.notFound("this absence")));
    }

    /** In order of their local begin. */
    public Uni<Page<Absence>> page(Scope scope, AbsenceFilter filter, int limit) {
        return transactions
                .read(tx -> absences.list(tx, scope, filter, limit + 1))
                .map(rows -> Page.of(
                        rows, limit, row -> Cursor.encode(LIST, row.period().from(), row.id())));
    }

    /** @param cursor null for the first page */
    public static Position position(String cursor) {
        return cursor == null
                ? null
                : Cursor.read(
                        LIST,
                        cursor,
                        keys -> new Position(LocalDateTime.parse(keys.get(0)), UUID.fromString(keys.get(1))));
    }
}
