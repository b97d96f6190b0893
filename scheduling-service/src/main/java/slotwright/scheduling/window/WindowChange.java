package slotwright.scheduling.window;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import slotwright.platform.caller.Caller;
import slotwright.platform.problem.Problem;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.SchedulingSettings;
import slotwright.scheduling.audit.AuditTrail;
import slotwright.scheduling.day.RecomputeDays;
import slotwright.scheduling.location.store.LocationRepository;
import slotwright.scheduling.window.model.SlotConfiguration;

/**
 * What every change of a window has in common: it happens under the lock of the location, whose days follow in the
 * same transaction.
 */
@ApplicationScoped
public class WindowChange {

    private final Transactions transactions;
    private final SchedulingSettings settings;
    private final LocationRepository locations;
    private final RecomputeDays days;
    private final AuditTrail audit;

    public WindowChange(
            Transactions transactions,
            SchedulingSettings settings,
            LocationRepository locations,
            RecomputeDays days,
            AuditTrail audit) {
        this.transactions = transactions;
        this.settings = settings;
        this.locations = locations;
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
}
