package slotwright.scheduling.window;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.Scope;
import slotwright.platform.page.EntityTags;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.window.model.SlotConfiguration;
import slotwright.scheduling.window.store.WindowRepository;

/** No new bookings in it; those that are there stay. */
@ApplicationScoped
public class CloseWindow {

    private final WindowChange change;
    private final WindowRepository windows;

    public CloseWindow(WindowChange change, WindowRepository windows) {
        this.change = change;
        this.windows = windows;
    }

    public Uni<Void> forGood(Caller who, UUID id, long version) {
        return change.inTransaction(tx -> windows.find(tx, who.acts(), id)
                .map(found -> found.orElseThrow(ChangeWindow::unknown))
                .chain(before -> change.at(
                        tx,
                        who,
                        before.locationId(),
                        "slot-configuration.removed",
                        () -> remove(tx, who.acts(), id, version),
                        ChangeWindow::unknown))
                .replaceWithVoid());
    }

    /** Read again, since the lock was not held before. */
    private Uni<SlotConfiguration> remove(Tx tx, Scope scope, UUID id, long version) {
        return windows.find(tx, scope, id)
                .map(found -> found.orElseThrow(ChangeWindow::unknown))
                .invoke(before -> EntityTags.same(version, before.version()))
                .call(() -> windows.delete(tx, scope, id));
    }
}
