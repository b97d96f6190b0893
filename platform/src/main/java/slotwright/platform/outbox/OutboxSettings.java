package slotwright.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events leave. */
@ConfigMapping(prefix = "slotwright.outbox")
public interface OutboxSettings {

    /** How often the table is looked at, besides the wake-up at commit: another replica may hold the lease. */
    @WithDefault("PT0.05S")
    Duration poll();

    /** A replica that does not renew its lease for so long loses its shards to another. */
    @WithDefault("PT6S")
    Duration lease();

    /** At most so many events in one Kafka transaction. */
    @WithDefault("500")
    int batch();

    /** Kafka aborts a transaction that a silent relay left open. */
    @WithDefault("PT10S")
    Duration transactionTimeout();

    /** How long a call to Kafka may block the relay's thread. */
    @WithDefault("PT5S")
    Duration maxBlock();

    /** Between attempts while Kafka or the database is away, at most; begins at 100 ms. */
    @WithDefault("PT5S")
    Duration maxPause();

    /** How long a stopping service goes on sending what is committed. */
    @WithDefault("PT5S")
    Duration stop();

    /** Sent rows are kept so long, for who asks what was sent. */
    @WithDefault("P7D")
    Duration keep();

    /** How often sent rows past their time are removed, a thousand at a time, and the backlog is counted. */
    @WithDefault("PT5S")
    Duration housekeeping();
}
