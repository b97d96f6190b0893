package slotwright.story;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import slotwright.local.Database;

/** Holds the locks of a location's days, as somebody would who books there and takes his time. */
final class HeldDays implements AutoCloseable {

    private final PackagedSuite suite;
    private final Database database;
    private final Connection connection;

    HeldDays(PackagedSuite suite, String locationId, Collection<LocalDate> days) throws SQLException {
        this.suite = suite;
        this.database = suite.database("booking");
        this.connection =
                DriverManager.getConnection(database.jdbcUrl(), database.serveUser(), database.servePassword());
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
        String marks = String.join(", ", Collections.nCopies(days.size(), "?"));
        try (PreparedStatement lock = connection.prepareStatement(
                "SELECT day_key FROM resource_day WHERE day_key IN (" + marks + ") ORDER BY day_key FOR UPDATE")) {
            int index = 0;
            for (LocalDate day : days) {
                lock.setString(++index, locationId + "/" + day);
            }
            lock.executeQuery();
        }
    }

    /**
     * Returns when so many of booking's transactions wait for a lock. The server looks anew only if nobody has asked it for
     * a tenth of a second.
     */
    void awaitWaiting(int transactions) {
        String count =
                "DO SLEEP(0.2); SELECT COUNT(*) FROM information_schema.INNODB_TRX t JOIN information_schema.PROCESSLIST p"
                        + " ON p.ID = t.trx_mysql_thread_id WHERE t.trx_state = 'LOCK WAIT' AND p.DB = '"
                        + database.schema() + "'";
        Narrator.eventually(
                transactions + " transactions waiting for locks",
                () -> suite.rows("booking", count).get(0).equals(Integer.toString(transactions)) ? true : null);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
