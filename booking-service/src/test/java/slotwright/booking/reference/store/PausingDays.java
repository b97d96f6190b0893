package slotwright.booking.reference.store;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import slotwright.booking.reference.model.LockedDay;
import slotwright.booking.testing.Gate;
import slotwright.platform.sql.Tx;

/** Waits at the gate, then locks as ever: the command has planned and has not locked yet. */
public class PausingDays extends DayRepository {

    private final Gate gate;

    public PausingDays(Gate gate) {
        this.gate = gate;
    }

    @Override
    public Uni<List<LockedDay>> lockLocationDays(Tx tx, Collection<String> dayKeys) {
        return gate.pass().chain(() -> super.lockLocationDays(tx, dayKeys));
    }
}
