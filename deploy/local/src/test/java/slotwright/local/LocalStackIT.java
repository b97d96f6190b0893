package slotwright.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The build's stack, as the tests of all modules use it. */
class LocalStackIT {

    private static LocalStack stack;

    @BeforeAll
    static void start() {
        stack = LocalStack.startOrJoin();
    }

    @Test
    void allServersAnswer() {
        assertEquals(List.of("1"), stack.sql("SELECT 1"));
        assertTrue(Redis.pong(stack.redis().address()));
        assertTrue(KafkaProbe.hasBroker(stack.kafka().address()));
    }

    @Test
    void theSameNameIsTheSameDatabase() {
        Database first = stack.database("same");
        stack.sql("CREATE TABLE same.kept (id INT)");
        assertEquals(first, stack.database("same"));
        assertEquals(List.of("kept"), stack.sql("SHOW TABLES IN same"));
    }

    @Test
    void aFreshDatabaseIsEmpty() {
        Database first = stack.database("emptied");
        stack.sql("CREATE TABLE emptied.gone (id INT); CREATE TABLE emptied_audit.gone (id INT)");
        assertEquals(first, stack.freshDatabase("emptied"));
        assertEquals(List.of(), stack.sql("SHOW TABLES IN emptied; SHOW TABLES IN emptied_audit"));
    }

    @Test
    void whoServesChangesRowsButNoTables() {
        Database database = stack.freshDatabase("served");
        stack.sql("CREATE TABLE served.rows_of_it (id INT)");
        MariaDbClient serving = as(database.serveUser(), database.servePassword());
        serving.run("INSERT INTO served.rows_of_it VALUES (1); UPDATE served.rows_of_it SET id = 2;"
                + " DELETE FROM served.rows_of_it");
        assertRefused(serving, "CREATE TABLE served.another (id INT)");
        assertRefused(serving, "ALTER TABLE served.rows_of_it ADD name INT");
        assertRefused(serving, "DROP TABLE served.rows_of_it");
        assertRefused(serving, "TRUNCATE TABLE served.rows_of_it");
    }

    @Test
    void whoServesOnlyAddsToTheAuditSchema() {
        Database database = stack.freshDatabase("audited");
        stack.sql("CREATE TABLE audited_audit.entry (id INT)");
        MariaDbClient serving = as(database.serveUser(), database.servePassword());
        serving.run("INSERT INTO audited_audit.entry VALUES (1)");
        assertEquals(List.of("1"), serving.run("SELECT id FROM audited_audit.entry"));
        assertRefused(serving, "UPDATE audited_audit.entry SET id = 2");
        assertRefused(serving, "DELETE FROM audited_audit.entry");
        assertRefused(serving, "TRUNCATE TABLE audited_audit.entry");
        assertRefused(serving, "CREATE TABLE audited_audit.another (id INT)");
    }

    @Test
    void whoMigratesChangesTablesOfBothSchemas() {
        Database database = stack.freshDatabase("migrated");
        MariaDbClient migrating = as(database.migrateUser(), database.migratePassword());
        for (String schema : List.of("migrated", "migrated_audit")) {
            migrating.run("CREATE TABLE %1$s.t (id INT PRIMARY KEY); ALTER TABLE %1$s.t ADD n INT, ADD INDEX (n);"
                    .formatted(schema));
            migrating.run("CREATE TABLE %1$s.u (id INT, FOREIGN KEY (id) REFERENCES %1$s.t (id));".formatted(schema));
            migrating.run("DROP TABLE %s.u".formatted(schema));
        }
    }

    @Test
    void usersSeeNoSchemaOfASimilarName() {
        Database database = stack.freshDatabase("like_this");
        stack.freshDatabase("likexthis");
        MariaDbClient serving = as(database.serveUser(), database.servePassword());
        assertEquals(
                List.of("information_schema", "like_this", "like_this_audit"),
                serving.run("SHOW DATABASES").stream().sorted().toList());
    }

    @Test
    void passwordsAreReadableByTheOwnerOnly() throws Exception {
        stack.database("secret");
        for (String name : List.of("secrets.properties", "mariadb-account.properties", "stack.properties")) {
            Path file = stack.folder().resolve(name);
            assertEquals("rw-------", permissions(file), name);
        }
        assertEquals("rwx------", permissions(stack.folder()));
    }

    @Test
    void aSharedServerCannotBeBroken() {
        assertThrows(StackException.class, () -> stack.kafka().stop());
        assertThrows(StackException.class, () -> stack.mariaDb().kill());
    }

    @Test
    void databasesHaveTheirOwnPasswords() {
        assertNotEquals(
                stack.database("one").servePassword(), stack.database("two").servePassword());
    }

    private static MariaDbClient as(String user, String password) {
        Path account = stack.folder().resolve(user + ".properties");
        return MariaDbClient.of(account, stack.mariaDb().address(), user, password);
    }

    private static void assertRefused(MariaDbClient client, String sql) {
        StackException refusal = assertThrows(StackException.class, () -> client.run(sql), sql);
        assertTrue(refusal.getMessage().contains("command denied"), refusal.getMessage());
    }

    private static String permissions(Path file) throws Exception {
        return java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
