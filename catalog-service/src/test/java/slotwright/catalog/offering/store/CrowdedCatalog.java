package slotwright.catalog.offering.store;

import static slotwright.platform.testing.ServerLog.sql;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import slotwright.platform.testing.ServerLog;

/**
 * The tables of the catalog once more, with ten thousand services and the same indexes, beside those that the service
 * under test uses: it would list these rows with its own.
 */
final class CrowdedCatalog {

    static final int SERVICES = 10_000;

    static final List<String> TABLES = List.of(
            "category",
            "add_on",
            "service",
            "service_version",
            "service_add_on",
            "service_compatibility",
            "promotion",
            "known_location");

    private static final String NUMBERS = "(SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d AS n FROM digit a"
            + " CROSS JOIN digit b CROSS JOIN digit c CROSS JOIN digit e) numbers";

    /** Numbers that follow no order, of the digits of the row's number. */
    private static final String CONTENT = "JSON_OBJECT('definition', JSON_OBJECT("
            + "'displayOrder', CRC32(n + 1) % 100, 'baseDurationMinutes', 15 + CRC32(n + 2) % 300,"
            + " 'basePrice', JSON_OBJECT('amount', CONCAT(10 + CRC32(n + 3) % 490, '.50'),"
            + "   'currency', IF(n % 5 = 0, 'EUR', 'USD')),"
            + " 'compatibleWith', CASE WHEN n % 1000 = 7 THEN JSON_ARRAY('rare')"
            + "   WHEN n % 10 < 6 THEN JSON_ARRAY('universal') ELSE JSON_ARRAY(CONCAT('tag', n % 8)) END,"
            + " 'description', REPEAT('What it is. ', 50),"
            + " 'requirements', JSON_OBJECT('indoorRequired', " + sometimes(4) + ", 'powerSourceRequired', "
            + sometimes(5) + ", 'waterAccessRequired', " + sometimes(6) + ", 'space', JSON_OBJECT('minWidthFeet',"
            + " CRC32(n + 7) % 20, 'minLengthFeet', CRC32(n + 8) % 30, 'levelSurface', " + sometimes(9) + "))))";

    private static final String END = "end of the plan";

    private final String schema = ServerLog.schema() + "_crowded";

    /** One of the services has 500 versions and links 20 add-ons, one of the add-ons is linked by 100 services. */
    CrowdedCatalog() {
        String copies = TABLES.stream()
                .map(table -> "CREATE TABLE " + table + " LIKE `" + ServerLog.schema() + "`." + table + ";")
                .collect(Collectors.joining());
        sql("DROP DATABASE IF EXISTS `" + schema + "`; CREATE DATABASE `" + schema + "`; USE `" + schema + "`;"
                + copies
                + "CREATE TABLE digit (d INT PRIMARY KEY);"
                + "INSERT INTO digit VALUES (0),(1),(2),(3),(4),(5),(6),(7),(8),(9);"
                + "INSERT INTO category SELECT " + id("category", "n") + ", CONCAT('c', n), CONCAT('Category ', n),"
                + " CRC32(n) % 50, n % 10 <> 9, 1, NOW(6), NOW(6) FROM " + NUMBERS + ";"
                + "INSERT INTO add_on (id, slug, active, version, title, definition, created_at, updated_at) SELECT "
                + id("add-on", "n") + ", CONCAT('a', n), n % 10 <> 9, 1, CONCAT('Add-on ', n),"
                + " JSON_OBJECT('displayOrder', CRC32(n) % 50), NOW(6), NOW(6) FROM " + NUMBERS + ";"
                + "INSERT INTO service (id, slug, category, active, version, title, words, content) SELECT "
                + id("service", "n") + ", CONCAT('s', n), CONCAT('c', n % 20), n % 10 <> 9, 1,"
                + " CONCAT('Service ', CRC32(n) % 1000), CONCAT('w_service w_n', CRC32(n) % 1000, ' w_some', n % 7), "
                + CONTENT + " FROM " + NUMBERS + ";"
                + "INSERT INTO service_compatibility (service_id, tag) SELECT id, JSON_UNQUOTE(JSON_EXTRACT(content,"
                + " '$.definition.compatibleWith[0]')) FROM service WHERE universal = 0;"
                + "INSERT INTO service_version SELECT " + id("service", "IF(n < 500, 0, n)") + ", n + 1, '{}', 'admin',"
                + " 'service.changed', NOW(6) FROM " + NUMBERS + ";"
                + "INSERT INTO service_add_on SELECT " + id("service", "IF(n < 20, 0, n)") + ", "
                + id("add-on", "IF(n % 100 = 21, 21, n)") + ", '{}' FROM " + NUMBERS + ";"
                + "INSERT INTO promotion SELECT " + id("promotion", "n") + ", CONCAT('CODE', n), TRUE, 1,"
                + " CONCAT('Promotion ', CRC32(n)), '{}', NOW(6), NOW(6) FROM " + NUMBERS + ";"
                + "INSERT INTO known_location SELECT " + id("location", "n") + ", n < 300, '{}' FROM " + NUMBERS + ";"
                + "ANALYZE TABLE " + String.join(", ", TABLES) + ";");
    }

    void drop() {
        sql("DROP DATABASE `" + schema + "`");
    }

    String id(String kind, int number) {
        return sql("SELECT " + id(kind, Integer.toString(number))).get(0);
    }

    /**
     * How a statement is answered.
     *
     * @param lines of EXPLAIN, one for each table
     * @param rowsRead of tables and indexes together, as the server counted them
     */
    record Plan(List<String> lines, int rowsRead) {

        /** In the columns of EXPLAIN: id, select type, table, type. What was gathered before may be read whole. */
        boolean hasFullScan() {
            return lines.stream()
                    .map(line -> line.split("\t"))
                    .anyMatch(columns -> Set.of("ALL", "index").contains(columns[3]) && !columns[2].startsWith("<"));
        }

        Set<String> indexes() {
            return lines.stream().map(line -> line.split("\t")[5]).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    Plan plan(String statement) {
        List<String> answer = sql("USE `" + schema + "`; EXPLAIN " + statement + "; SELECT '" + END
                + "'; FLUSH STATUS; " + statement + "; SHOW SESSION STATUS LIKE 'Handler_read%'");
        return new Plan(
                answer.subList(0, answer.indexOf(END)),
                answer.stream()
                        .filter(line -> line.startsWith("Handler_read"))
                        .mapToInt(line -> Integer.parseInt(line.substring(line.indexOf('\t') + 1)))
                        .sum());
    }

    /** Those that are there to find rows by, and not to keep them apart. */
    Set<String> indexes() {
        return new TreeSet<>(sql("SELECT DISTINCT index_name FROM information_schema.statistics WHERE table_schema = '"
                + schema + "' AND non_unique = 1"));
    }

    private static String sometimes(int salt) {
        return "JSON_EXTRACT(IF(CRC32(n + " + salt + ") % 10 < 3, 'true', 'false'), '$')";
    }

    /** The text of an id, scattered over all ids. */
    private static String id(String kind, String number) {
        String hash = "MD5(CONCAT('" + kind + "', " + number + "))";
        return "CONCAT_WS('-', SUBSTR(" + hash + ", 1, 8), SUBSTR(" + hash + ", 9, 4), SUBSTR(" + hash
                + ", 13, 4), SUBSTR(" + hash + ", 17, 4), SUBSTR(" + hash + ", 21, 12))";
    }
}
