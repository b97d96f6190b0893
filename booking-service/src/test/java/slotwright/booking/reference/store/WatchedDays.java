package slotwright.booking.reference.store;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import slotwright.booking.reference.model.LockedDay;
import slotwright.platform.sql.Tx;

/** Locks as ever, and says when it begins to and how often it did. */
public class WatchedDays extends DayRepository {

    public final CompletableFuture<Void> begun = new CompletableFuture<>();
    public final AtomicInteger times = new AtomicInteger();

    @Override
    public Uni<List<LockedDay>> lockLocationDays(Tx tx, Collection<String> dayKeys) {
        return Uni.createFrom().deferred(() -> {
            times.incrementAndGet();
            begun.complete(null);
            return super.lockLocationDays(tx, dayKeys);
        });
    }
}
