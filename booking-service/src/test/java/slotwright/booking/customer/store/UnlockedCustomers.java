package slotwright.booking.customer.store;

import io.smallrye.mutiny.Uni;
import slotwright.platform.sql.Tx;

/** A mutant: counts a customer's visits and locks nothing. */
public class UnlockedCustomers extends CustomerRepository {

    @Override
    public Uni<Boolean> lock(Tx tx, String owner) {
        return Uni.createFrom().item(true);
    }
}
