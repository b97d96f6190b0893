package slotwright.local;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One service's database: a schema, a schema for audit entries, and two users. Whoever migrates may change tables;
 * whoever serves may not, and can only add to and read the audit schema.
 *
 * @param schema the schema's name
 * @param auditSchema the audit schema's name
 * @param migrateUser the migrating user
 * @param serveUser the serving user
 * @param idempotencyKey base64 of 32 bytes, the same for all databases of a stack
 * @param guestAccessKey base64 of 32 bytes, likewise
 * @param masterKey base64 of 32 bytes, likewise; without it personal data cannot be read any more
 * @param blindIndexKey base64 of 32 bytes, likewise
 */
public record Database(
        Address address,
        String schema,
        String auditSchema,
        String migrateUser,
        String migratePassword,
        String serveUser,
        String servePassword,
        String idempotencyKey,
        String guestAccessKey,
        String masterKey,
        String blindIndexKey) {

    /** The settings of a service that uses this database, by property name. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("quarkus.datasource.reactive.url", "mysql://" + address + "/" + schema);
        settings.put("quarkus.datasource.username", serveUser);
        settings.put("quarkus.datasource.password", servePassword);
        settings.put("quarkus.flyway.jdbc-url", jdbcUrl());
        settings.put("quarkus.flyway.username", migrateUser);
        settings.put("quarkus.flyway.password", migratePassword);
        settings.put("slotwright.audit-schema", auditSchema);
        settings.put("slotwright.secrets.idempotency-key", idempotencyKey);
        settings.put("slotwright.secrets.guest-access", "1:" + guestAccessKey);
        settings.put("slotwright.secrets.master-key", "1:" + masterKey);
        settings.put("slotwright.secrets.blind-index", "1:" + blindIndexKey);
        return settings;
    }

    public String jdbcUrl() {
        return "jdbc:mariadb://" + address + "/" + schema;
    }

    /** Without the passwords: records are printed by failing tests. */
    @Override
    public String toString() {
        return "Database[" + schema + " at " + address + "]";
    }
}
