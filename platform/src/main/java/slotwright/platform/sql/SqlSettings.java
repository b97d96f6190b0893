package slotwright.platform.sql;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The deadlines of the database, which nest: each is shorter than the next. */
@ConfigMapping(prefix = "slotwright.sql")
public interface SqlSettings {

    /** How long a request waits for a free connection, or for a new one to be made. */
    @WithDefault("PT0.5S")
    Duration poolWait();

    /** How long a statement waits for a row's lock; the server counts whole seconds, at least one. */
    @WithDefault("PT1S")
    Duration lockWait();

    /** From the start of a transaction to its answer, all its retries included. */
    @WithDefault("PT3S")
    Duration request();

    /** After this time without a statement the server ends an open transaction (MariaDB only; whole seconds). */
    @WithDefault("PT4S")
    Duration abandoned();

    /** A connection that carries no byte for so long is closed, so that a cut network does not keep it for ever. */
    @WithDefault("PT30S")
    Duration silence();

    /** How often a transaction is tried again after a deadlock, a lock wait or a connection lost before COMMIT. */
    @WithDefault("3")
    int retries();
}
