package slotwright.catalog.offering;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static slotwright.catalog.Catalog.get;
import static slotwright.catalog.Catalog.made;
import static slotwright.catalog.Catalog.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.catalog.Catalog;
import slotwright.catalog.Sql;

/** How many services are priced for one page at most. The currency keeps the services of other tests away. */
@QuarkusTest
class CompatibleBoundIT {

    private static final int COPIES = FindCompatible.MOST_PRICED + 100;

    private static final String DIGITS = IntStream.range(0, 10)
            .mapToObj(digit -> "SELECT " + digit + " AS d")
            .collect(Collectors.joining(" UNION ALL ", "(", ")"));

    private static final String NUMBERS = "(SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d AS n FROM " + DIGITS + " a"
            + " CROSS JOIN " + DIGITS + " b CROSS JOIN " + DIGITS + " c CROSS JOIN " + DIGITS + " e) numbers";

    private static final String ALL = "services/compatible?currency=SEK&limit=20&date=";

    private static final String MONDAY = "2027-06-14";
    private static final String SATURDAY = "2027-06-19";

    @Inject
    Sql sql;

    private String original;

    @BeforeEach
    void moreServicesThanArePriced() {
        Map<String, Object> body = Catalog.service("Copied", Catalog.category());
        body.put("basePrice", Map.of("amount", "10.00", "currency", "SEK"));
        body.put("pricing", Map.of("weekendMultiplier", 1.5));
        original = made(post("services", body));
        sql.write(tx -> tx.run(
                "INSERT INTO service (id, slug, category, active, version, title, words, content) SELECT"
                        + " CONCAT(SUBSTR(s.id, 1, 24), LPAD(n, 12, '0')), CONCAT(s.slug, '-', n), s.category, 1, 1,"
                        + " s.title, s.words, JSON_SET(s.content, '$.id', CONCAT(SUBSTR(s.id, 1, 24), LPAD(n, 12, '0')))"
                        + " FROM service s CROSS JOIN " + NUMBERS + " WHERE s.id = ? AND n < ?",
                original,
                COPIES));
    }

    @AfterEach
    void leave() {
        sql.write(tx -> tx.run(
                "DELETE FROM service WHERE id LIKE CONCAT(SUBSTR(?, 1, 24), '%') AND id <> ?", original, original));
        sql.write(tx -> tx.run("UPDATE service SET active = 0 WHERE id = ?", original));
    }

    @Test
    void aPageIsSettledByTheFirstOfThem() {
        get(ALL + MONDAY).then().statusCode(200).body("items", hasSize(20)).body("nextCursor", notNullValue());
    }

    @Test
    void whereMoreWouldHaveToBePricedItIsRefused() {
        get(ALL + SATURDAY)
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("too-many-candidates"))
                .body("violations[0].limit", equalTo(FindCompatible.MOST_PRICED));
        get(ALL + SATURDAY + "&maxBudget=14.99").then().statusCode(422);
        get(ALL + SATURDAY + "&maxBudget=9.99").then().statusCode(200).body("items", empty());
        get(ALL + MONDAY + "&maxBudget=10").then().statusCode(200).body("items", hasSize(20));
    }

    @Test
    void whatComesIsDocumentedAsItComes() {
        Map<String, Object> shown = get("services/compatible?currency=SEK&limit=1&date=" + MONDAY)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0]");
        RestAssured.get("/q/openapi?format=json")
                .then()
                .body(
                        "components.schemas.CompatibleService.properties.keySet()",
                        hasItems(shown.keySet().toArray(String[]::new)));
    }
}
