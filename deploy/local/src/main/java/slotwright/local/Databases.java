package slotwright.local;

import java.util.ArrayList;
import java.util.List;

/** Makes the services' databases on a stack's MariaDB. */
final class Databases {

    private final Address address;
    private final MariaDbClient client;
    private final Secrets secrets;

    Databases(Address address, MariaDbClient client, Secrets secrets) {
        this.address = address;
        this.client = client;
        this.secrets = secrets;
    }

    /** Makes what is missing and leaves what is there. */
    Database database(String name) {
        Database database = described(DatabaseSql.requireName(name));
        run(DatabaseSql.create(database));
        return database;
    }

    /** Drops both schemas first. */
    Database freshDatabase(String name) {
        Database database = described(DatabaseSql.requireName(name));
        List<String> statements = new ArrayList<>(DatabaseSql.drop(database));
        statements.addAll(DatabaseSql.create(database));
        run(statements);
        return database;
    }

    private Database described(String name) {
        return new Database(
                address,
                name,
                name + "_audit",
                name + "_migrate",
                secrets.password(name + ".migrate"),
                name + "_serve",
                secrets.password(name + ".serve"),
                secrets.key("idempotency-key"),
                secrets.key("guest-access-key"),
                secrets.key("master-key"),
                secrets.key("blind-index-key"));
    }

    private void run(List<String> statements) {
        client.run(String.join(";\n", statements) + ";\n");
    }
}
