package slotwright.scheduling.window;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import slotwright.platform.sql.Transactions;
import slotwright.platform.time.LocalTimes;
import slotwright.scheduling.SchedulingSettings;
import slotwright.scheduling.day.model.ComputedUntil;
import slotwright.scheduling.day.store.JobLease;
import slotwright.scheduling.location.store.LocationRepository;
import slotwright.scheduling.window.store.DemandNights;

/**
 * Looks from time to time where it has become another day, and evaluates the demand there, each location in a
 * transaction of its own. One replica does it; were it done twice, nothing would change.
 */
@ApplicationScoped
public class DemandNight {

    private static final Logger LOG = Logger.getLogger(DemandNight.class);
    private static final String JOB = "window-demand";

    private final Transactions transactions;
    private final SchedulingSettings settings;
    private final JobLease lease;
    private final LocationRepository locations;
    private final DemandNights nights;
    private final EvaluateDemand evaluate;
    private final Clock clock;
    private final Vertx vertx;
    private long timer;

    public DemandNight(
            Transactions transactions,
            SchedulingSettings settings,
            JobLease lease,
            LocationRepository locations,
            DemandNights nights,
            EvaluateDemand evaluate,
            Clock clock,
            Vertx vertx) {
        this.transactions = transactions;
        this.settings = settings;
        this.lease = lease;
        this.locations = locations;
        this.nights = nights;
        this.evaluate = evaluate;
        this.clock = clock;
        this.vertx = vertx;
    }

    /** Behind the observers that make the service ready to publish. */
    void onStart(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent started) {
        timer = vertx.setPeriodic(1, every().toMillis(), id -> runInBackground());
    }

    void onStop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }

    /** Only where no other replica does it now; ends when all locations have had their night. */
    public Uni<Void> run() {
        return transactions
                .write(tx -> lease.take(tx, JOB, every()))
                .chain(taken -> taken ? evaluateAll() : Uni.createFrom().voidItem());
    }

    private Uni<Void> evaluateAll() {
        return transactions
                .read(tx -> locations.computedUntil(tx).chain(all -> nights.evaluatedOn(tx)
                        .map(evaluated -> due(all, evaluated))))
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(this::evaluate)
                .collect()
                .last()
                .replaceWithVoid()
                .onTermination()
                .call(() -> transactions.write(tx -> lease.giveBack(tx, JOB)));
    }

    private List<UUID> due(List<ComputedUntil> all, Map<UUID, LocalDate> evaluated) {
        Instant now = clock.instant();
        return all.stream()
                .filter(location -> evaluated
                        .getOrDefault(location.resourceId(), LocalDate.MIN)
                        .isBefore(LocalTimes.dateAt(now, location.zone())))
                .map(ComputedUntil::resourceId)
                .toList();
    }

    /** One location that cannot be evaluated keeps no other from it. */
    private Uni<Void> evaluate(UUID locationId) {
        return transactions
                .write(settings.changeDeadline(), tx -> evaluate.of(tx, locationId))
                .onFailure()
                .invoke(failure -> LOG.warnf(failure, "demand at %s could not be evaluated; later again", locationId))
                .onFailure()
                .recoverWithNull();
    }

    private Duration every() {
        return settings.windows().demandEvery();
    }

    private void runInBackground() {
        run().subscribe().with(done -> {}, failure -> LOG.warn("demand could not be evaluated; later again", failure));
    }
}
