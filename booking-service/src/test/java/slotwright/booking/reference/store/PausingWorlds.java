package slotwright.booking.reference.store;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import slotwright.booking.BookingSettings;
import slotwright.booking.reference.model.KnownWorld;
import slotwright.booking.reservation.store.AllocationRepository;
import slotwright.booking.testing.Gate;
import slotwright.platform.sql.Tx;
import slotwright.platform.time.TimeRange;

/** Reads as ever, then waits at the gate: the command has seen what is free and has not decided yet. */
public class PausingWorlds extends WorldRepository {

    private final Gate gate;

    public PausingWorlds(BookingSettings settings, AllocationRepository allocations, Gate gate) {
        super(settings, allocations);
        this.gate = gate;
    }

    @Override
    public Uni<Optional<KnownWorld>> read(Tx tx, UUID locationId, UUID wish, TimeRange time) {
        return super.read(tx, locationId, wish, time).call(gate::pass);
    }
}
