package slotwright.scheduling.absence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import slotwright.platform.caller.Scope;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.staff.store.StaffRepository;
import slotwright.scheduling.staff.store.StaffRow;

/** A mutant: reads who is away and locks nobody. */
@Vetoed
class UnlockedPeople extends StaffRepository {

    @Override
    public Uni<List<StaffRow>> lockAll(Tx tx, Scope scope, Collection<UUID> ids) {
        return all(tx, scope, ids);
    }
}
