package slotwright.platform.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerSettingsTest {

    @Test
    void acceptsARightMariaDb() {
        assertEquals(List.of(), ServerSettings.wrongIn(right()));
    }

    @Test
    void acceptsARightMySql() {
        Map<String, String> mySql = right();
        mySql.remove("tx_isolation");
        mySql.remove("wsrep_on");
        mySql.put("transaction_isolation", "READ-COMMITTED");
        mySql.put("log_bin", "ON");
        mySql.put("sync_binlog", "1");
        assertEquals(List.of(), ServerSettings.wrongIn(mySql));
    }

    @Test
    void refusesAServerThatMayLoseWhatWasCommitted() {
        refuses("innodb_flush_log_at_trx_commit", "0");
        refuses("innodb_flush_log_at_trx_commit", "2");
        Map<String, String> variables = right();
        variables.put("log_bin", "ON");
        assertEquals(1, ServerSettings.wrongIn(variables).size());
    }

    @Test
    void refusesSeveralWriters() {
        refuses("wsrep_on", "ON");
    }

    @Test
    void refusesAnotherIsolation() {
        refuses("tx_isolation", "REPEATABLE-READ");
    }

    @Test
    void refusesLocalTimeLaxModeAndOtherCharacters() {
        refuses("time_zone", "SYSTEM");
        refuses("sql_mode", "NO_ENGINE_SUBSTITUTION");
        refuses("character_set_connection", "latin1");
        refuses("character_set_database", "utf8mb3");
    }

    private static void refuses(String name, String value) {
        Map<String, String> variables = right();
        variables.put(name, value);
        List<String> wrong = ServerSettings.wrongIn(variables);
        assertEquals(1, wrong.size(), wrong.toString());
        assertTrue(wrong.get(0).startsWith(name + " is "), wrong.get(0));
    }

    private static Map<String, String> right() {
        return new HashMap<>(Map.of(
                "innodb_flush_log_at_trx_commit", "1",
                "log_bin", "OFF",
                "sync_binlog", "0",
                "wsrep_on", "OFF",
                "tx_isolation", "READ-COMMITTED",
                "time_zone", "+00:00",
                "sql_mode", "STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION",
                "character_set_connection", "utf8mb4",
                "character_set_database", "utf8mb4"));
    }
}
