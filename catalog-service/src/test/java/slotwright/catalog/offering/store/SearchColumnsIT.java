package slotwright.catalog.offering.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.platform.testing.ServerLog.sql;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.platform.testing.ServerLog;

/** What is searched for is there for every service, also for those from before it was. */
@QuarkusTest
class SearchColumnsIT {

    private static final String COLUMNS = "currency, min_price, max_price, lowest_price, requires_indoor,"
            + " requires_power, requires_water, requires_level, min_width_feet, min_length_feet, universal";

    private static final String BASE =
            "'displayOrder': 1, 'baseDurationMinutes': 60," + " 'basePrice': {'amount': '120.00', 'currency': 'USD'}";

    private static final String FROM_BEFORE = "USD\t120.0000\t120.0000\t120.0000\t0\t0\t0\t0\t0.0000\t0.0000\t1";

    private static String schema;

    @BeforeEach
    void withServicesFromBefore() {
        if (schema != null) {
            return;
        }
        schema = ServerLog.schema() + "_before";
        run("DROP DATABASE IF EXISTS `" + schema + "`; CREATE DATABASE `" + schema + "`; USE `" + schema + "`;"
                + migration("V20261122_11__catalog.sql")
                + "INSERT INTO category VALUES ('c', 'c', 'C', 0, TRUE, 1, NOW(6), NOW(6));"
                + insert("bare", BASE)
                + insert("parts", BASE + ", 'requirements': {'preparationMinutes': 5, 'cleanupMinutes': 0}")
                + migration("V20261124_10__search.sql"));
    }

    @AfterAll
    static void leave() {
        run("DROP DATABASE `" + schema + "`");
    }

    @Test
    void servicesFromBeforeNeedNothingAndAreForEverything() {
        assertEquals(FROM_BEFORE, columns("bare"));
        assertEquals(FROM_BEFORE, columns("parts"));
    }

    @Test
    void aKeyThatIsNullIsNone() {
        add(
                "nulls",
                "'pricing': {'minPrice': null, 'maxPrice': null}, 'locationPrices': {}, 'compatibleWith': null,"
                        + " 'requirements': {'indoorRequired': null, 'powerSourceRequired': null, 'space': {"
                        + "'minWidthFeet': null, 'minLengthFeet': null, 'levelSurface': null}}");
        assertEquals(FROM_BEFORE, columns("nulls"));
        add("empty", "'pricing': null, 'locationPrices': null, 'requirements': {'space': null}");
        assertEquals(FROM_BEFORE, columns("empty"));
    }

    @Test
    void eachColumnFollowsItsKey() {
        add(
                "full",
                "'pricing': {'minPrice': {'amount': '90.50'}, 'maxPrice': {'amount': '200.00'}}, 'compatibleWith':"
                        + " ['suv'], 'requirements': {'indoorRequired': true, 'powerSourceRequired': true,"
                        + " 'waterAccessRequired': true, 'space': {'minWidthFeet': 10.25, 'minLengthFeet': 20,"
                        + " 'levelSurface': true}}");
        assertEquals("USD\t90.5000\t200.0000\t90.5000\t1\t1\t1\t1\t10.2500\t20.0000\t0", columns("full"));
        add("no", "'requirements': {'indoorRequired': false}, 'compatibleWith': ['suv', 'universal']");
        assertEquals(FROM_BEFORE, columns("no"));
    }

    @Test
    void whereLocationsHaveTheirOwnPricesTheLowestIsTheFloorOrNothing() {
        String own = "'locationPrices': {'8f1c2a8e-3f0b-4a53-9d0e-0c5b8a1f7e21': {'amount': '10.00'}}";
        add("own", own);
        assertEquals("120.0000\t0.0000", prices("own"));
        add("floored", own + ", 'pricing': {'minPrice': {'amount': '80.00'}}");
        assertEquals("80.0000\t80.0000", prices("floored"));
    }

    private static void add(String slug, String keys) {
        run("USE `" + schema + "`;" + insert(slug, BASE + ", " + keys));
    }

    private static String insert(String slug, String definition) {
        String content = ("{'definition': {" + definition + "}}").replace('\'', '"');
        return "INSERT INTO service (id, slug, category, active, version, title, words, content) VALUES ('" + slug
                + "', '" + slug + "', 'c', TRUE, 1, 'T', '', '" + content + "');";
    }

    private static String columns(String slug) {
        return row("SELECT " + COLUMNS + " FROM service WHERE slug = '" + slug + "'");
    }

    private static String prices(String slug) {
        return row("SELECT min_price, lowest_price FROM service WHERE slug = '" + slug + "'");
    }

    private static String row(String select) {
        return run("USE `" + schema + "`;" + select).get(0);
    }

    /** As strict as the service's own connections. */
    private static List<String> run(String statements) {
        return sql("SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE'; " + statements);
    }

    private static String migration(String name) {
        try (InputStream in = SearchColumnsIT.class.getResourceAsStream("/db/migration/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
