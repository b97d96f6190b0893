package slotwright.scheduling.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.util.Optional;
import java.util.UUID;
import slotwright.platform.caller.Scope;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.staff.store.StaffRepository;
import slotwright.scheduling.staff.store.StaffRow;

/** A mutant: reads whose times change and locks nothing. */
@Vetoed
class UnlockedStaff extends StaffRepository {

    @Override
    public Uni<Optional<StaffRow>> lock(Tx tx, Scope scope, UUID id) {
        return find(tx, scope, id);
    }
}
