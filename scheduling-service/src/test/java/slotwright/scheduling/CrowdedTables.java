package slotwright.scheduling;

import static slotwright.platform.testing.ServerLog.sql;

import java.util.List;
import slotwright.platform.testing.ServerLog;

/**
 * The tables of what is entered once more, with thousands of rows each and the same indexes, beside those that the
 * service under test uses: it would take these rows for its own.
 */
final class CrowdedTables {

    /** Of each table. */
    static final int ROWS = 4_000;

    private static final String NUMBERS = "(SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d AS n FROM digit a"
            + " CROSS JOIN digit b CROSS JOIN digit c CROSS JOIN digit e) numbers WHERE n < " + ROWS;

    private static final String END = "end of the plan";

    private final String schema = ServerLog.schema() + "_crowded";

    /** Every fiftieth row belongs to this location and to this person. */
    CrowdedTables(String location, String person) {
        String at = "IF(n % 50 = 0, '" + location + "', " + id("'place', n % 50") + ")";
        String who = "IF(n % 50 = 0, '" + person + "', " + id("'person', n % 50") + ")";
        String begin = "DATE_ADD(CURDATE() - INTERVAL 10 YEAR, INTERVAL n * 22 HOUR)";
        sql("DROP DATABASE IF EXISTS `" + schema + "`; CREATE DATABASE `" + schema + "`; USE `" + schema + "`;"
                + copies()
                + "CREATE TABLE digit (d INT PRIMARY KEY);"
                + " INSERT INTO digit VALUES (0),(1),(2),(3),(4),(5),(6),(7),(8),(9);"
                + "INSERT INTO location (id, version, active, name, time_zone, currency, bays, weekend_days, peak_hours,"
                + " holidays, created_at, updated_at) SELECT " + id("'location', n") + ", 1, TRUE, CONCAT('Place ', n),"
                + " 'UTC', 'USD', 2, '[]', '[]', '[]', NOW(6), NOW(6) FROM " + NUMBERS + ";"
                + "INSERT INTO staff (id, version, active, name, home_location_id, skills, created_at, updated_at) SELECT "
                + id("'staff', n") + ", 1, TRUE, CONCAT('Person ', n), " + at + ", '[]', NOW(6), NOW(6) FROM "
                + NUMBERS + ";"
                + "INSERT INTO staff_schedule (id, version, staff_id, effective_from, spans, max_appointments_per_day,"
                + " max_hours_per_day, created_at, updated_at) SELECT " + id("'schedule', n") + ", 1, " + who + ", "
                + begin + ", '[]', 8, 8, NOW(6), NOW(6) FROM " + NUMBERS + ";"
                + "INSERT INTO staff_override (id, version, staff_id, local_date, spans, breaks, created_at, updated_at)"
                + " SELECT " + id("'override', n") + ", 1, " + who
                + ", CURDATE() + INTERVAL n DAY, '[]', '[]', NOW(6), NOW(6) FROM " + NUMBERS + ";"
                + "INSERT INTO slot_configuration SELECT " + id("'window', n") + ", 1, " + at
                + ", '{}', NOW(6), NOW(6) FROM " + NUMBERS + ";"
                + "INSERT INTO absence (id, version, scope, location_id, staff_ids, local_from, local_to, all_day, reason,"
                + " note, status, created_by, approved_by, approved_at, created_at) SELECT " + id("'absence', n")
                + ", 1, IF(n % 2 = 0, 'location', 'staff'), " + at
                + ", '[]', " + begin + ", " + begin + " + INTERVAL 1 + n % 3 DAY, FALSE, 'training', NULL, 'approved',"
                + " 'admin', NULL, NULL, NOW(6) FROM " + NUMBERS + ";"
                + "INSERT INTO absence_staff SELECT " + id("'absence', n") + ", " + who + " FROM " + NUMBERS + ";"
                + "INSERT INTO zone_move SELECT n + 1, NOW(6), " + at + ", 'UTC', 'test', 'DAYS', 'who', CURDATE(),"
                + " CURDATE(), NOW(6), NOW(6) FROM " + NUMBERS + ";"
                + "INSERT INTO service_area SELECT CONCAT(n % 50, IF(n % 2 = 0, '*', '')), " + id("'location', n")
                + " FROM " + NUMBERS + ";"
                + "ANALYZE TABLE location, staff, staff_schedule, staff_override, slot_configuration, absence,"
                + " absence_staff, zone_move, service_area;");
    }

    void drop() {
        sql("DROP DATABASE `" + schema + "`");
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
                    .anyMatch(columns -> columns[3].equals("ALL") && !columns[2].startsWith("<"));
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

    private static String copies() {
        StringBuilder copies = new StringBuilder();
        for (String table : List.of(
                "location",
                "staff",
                "staff_schedule",
                "staff_override",
                "slot_configuration",
                "absence",
                "absence_staff",
                "zone_move",
                "service_area")) {
            copies.append("CREATE TABLE " + table + " LIKE `" + ServerLog.schema() + "`." + table + ";");
        }
        return copies.toString();
    }

    /** The text of an id, scattered over all ids. */
    private static String id(String of) {
        String hash = "MD5(CONCAT(" + of + "))";
        return "CONCAT_WS('-', SUBSTR(" + hash + ", 1, 8), SUBSTR(" + hash + ", 9, 4), SUBSTR(" + hash
                + ", 13, 4), SUBSTR(" + hash + ", 17, 4), SUBSTR(" + hash + ", 21, 12))";
    }
}
