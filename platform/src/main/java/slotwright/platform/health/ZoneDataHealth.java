package slotwright.platform.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Says which edition of the world's time zones the service computes with, in the log, in readiness and in metrics, and
 * warns when it is older than a year. It never makes the service unready: old rules are right nearly everywhere.
 */
@Readiness
@ApplicationScoped
public class ZoneDataHealth implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(ZoneDataHealth.class);
    private static final String WARNING =
            "older than a year: times in zones that changed their rules since may be wrong; update the JVM";

    private final ZoneData data;
    private final Clock clock;

    @Inject
    public ZoneDataHealth(Clock clock, MeterRegistry meters) {
        this(ZoneData.ofThisJvm(), clock);
        Gauge.builder("slotwright.zone.data", () -> 1)
                .description("the edition of the world's time zones that the JVM has, as a tag")
                .tag("version", data.version())
                .register(meters);
        Gauge.builder("slotwright.zone.data.old", () -> isOld() ? 1 : 0)
                .description("1 when that edition is older than a year")
                .register(meters);
    }

    ZoneDataHealth(ZoneData data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent started) {
        if (isOld()) {
            LOG.warnf("The JVM's time-zone data %s are %s", data.version(), WARNING);
        } else {
            LOG.infof("The JVM's time-zone data are %s", data.version());
        }
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("zone-data").up().withData("version", data.version());
        return isOld() ? answer.withData("warning", WARNING).build() : answer.build();
    }

    private boolean isOld() {
        return data.isOlderThanAYear(LocalDate.now(clock));
    }
}
