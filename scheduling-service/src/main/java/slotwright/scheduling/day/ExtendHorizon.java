package slotwright.scheduling.day;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import slotwright.platform.caller.Scope;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.SchedulingSettings;
import slotwright.scheduling.day.model.ComputedUntil;
import slotwright.scheduling.day.store.JobLease;
import slotwright.scheduling.location.store.LocationRepository;
import slotwright.scheduling.staff.store.StaffRepository;

/**
 * Computes the days that came into reach, at start and from time to time, each resource in a transaction of its
 * own: one that fails keeps no other from it. One replica does it; were it done twice, nothing would change, since
 * equal days are not published again. Before that it follows what rules of zones have become.
 */
@ApplicationScoped
public class ExtendHorizon {

    private static final Logger LOG = Logger.getLogger(ExtendHorizon.class);
    private static final String JOB = "extend-horizon";
    private static final Duration SOON = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final SchedulingSettings settings;
    private final HorizonDates horizon;
    private final JobLease lease;
    private final LocationRepository locations;
    private final StaffRepository staff;
    private final RecomputeDays days;
    private final FollowZoneRules zones;
    private final Vertx vertx;
    private long timer;

    public ExtendHorizon(
            Transactions transactions,
            SchedulingSettings settings,
            HorizonDates horizon,
            JobLease lease,
            LocationRepository locations,
            StaffRepository staff,
            RecomputeDays days,
            FollowZoneRules zones,
            Vertx vertx) {
        this.transactions = transactions;
        this.settings = settings;
        this.horizon = horizon;
        this.lease = lease;
        this.locations = locations;
        this.staff = staff;
        this.days = days;
        this.zones = zones;
        this.vertx = vertx;
    }

    /** Behind the observers that make the service ready to publish. */
    void onStart(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent started) {
        timer = vertx.setPeriodic(1, settings.days().extendEvery().toMillis(), id -> runInBackground());
    }

    void onStop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }

    /** Only where no other replica does it now; ends when all days are there. */
    public Uni<Void> run() {
        Duration most = settings.days().extendEvery();
        return transactions
                .write(tx -> lease.take(tx, JOB, most))
                .chain(taken -> taken ? extend() : Uni.createFrom().voidItem());
    }

    private Uni<Void> extend() {
        Predicate<ComputedUntil> isBehind =
                each -> each.isBefore(horizon.at(each.zone()).last());
        return transactions
                .read(tx -> locations.computedUntil(tx).map(all -> ids(all, isBehind)))
                .chain(ids -> each(ids, id -> transactions.write(settings.changeDeadline(), tx -> location(tx, id))))
                .chain(() -> transactions.read(tx -> staff.computedUntil(tx).map(all -> ids(all, isBehind))))
                .chain(ids -> each(ids, id -> transactions.write(settings.changeDeadline(), tx -> person(tx, id))))
                .onTermination()
                .call(() -> transactions.write(tx -> lease.giveBack(tx, JOB)));
    }

    private Uni<Void> location(Tx tx, UUID id) {
        return locations.lock(tx, Scope.ALL, id).chain(() -> days.ofLocation(tx, id));
    }

    private Uni<Void> person(Tx tx, UUID id) {
        return staff.lockAll(tx, Scope.ALL, Set.of(id)).chain(() -> days.ofStaff(tx, List.of(id)));
    }

    private static List<UUID> ids(List<ComputedUntil> all, Predicate<ComputedUntil> wanted) {
        return all.stream().filter(wanted).map(ComputedUntil::resourceId).toList();
    }

    private static Uni<Void> each(Collection<UUID> ids, Function<UUID, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> work.apply(id)
                        .onFailure()
                        .invoke(failure -> LOG.warnf(failure, "days to come of %s wait for the next time", id))
                        .onFailure()
                        .recoverWithNull())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private void runInBackground() {
        zones.run()
                .onFailure()
                .invoke(failure -> LOG.warn("rules of zones could not be compared; later again", failure))
                .onFailure()
                .recoverWithItem(0)
                .chain(this::run)
                .subscribe()
                .with(done -> {}, failure -> LOG.warn("days to come could not be computed; later again", failure));
    }
}
