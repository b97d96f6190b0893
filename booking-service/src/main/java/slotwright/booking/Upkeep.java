package slotwright.booking;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import slotwright.booking.hold.SweepHolds;
import slotwright.booking.reservation.ForgetAnswers;

/**
 * What each replica does from time to time. Nothing depends on it being done at once, or by one replica only, so
 * it needs no lease: a round that fails is logged, and the next one comes.
 */
@ApplicationScoped
class Upkeep {

    private static final Logger LOG = Logger.getLogger(Upkeep.class);
    private static final Duration FORGET_EVERY = Duration.ofMinutes(10);

    private final Vertx vertx;
    private final SweepHolds sweepHolds;
    private final ForgetAnswers forgetAnswers;
    private final BookingSettings settings;
    private final List<Long> timers = new ArrayList<>();

    Upkeep(Vertx vertx, SweepHolds sweepHolds, ForgetAnswers forgetAnswers, BookingSettings settings) {
        this.vertx = vertx;
        this.sweepHolds = sweepHolds;
        this.forgetAnswers = forgetAnswers;
        this.settings = settings;
    }

    void onStart(@Observes StartupEvent started) {
        every(settings.holds().sweepEvery(), "sweeping expired holds", sweepHolds::sweep);
        every(FORGET_EVERY, "forgetting old answers", forgetAnswers::forget);
    }

    void onStop(@Observes ShutdownEvent stopping) {
        timers.forEach(vertx::cancelTimer);
    }

    /** A round that still runs is not overtaken by the next one. */
    private void every(Duration period, String what, Supplier<Uni<Integer>> round) {
        AtomicBoolean running = new AtomicBoolean();
        timers.add(vertx.setPeriodic(period.toMillis(), tick -> {
            if (running.compareAndSet(false, true)) {
                round.get()
                        .onTermination()
                        .invoke(() -> running.set(false))
                        .subscribe()
                        .with(
                                done -> LOG.debugf("%s: %d", what, done),
                                failure -> LOG.warnf("%s failed: %s", what, failure.toString()));
            }
        }));
    }
}
