package slotwright.scheduling.window;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.Scope;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.SchedulingSettings;
import slotwright.scheduling.audit.AuditTrail;
import slotwright.scheduling.day.RecomputeDays;
import slotwright.scheduling.location.store.LocationRepository;
import slotwright.scheduling.window.model.SlotConfiguration;
import slotwright.scheduling.window.store.WindowRepository;

/**
 * What every change of a window has in common: it happens under the lock of the location, whose windows overlap only
 * where one comes first, and whose days follow in the same transaction.
 */
@ApplicationScoped
public class WindowChange {

    private final Transactions transactions;
    private final SchedulingSettings settings;
    private final LocationRepository locations;
    private final WindowRepository windows;
    private final RecomputeDays days;
    private final AuditTrail audit;

    public WindowChange(
            Transactions transactions,
            SchedulingSettings settings,
            LocationRepository locations,
            WindowRepository windows,
            RecomputeDays days,
            AuditTrail audit) {
        this.transactions = transactions;
        this.settings = settings;
        this.locations = locations;
        this.windows = windows;
        this.days = days;
        this.audit = audit;
    }

    <T> Uni<T> inTransaction(Function<Tx, Uni<T>> work) {
        return transactions.write(settings.changeDeadline(), work);
    }

    Uni<SlotConfiguration> at(
            Tx tx,
            Caller who,
            UUID locationId,
            String action,
            Supplier<Uni<SlotConfiguration>> write,
            Supplier<Problem> unknown) {
        return locations
                .lock(tx, who.acts(), locationId)
                .invoke(found -> found.orElseThrow(unknown))
                .chain(write::get)
                .call(() -> days.ofLocation(tx, locationId))
                .call(window -> audit.record(tx, who, action, window.id(), window.version()));
    }

    /** Only under the lock of the location: of two who open overlapping windows at the same moment one is refused. */
    Uni<Void> refuseCollision(Tx tx, Scope scope, SlotConfiguration window) {
        return windows.ofLocation(tx, scope, window.locationId())
                .map(all -> all.stream()
                        .filter(other -> !other.id().equals(window.id()))
                        .filter(other -> other.rules().collidesWith(window.rules()))
                        .map(SlotConfiguration::id)
                        .toList())
                .invoke(WindowChange::refuse)
                .replaceWithVoid();
    }

    private static void refuse(List<UUID> others) {
        if (!others.isEmpty()) {
            throw Problem.of(
                            ProblemType.CONFLICT,
                            "At some dates it would be open at the same time as another window of the same priority."
                                    + " Windows overlap only where their priorities differ.")
                    .with("slotConfigurations", others);
        }
    }
}
