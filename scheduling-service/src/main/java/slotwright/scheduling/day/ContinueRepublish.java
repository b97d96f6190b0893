package slotwright.scheduling.day;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.Scope;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;
import slotwright.platform.upkeep.Rounds;
import slotwright.scheduling.SchedulingSettings;
import slotwright.scheduling.audit.AuditTrail;
import slotwright.scheduling.day.model.ComputedBy.Kind;
import slotwright.scheduling.day.model.Republish;
import slotwright.scheduling.day.store.RepublishRepository;
import slotwright.scheduling.location.events.LocationEvents;
import slotwright.scheduling.location.store.LocationRepository;
import slotwright.scheduling.location.store.LocationRow;
import slotwright.scheduling.staff.events.StaffEvents;
import slotwright.scheduling.staff.store.StaffRepository;
import slotwright.scheduling.staff.store.StaffRow;

/**
 * Carries on what is to be published once more: a resource with all its days in each transaction, which also stores how
 * far the run came. So a kill loses nothing and nothing leaves twice. The resource's lock is held meanwhile: nobody can
 * publish a newer day that would leave before the older one.
 */
@ApplicationScoped
public class ContinueRepublish {

    private final Transactions transactions;
    private final SchedulingSettings settings;
    private final RepublishRepository runs;
    private final RepublishDays republish;
    private final LocationRepository locations;
    private final StaffRepository staff;
    private final LocationEvents locationEvents;
    private final StaffEvents staffEvents;
    private final PublishDays days;
    private final AuditTrail audit;
    private final Clock clock;

    public ContinueRepublish(
            Transactions transactions,
            SchedulingSettings settings,
            RepublishRepository runs,
            RepublishDays republish,
            LocationRepository locations,
            StaffRepository staff,
            LocationEvents locationEvents,
            StaffEvents staffEvents,
            PublishDays days,
            AuditTrail audit,
            Clock clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.runs = runs;
        this.republish = republish;
        this.locations = locations;
        this.staff = staff;
        this.locationEvents = locationEvents;
        this.staffEvents = staffEvents;
        this.days = days;
        this.audit = audit;
        this.clock = clock;
    }

    void onStart(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent started, Rounds rounds) {
        rounds.every(settings.days().republishEvery(), "publishing once more", () -> republish
                .afterRestore()
                .chain(this::run));
    }

    /** Until nothing is left, or another replica does the rest. @return how many batches there were */
    public Uni<Integer> run() {
        return batch().chain(more ->
                more ? run().map(batches -> batches + 1) : Uni.createFrom().item(0));
    }

    /** The next resource. @return whether there was anything to do */
    public Uni<Boolean> batch() {
        return transactions.write(settings.changeDeadline(), tx -> runs.lockNext(tx)
                .chain(next -> next.isEmpty()
                        ? Uni.createFrom().item(false)
                        : step(tx, next.get())
                                .chain(run -> runs.update(tx, run))
                                .replaceWith(true)));
    }

    private Uni<Republish> step(Tx tx, Republish run) {
        return run.kind() == Kind.LOCATION
                ? nextLocation(tx, run).chain(row -> row.map(found -> location(tx, run, found))
                        .orElseGet(() -> Uni.createFrom().item(run.withPeople())))
                : nextPerson(tx, run)
                        .chain(row -> row.map(found -> person(tx, run, found)).orElseGet(() -> finish(tx, run)));
    }

    private Uni<Optional<LocationRow>> nextLocation(Tx tx, Republish run) {
        UUID last = last(run);
        if (run.locationId() == null) {
            return locations
                    .after(tx, last, 1)
                    .chain(found -> lock(tx, found.stream().findFirst().map(LocationRow::id)));
        }
        return lock(tx, last == null ? Optional.of(run.locationId()) : Optional.empty());
    }

    private Uni<Optional<LocationRow>> lock(Tx tx, Optional<UUID> id) {
        return id.map(each -> locations.lock(tx, Scope.ALL, each))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Optional<StaffRow>> nextPerson(Tx tx, Republish run) {
        Scope scope = run.locationId() == null ? Scope.ALL : new Scope(false, Set.of(run.locationId()), null, null);
        return staff.after(tx, scope, last(run), 1)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.<StaffRow>empty())
                        : staff.lock(tx, Scope.ALL, found.get(0).id()));
    }

    private Uni<Republish> location(Tx tx, Republish run, LocationRow row) {
        return locationEvents
                .again(tx, row)
                .chain(() -> days.again(tx, row.id()))
                .map(count -> run.behind(row.id(), count));
    }

    private Uni<Republish> person(Tx tx, Republish run, StaffRow row) {
        return staffEvents
                .again(tx, row)
                .chain(() -> days.again(tx, row.id()))
                .map(count -> run.behind(row.id(), count));
    }

    private Uni<Republish> finish(Tx tx, Republish run) {
        Republish finished = run.finished(clock.instant().truncatedTo(ChronoUnit.MICROS));
        return audit.record(tx, Caller.SYSTEM, "republish.finished", run.id(), 2)
                .replaceWith(finished);
    }

    private static UUID last(Republish run) {
        return run.lastId().isEmpty() ? null : UUID.fromString(run.lastId());
    }
}
