package slotwright.scheduling.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import slotwright.platform.caller.Scope;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.staff.store.ScheduleRepository;
import slotwright.scheduling.staff.store.ScheduleRow;

/** Waits before it writes until the test lets it go on, and the test can wait for it. */
@Vetoed
class PausingSchedules extends ScheduleRepository {

    private final CompletableFuture<Void> reached = new CompletableFuture<>();
    private final CompletableFuture<Void> opened = new CompletableFuture<>();

    @Override
    public Uni<Void> insert(Tx tx, Scope scope, ScheduleRow row) {
        return pass().chain(() -> super.insert(tx, scope, row));
    }

    @Override
    public Uni<Void> update(Tx tx, Scope scope, ScheduleRow row) {
        return pass().chain(() -> super.update(tx, scope, row));
    }

    void awaitReached() {
        reached.orTimeout(60, TimeUnit.SECONDS).join();
    }

    void open() {
        opened.complete(null);
    }

    private Uni<Void> pass() {
        reached.complete(null);
        return Uni.createFrom().completionStage(opened);
    }
}
