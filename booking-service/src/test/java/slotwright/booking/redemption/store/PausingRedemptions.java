package slotwright.booking.redemption.store;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import slotwright.booking.redemption.model.Uses;
import slotwright.booking.testing.Gate;
import slotwright.platform.sql.Tx;

/** Counts as ever, then waits at the gate: the command has counted the uses and has not taken one yet. */
public class PausingRedemptions extends RedemptionRepository {

    private final Gate gate;

    public PausingRedemptions(Gate gate) {
        this.gate = gate;
    }

    @Override
    public Uni<Uses> count(Tx tx, UUID promotionId, String customer, Instant now) {
        return super.count(tx, promotionId, customer, now).call(gate::pass);
    }
}
