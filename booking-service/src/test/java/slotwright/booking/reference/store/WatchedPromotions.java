package slotwright.booking.reference.store;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import slotwright.platform.contract.CatalogEvents.PromotionCode;
import slotwright.platform.sql.Tx;

/** Locks as ever, and says when it begins to. */
public class WatchedPromotions extends PromotionRepository {

    public final CompletableFuture<Void> begun = new CompletableFuture<>();

    @Override
    public Uni<Optional<PromotionCode>> lockByCode(Tx tx, String code) {
        return Uni.createFrom().deferred(() -> {
            begun.complete(null);
            return super.lockByCode(tx, code);
        });
    }
}
