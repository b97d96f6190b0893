package slotwright.platform.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the suite's promises ask of a MariaDB or MySQL server, and of a connection of the pool. */
final class ServerSettings {

    /** Those that a server does not know are not in its answer. */
    static final String QUERY =
            """
            SHOW SESSION VARIABLES WHERE Variable_name IN (
                'innodb_flush_log_at_trx_commit', 'log_bin', 'sync_binlog', 'wsrep_on', 'tx_isolation',
                'transaction_isolation', 'time_zone', 'sql_mode', 'character_set_connection',
                'character_set_database')""";

    private final Map<String, String> variables;
    private final List<String> wrong = new ArrayList<>();

    private ServerSettings(Map<String, String> variables) {
        this.variables = variables;
    }

    /** A sentence for each setting that breaks a promise; none when all is well. */
    static List<String> wrongIn(Map<String, String> variables) {
        return new ServerSettings(variables).check();
    }

    private List<String> check() {
        require("1", "innodb_flush_log_at_trx_commit", "a committed booking may be lost");
        if (isOn("log_bin")) {
            require("1", "sync_binlog", "the binary log may lose what was committed");
        }
        if (isOn("wsrep_on")) {
            wrong.add("wsrep_on is ON: several writers lose each other's updates");
        }
        String isolation = variables.containsKey("transaction_isolation") ? "transaction_isolation" : "tx_isolation";
        require("READ-COMMITTED", isolation, "checks behind a lock would read an old snapshot");
        require("+00:00", "time_zone", "instants would be stored in local time");
        if (!value("sql_mode").contains("STRICT_")) {
            wrong.add("sql_mode is not strict: values would be cut to fit");
        }
        requireUtf8("character_set_connection");
        requireUtf8("character_set_database");
        return wrong;
    }

    private void require(String wanted, String name, String because) {
        if (!wanted.equals(value(name))) {
            wrong.add(name + " is " + value(name) + " and must be " + wanted + ": " + because);
        }
    }

    private void requireUtf8(String name) {
        if (!value(name).startsWith("utf8mb4")) {
            wrong.add(name + " is " + value(name) + " and must be utf8mb4: names would be damaged");
        }
    }

    private boolean isOn(String name) {
        String value = value(name).toUpperCase(Locale.ROOT);
        return value.equals("ON") || value.equals("1");
    }

    private String value(String name) {
        return variables.getOrDefault(name, "");
    }
}
