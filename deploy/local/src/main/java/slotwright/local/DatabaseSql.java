package slotwright.local;

import java.util.List;
import java.util.regex.Pattern;

/** The SQL that makes a service's schemas, users and grants; each statement may run again and changes nothing then. */
final class DatabaseSql {

    // 64 characters is the longest schema name, and "_audit" is appended to it.
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,57}");

    private static final String CHANGE_TABLES =
            "CREATE, ALTER, DROP, INDEX, REFERENCES, TRIGGER, CREATE VIEW, SHOW VIEW, LOCK TABLES";

    private DatabaseSql() {}

    static String requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new StackException("'" + name + "' is no database name: lower-case letters, digits and _, beginning"
                    + " with a letter, at most 58 characters");
        }
        return name;
    }

    static List<String> create(Database database) {
        return List.of(
                "CREATE DATABASE IF NOT EXISTS " + quoted(database.schema()) + CHARACTERS,
                "CREATE DATABASE IF NOT EXISTS " + quoted(database.auditSchema()) + CHARACTERS,
                user(database.migrateUser(), database.migratePassword()),
                user(database.serveUser(), database.servePassword()),
                grant("SELECT, INSERT, UPDATE, DELETE, " + CHANGE_TABLES, database.schema(), database.migrateUser()),
                grant("SELECT, INSERT, " + CHANGE_TABLES, database.auditSchema(), database.migrateUser()),
                grant("SELECT, INSERT, UPDATE, DELETE", database.schema(), database.serveUser()),
                grant("SELECT, INSERT", database.auditSchema(), database.serveUser()));
    }

    static List<String> drop(Database database) {
        return List.of(
                "DROP DATABASE IF EXISTS " + quoted(database.schema()),
                "DROP DATABASE IF EXISTS " + quoted(database.auditSchema()));
    }

    private static final String CHARACTERS = " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci";

    private static String user(String name, String password) {
        String account = account(name);
        return "CREATE USER IF NOT EXISTS " + account + " IDENTIFIED BY " + text(password) + "; ALTER USER " + account
                + " IDENTIFIED BY " + text(password);
    }

    private static String grant(String rights, String schema, String user) {
        return "GRANT " + rights + " ON " + quoted(pattern(schema)) + ".* TO " + account(user);
    }

    /** In GRANT, and only there, a schema's name is a pattern: without this, {@code a_b} also means {@code axb}. */
    static String pattern(String schema) {
        return schema.replace("\\", "\\\\").replace("_", "\\_").replace("%", "\\%");
    }

    static String quoted(String identifier) {
        return "`" + identifier.replace("`", "``") + "`";
    }

    static String text(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static String account(String user) {
        return text(user) + "@'%'";
    }
}
