package slotwright.local;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Settings as environment variables, by the rule of MicroProfile Config. */
public final class Environment {

    private Environment() {}

    /** {@code quarkus.flyway.jdbc-url} as {@code QUARKUS_FLYWAY_JDBC_URL}. */
    public static String nameOf(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** All settings, each under its variable's name. */
    public static Map<String, String> of(Map<String, String> settings) {
        Map<String, String> environment = new LinkedHashMap<>();
        settings.forEach((property, value) -> environment.put(nameOf(property), value));
        return environment;
    }
}
