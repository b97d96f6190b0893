package slotwright.platform.health;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Lets every request be answered before the service stops. Told to stop, it is no longer ready but goes on taking
 * requests for a while, until whoever sends them has noticed ({@code slotwright.shutdown-notice}); then it waits for
 * what is under way ({@code slotwright.shutdown-patience}). That it is not ready it says itself: Quarkus says so too,
 * but only once its listener's turn has come, which may be after this one. Quarkus' own waits are not used:
 * {@code quarkus.shutdown.delay} comes after this one, so that what arrives meanwhile is cut off, and for
 * {@code quarkus.shutdown.timeout} a listener of its Jackson extension never reports back in 3.30.6, so that every
 * stop takes the whole time.
 */
@Readiness
@ApplicationScoped
public class Drain implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(Drain.class);
    private static final int OUTERMOST = 10_000;

    private final Duration notice;
    private final Duration patience;
    private volatile boolean stopping;
    private int underWay;

    public Drain(
            @ConfigProperty(name = "slotwright.shutdown-notice", defaultValue = "PT0S") Duration notice,
            @ConfigProperty(name = "slotwright.shutdown-patience", defaultValue = "PT15S") Duration patience) {
        this.notice = notice;
        this.patience = patience;
    }

    void onRoutes(@Observes Filters filters) {
        filters.register(this::count, OUTERMOST);
    }

    void onStopping(@Observes ShutdownDelayInitiatedEvent told) throws InterruptedException {
        stopping = true;
        TimeUnit.NANOSECONDS.sleep(notice.toNanos());
        LOG.infof("Stopping; requests under way: %d", underWay());
        if (!await()) {
            LOG.warnf("Requests are cut off that were not answered within %s", patience);
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("taking requests").status(!stopping).build();
    }

    private void count(RoutingContext request) {
        // A stream of events has no end to wait for.
        String accepted = request.request().getHeader("Accept");
        if (accepted == null || !accepted.contains("text/event-stream")) {
            begin();
            request.addEndHandler(done -> end());
        }
        request.next();
    }

    private synchronized int underWay() {
        return underWay;
    }

    synchronized void begin() {
        underWay++;
    }

    synchronized void end() {
        underWay--;
        notifyAll();
    }

    /** @return whether every request was answered in time */
    synchronized boolean await() throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        for (long left = patience.toNanos(); underWay > 0 && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return underWay <= 0;
    }
}
