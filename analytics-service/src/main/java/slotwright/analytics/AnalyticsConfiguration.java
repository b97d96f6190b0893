package slotwright.analytics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings of analytics-service. */
@ConfigMapping(prefix = "slotwright.analytics")
public interface AnalyticsConfiguration {

    /** How often the page asks for newer figures. */
    @NotNull
    @DurationMin(seconds = 1)
    @WithDefault("5s")
    Duration pageRefresh();

    /** How long a batch of events may take to be counted together before its events are counted one by one. */
    @NotNull
    @DurationMin(seconds = 1)
    @WithDefault("20s")
    Duration batchLimit();
}
