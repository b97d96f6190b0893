package slotwright.local;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Runs SQL with one account, each time on a connection of its own. The account lies in a file with mode 0600, for
 * processes that join.
 */
final class MariaDbClient {

    private static final String USER = "user";
    private static final String PASSWORD = "password";

    private final Address address;
    private final Map<String, String> account;

    private MariaDbClient(Address address, Map<String, String> account) {
        this.address = address;
        this.account = account;
    }

    /** @param accountFile written with the account */
    static MariaDbClient of(Path accountFile, Address address, String user, String password) {
        Map<String, String> account = Map.of(USER, user, PASSWORD, password);
        PrivateFiles.writeProperties(accountFile, account);
        return new MariaDbClient(address, account);
    }

    /** A client for an account that another process wrote. */
    static MariaDbClient existing(Path accountFile, Address address) {
        return new MariaDbClient(address, PrivateFiles.readProperties(accountFile));
    }

    boolean answers() {
        try {
            return run("SELECT 1").equals(List.of("1"));
        } catch (StackException notYet) {
            return false;
        }
    }

    /**
     * Runs statements separated by semicolons.
     *
     * @return the rows, columns separated by tabs and NULL where there is none
     * @throws StackException with the server's message if one of them fails; those before it have been run
     */
    List<String> run(String sql) {
        try (Connection connection = MariaDbDriver.connect(address, account.get(USER), account.get(PASSWORD));
                Statement statement = connection.createStatement()) {
            List<String> rows = new ArrayList<>();
            boolean hasRows = statement.execute(sql);
            while (hasRows || statement.getUpdateCount() != -1) {
                if (hasRows) {
                    add(rows, statement.getResultSet());
                }
                hasRows = statement.getMoreResults();
            }
            return rows;
        } catch (SQLException e) {
            throw new StackException(
                    "MariaDB at " + address + " refuses: " + e.getErrorCode() + " " + e.getMessage(), e);
        }
    }

    private static void add(List<String> rows, ResultSet results) throws SQLException {
        int columns = results.getMetaData().getColumnCount();
        while (results.next()) {
            StringJoiner row = new StringJoiner("\t");
            for (int column = 1; column <= columns; column++) {
                String value = results.getString(column);
                row.add(value == null ? "NULL" : value);
            }
            rows.add(row.toString());
        }
    }
}
