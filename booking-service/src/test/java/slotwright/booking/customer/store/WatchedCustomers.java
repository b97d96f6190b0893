package slotwright.booking.customer.store;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import slotwright.platform.sql.Tx;

/** Locks as ever, and says when it begins to. */
public class WatchedCustomers extends CustomerRepository {

    public final CompletableFuture<Void> begun = new CompletableFuture<>();

    @Override
    public Uni<Boolean> lock(Tx tx, String owner) {
        return Uni.createFrom().deferred(() -> {
            begun.complete(null);
            return super.lock(tx, owner);
        });
    }
}
