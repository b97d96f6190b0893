package slotwright.scheduling.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import slotwright.platform.caller.Scope;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.staff.store.StaffRepository;
import slotwright.scheduling.staff.store.StaffRow;

/** A mutant: takes the scope, and does not put it into WHERE. */
@Vetoed
class StaffWithoutScope extends StaffRepository {

    @Override
    public Uni<Optional<StaffRow>> find(Tx tx, Scope scope, UUID id) {
        return super.find(tx, Scope.ALL, id);
    }

    @Override
    public Uni<List<StaffRow>> lockAll(Tx tx, Scope scope, Collection<UUID> ids) {
        return super.lockAll(tx, Scope.ALL, ids);
    }

    @Override
    public Uni<List<StaffRow>> after(Tx tx, Scope scope, UUID last, int limit) {
        return super.after(tx, Scope.ALL, last, limit);
    }

    @Override
    public Uni<Void> update(Tx tx, Scope scope, StaffRow row) {
        return super.update(tx, Scope.ALL, row);
    }
}
