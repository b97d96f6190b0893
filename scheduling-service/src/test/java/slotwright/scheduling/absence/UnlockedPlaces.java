package slotwright.scheduling.absence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.util.Optional;
import java.util.UUID;
import slotwright.platform.caller.Scope;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.location.store.LocationRepository;
import slotwright.scheduling.location.store.LocationRow;

/** A mutant: reads which place is closed and does not lock it. */
@Vetoed
class UnlockedPlaces extends LocationRepository {

    @Override
    public Uni<Optional<LocationRow>> lock(Tx tx, Scope scope, UUID id) {
        return find(tx, id);
    }
}
