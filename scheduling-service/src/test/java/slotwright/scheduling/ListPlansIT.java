package slotwright.scheduling;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static slotwright.scheduling.Scheduling.get;
import static slotwright.scheduling.Scheduling.made;
import static slotwright.scheduling.Scheduling.post;
import static slotwright.scheduling.Shop.TUESDAY;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.platform.testing.ServerLog;
import slotwright.platform.testing.Tokens;

/** No list reads a table from one end to the other: each statement as the service sends it, over crowded tables. */
@QuarkusTest
class ListPlansIT {

    private static final int LIMIT = 20;
    private static final int MOST_READ = CrowdedTables.ROWS / 10;

    /** A manager's are a fiftieth of each table; they are gathered and then sorted. */
    private static final int MOST_GATHERED = CrowdedTables.ROWS / 5;

    private static final LocalDate TODAY = LocalDate.now(Clock.systemUTC());

    private static final Pattern LISTED = Pattern.compile(
            "^SELECT .* FROM (location|staff|staff_schedule|staff_override|slot_configuration|absence|zone_move|service_area)"
                    + "\\b");

    private static Shop shop;
    private static String series;
    private static CrowdedTables tables;

    /** Once: a class that is set up before the first test does not know yet where the service listens. */
    @BeforeEach
    void crowd() {
        if (tables != null) {
            return;
        }
        shop = Shop.open();
        Shop.window(shop.location, "08:00", "09:00");
        Shop.person("Bob Baker", Shop.location("Second", "UTC"));
        series = made(post("absences", away(0, Map.of("recurrence", Map.of("rule", "FREQ=DAILY;COUNT=9")))));
        for (int day = 0; day < 2; day++) {
            made(post("absences", away(day, Map.of())));
            made(post("absences", away(day, Map.of("parentId", series, "occurrence", TUESDAY.plusDays(day)))));
        }
        for (int day = 0; day < 2; day++) {
            made(post("staff/" + shop.alice + "/overrides", Map.of("date", TUESDAY.plusDays(day))));
        }
        tables = new CrowdedTables(shop.location, shop.alice);
    }

    @AfterAll
    static void leave() {
        tables.drop();
    }

    @Test
    void locations() {
        noneReadsAll("locations", "");
        for (String name : List.of("North", "South")) {
            Map<String, Object> body = Shop.locationBody(name, "UTC");
            body.put("serviceArea", Map.of("postcodes", List.of("1*", "30")));
            made(post("locations", body));
        }
        noneReadsAll("locations", "&postcode=10");
    }

    @Test
    void staffAndTheirSchedules() {
        noneReadsAll("staff", "");
        readsFew("staff/" + shop.alice + "/schedules");
        noneReadsAll("staff/" + shop.alice + "/overrides", "");
        noneReadsAll("staff/" + shop.alice + "/overrides", "&from=" + TODAY);
    }

    @Test
    void slotConfigurations() {
        noneReadsAll("slot-configurations", "");
        noneReadsAll("slot-configurations", "&locationId=" + shop.location);
    }

    @Test
    void absences() {
        for (String whose : List.of("", "&locationId=" + shop.location, "&staffId=" + shop.alice)) {
            noneReadsAll("absences", whose);
            noneReadsAll("absences", whose + "&status=approved");
            noneReadsAll("absences", whose + "&from=" + TODAY);
            noneReadsAll("absences", whose + "&to=" + TUESDAY.plusDays(9));
            noneReadsAll("absences", whose + "&from=" + TODAY + "&to=" + TUESDAY.plusDays(9));
        }
        noneReadsAll("absences", "&parentId=" + series);
    }

    @Test
    void whatZonesHaveMoved() {
        ServerLog.sql(
                "INSERT INTO `" + ServerLog.schema() + "`.zone_move (found_at, location_id, zones, zone_data, kind,"
                        + " subject, first_date, last_date, old_instant, new_instant) SELECT NOW(6), '" + shop.location
                        + "', 'UTC', 'test', 'BOOKING', 'BK1', CURDATE(), CURDATE(), NOW(6), NOW(6) FROM (SELECT 1 UNION ALL"
                        + " SELECT 2) AS two");
        noneReadsAll("resource-days/moves", "");
    }

    @Test
    void aStatementWithoutAnIndexWouldBeSeen() {
        String statement = "SELECT id FROM location WHERE name > 'P' ORDER BY name LIMIT " + LIMIT;
        assertTrue(tables.plan(statement).hasFullScan());
        assertTrue(tables.plan(statement).rowsRead() >= CrowdedTables.ROWS);
    }

    private static Map<String, Object> away(int daysLater, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("scope", "staff");
        body.put("staffIds", List.of(shop.alice));
        body.put("locationId", shop.location);
        body.put("date", TUESDAY.plusDays(daysLater));
        body.put("allDay", true);
        body.put("reason", "training");
        return body;
    }

    /** The first page and the next one. */
    private static void noneReadsAll(String list, String filter) {
        String page = list + "?limit=" + LIMIT + filter;
        readsFew(page);
        String cursor =
                get(list + "?limit=1" + filter).then().statusCode(200).extract().path("nextCursor");
        assertTrue(cursor != null, page + " has one page only");
        readsFew(page + "&cursor=" + cursor);
    }

    private static void readsFew(String query) {
        readsFew(query, Tokens.administrator(), MOST_READ);
        readsFew(query, Tokens.of("lists", "manager", UUID.fromString(shop.location)), MOST_GATHERED);
    }

    private static void readsFew(String query, String token, int most) {
        List<String> wrong = new ArrayList<>();
        for (String statement : filledIn(query, token)) {
            assertFalse(statement.contains("?"), statement);
            CrowdedTables.Plan plan = tables.plan(statement);
            if (plan.hasFullScan() || plan.rowsRead() > most) {
                wrong.add(query + " by " + plan + " for " + statement);
            }
        }
        assertEquals(List.of(), wrong);
    }

    /**
     * What the query asks the database of what is listed, from the begin of the list and from its midst; what the
     * service reads of other tables meanwhile, because an event arrived, is not its doing. The log shows a statement
     * that was prepared before the log was on without its arguments.
     */
    private static List<String> filledIn(String query, String token) {
        List<String> statements = ServerLog.statementsOf(() -> given().header("Authorization", Tokens.bearer(token))
                        .get("/api/v1/" + query)
                        .then()
                        .statusCode(200))
                .stream()
                .filter(statement -> LISTED.matcher(statement).find())
                .toList();
        assertFalse(statements.isEmpty(), query + " asked nothing");
        return statements.stream()
                .flatMap(statement -> Stream.of(
                        filledIn(statement, "", TODAY.minusYears(9)),
                        filledIn(statement, "80000000-0000-4000-8000-000000000000", TODAY)))
                .distinct()
                .toList();
    }

    private static String filledIn(String statement, String id, LocalDate begin) {
        return statement
                .replace("location_id IN (?)", "location_id IN ('" + shop.location + "')")
                .replace("location_id = ?", "location_id = '" + shop.location + "'")
                .replace("parent_id IN (?)", "parent_id IN ('" + series + "')")
                .replace("parent_id = ?", "parent_id = '" + series + "'")
                .replace("staff_id = ?", "staff_id = '" + shop.alice + "'")
                .replace("WHERE id = ?", "WHERE id = '" + shop.alice + "'")
                .replace("postcode IN (?,?,?)", "postcode IN ('10','1*','10*')")
                .replaceAll("WHERE id IN \\([?,]+\\)", "WHERE id IN ('" + shop.location + "')")
                .replace("id < ?", "id < " + CrowdedTables.ROWS / 2)
                .replace("id > ?", "id > '" + id + "'")
                .replace("local_from >= ?", "local_from >= '" + begin + "'")
                .replace("local_from > ?", "local_from > '" + begin + "'")
                .replace("local_from < ?", "local_from < '" + TUESDAY.plusDays(10) + "'")
                .replace("reaches_to > ?", "reaches_to > '" + TODAY + "'")
                .replace("status = ?", "status = 'approved'")
                .replace("local_date >= ?", "local_date >= '" + begin + "'")
                .replace("LIMIT ?", "LIMIT " + (LIMIT + 1));
    }
}
