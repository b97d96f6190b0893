package slotwright.scheduling.window;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.Scope;
import slotwright.platform.page.EntityTags;
import slotwright.platform.problem.Problem;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.window.model.SlotConfiguration;
import slotwright.scheduling.window.model.WindowRules;
import slotwright.scheduling.window.store.WindowRepository;

/** A window stays at its location. */
@ApplicationScoped
public class ChangeWindow {

    private final WindowChange change;
    private final WindowRepository windows;
    private final Clock clock;

    public ChangeWindow(WindowChange change, WindowRepository windows, Clock clock) {
        this.change = change;
        this.windows = windows;
        this.clock = clock;
    }

    public Uni<SlotConfiguration> to(Caller who, UUID id, long version, UUID locationId, WindowRules rules) {
        return change.inTransaction(tx -> windows.find(tx, who.acts(), id)
                .map(found -> found.orElseThrow(ChangeWindow::unknown))
                .invoke(before -> requireSame(before, locationId))
                .chain(before -> change.at(
                        tx,
                        who,
                        before.locationId(),
                        "slot-configuration.changed",
                        () -> store(tx, who.acts(), id, version, rules),
                        ChangeWindow::unknown)));
    }

    /** Read again, since the lock was not held before. */
    private Uni<SlotConfiguration> store(Tx tx, Scope scope, UUID id, long version, WindowRules rules) {
        return windows.find(tx, scope, id)
                .map(found -> found.orElseThrow(ChangeWindow::unknown))
                .invoke(before -> EntityTags.same(version, before.version()))
                .map(before -> before.changed(rules, clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .call(after -> change.refuseCollision(tx, scope, after))
                .call(after -> windows.update(tx, scope, after));
    }

    private static void requireSame(SlotConfiguration before, UUID locationId) {
        if (!before.locationId().equals(locationId)) {
            throw Problem.invalid("/locationId", "fixed", "a slot configuration stays at its location");
        }
    }

    static Problem unknown() {
        return Problem.notFound("this slot configuration");
    }
}
