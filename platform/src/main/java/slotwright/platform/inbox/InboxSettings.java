package slotwright.platform.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events arrive. */
@ConfigMapping(prefix = "slotwright.inbox")
public interface InboxSettings {

    /** For the transaction of a whole batch; longer than a request's, since no client waits for it. */
    @WithDefault("PT30S")
    Duration deadline();

    /** Between attempts while the database or, for dead letters, Kafka is away: at first. */
    @WithDefault("PT0.1S")
    Duration firstPause();

    /** The same, at most: the pause doubles. */
    @WithDefault("PT5S")
    Duration maxPause();
}
