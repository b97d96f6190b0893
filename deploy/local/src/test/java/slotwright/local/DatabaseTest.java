package slotwright.local;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseTest {

    private final Database database = new Database(
            new Address("127.0.0.1", 3306),
            "a_b",
            "a_b_audit",
            "a_b_migrate",
            "first",
            "a_b_serve",
            "second",
            "key",
            "other",
            "third",
            "fourth");

    @Test
    void settingsNameWhatAServiceReads() {
        assertEquals(
                Map.ofEntries(
                        entry("quarkus.datasource.reactive.url", "mysql://127.0.0.1:3306/a_b"),
                        entry("quarkus.datasource.username", "a_b_serve"),
                        entry("quarkus.datasource.password", "second"),
                        entry("quarkus.flyway.jdbc-url", "jdbc:mariadb://127.0.0.1:3306/a_b"),
                        entry("quarkus.flyway.username", "a_b_migrate"),
                        entry("quarkus.flyway.password", "first"),
                        entry("slotwright.audit-schema", "a_b_audit"),
                        entry("slotwright.secrets.idempotency-key", "key"),
                        entry("slotwright.secrets.guest-access", "1:other"),
                        entry("slotwright.secrets.master-key", "1:third"),
                        entry("slotwright.secrets.blind-index", "1:fourth")),
                database.settings());
    }

    @Test
    void printedDatabasesShowNoPassword() {
        assertFalse(database.toString().contains("first"));
        assertFalse(database.toString().contains("second"));
    }

    @Test
    void grantsMeanTheirOwnSchemaOnly() {
        List<String> sql = DatabaseSql.create(database);
        assertTrue(sql.contains("GRANT SELECT, INSERT, UPDATE, DELETE ON `a\\_b`.* TO 'a_b_serve'@'%'"));
        assertTrue(sql.contains("GRANT SELECT, INSERT ON `a\\_b\\_audit`.* TO 'a_b_serve'@'%'"));
        assertEquals("a\\_b\\%c\\\\", DatabaseSql.pattern("a_b%c\\"));
    }

    @Test
    void schemasAreMadeUnderTheirPlainNames() {
        assertTrue(DatabaseSql.create(database).get(0).startsWith("CREATE DATABASE IF NOT EXISTS `a_b` "));
    }

    @Test
    void textAndNamesAreQuoted() {
        assertEquals("'o''neil\\\\'", DatabaseSql.text("o'neil\\"));
        assertEquals("`a``b`", DatabaseSql.quoted("a`b"));
    }

    @Test
    void namesThatNeedQuotingAreRefused() {
        for (String name : List.of("", "A", "1a", "a-b", "a b", "a`", "a%", "x".repeat(59))) {
            assertThrows(StackException.class, () -> DatabaseSql.requireName(name), name);
        }
        assertEquals("x".repeat(58), DatabaseSql.requireName("x".repeat(58)));
    }
}
