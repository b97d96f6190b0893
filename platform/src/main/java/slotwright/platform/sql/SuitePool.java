package slotwright.platform.sql;

import io.quarkus.reactive.mysql.client.MySQLPoolCreator;
import io.vertx.mysqlclient.MySQLBuilder;
import io.vertx.mysqlclient.MySQLConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import io.vertx.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Makes the pool so that every connection, a later one too, begins in READ COMMITTED, UTC and strict mode with
 * the configured waits. A connection that refuses these settings is ended before anyone gets it.
 */
@Singleton
public class SuitePool implements MySQLPoolCreator {

    private static final Logger LOG = Logger.getLogger(SuitePool.class);

    private static final String ISOLATION = "SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED";

    /** What stands in the comment only MariaDB reads: MySQL cannot end idle transactions. */
    private static final String SESSION =
            """
            SET SESSION time_zone = '+00:00', \
            sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION', \
            innodb_lock_wait_timeout = %d /*M! , idle_transaction_timeout = %d */""";

    private final SqlSettings settings;

    public SuitePool(SqlSettings settings) {
        this.settings = settings;
    }

    @Override
    public Pool create(Input input) {
        int poolWait = (int) settings.poolWait().toMillis();
        List<SqlConnectOptions> servers = new ArrayList<>();
        for (MySQLConnectOptions options : input.mySQLConnectOptionsList()) {
            options.setConnectTimeout(poolWait)
                    .setTcpKeepAlive(true)
                    .setIdleTimeout((int) settings.silence().toMillis())
                    .setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
            servers.add(options);
        }
        return MySQLBuilder.pool()
                .with(input.poolOptions()
                        .setConnectionTimeout(poolWait)
                        .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS))
                .connectingTo(servers)
                .using(input.vertx())
                .withConnectHandler(this::prepare)
                .build();
    }

    private void prepare(SqlConnection connection) {
        String session = SESSION.formatted(seconds(settings.lockWait()), seconds(settings.abandoned()));
        connection
                .query(ISOLATION)
                .execute()
                .compose(done -> connection.query(session).execute())
                .onFailure(failure -> LOG.error("a connection to the database refused its settings", failure))
                .recover(failure -> connection.query("KILL CONNECTION_ID()").execute())
                .onComplete(done -> connection.close());
    }

    private static long seconds(Duration duration) {
        return Math.max(1, duration.plusMillis(999).toSeconds());
    }
}
