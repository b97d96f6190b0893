package slotwright.catalog.promotion;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static slotwright.catalog.Catalog.get;
import static slotwright.catalog.Catalog.made;
import static slotwright.catalog.Catalog.patch;
import static slotwright.catalog.Catalog.post;
import static slotwright.catalog.Catalog.usd;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.catalog.Catalog;
import slotwright.platform.contract.CatalogEvents.Promotion;
import slotwright.platform.contract.CatalogEvents.PromotionCode;
import slotwright.platform.contract.CatalogEvents.ServicePackage;
import slotwright.platform.contract.Topics;
import slotwright.platform.json.CloudEvents;
import slotwright.platform.money.Money;
import slotwright.platform.testing.Await;
import slotwright.platform.testing.TopicProbe;

@QuarkusTest
class PromotionIT {

    @Test
    void aCodeIsMadeChangedAndEndedAndEachVersionIsPublished() {
        String service = made(post("services", Catalog.service("Cut", Catalog.category())));
        Map<String, Object> body = code("spring-" + unique());
        body.put("minimum", usd("50.00"));
        body.put("validFrom", "2027-03-01T00:00:00Z");
        body.put("validUntil", "2027-06-01T00:00:00Z");
        body.put("maxUses", 10);
        body.put("maxUsesPerCustomer", 1);
        body.put("serviceIds", List.of(service));
        Response answer = post("promotions", body);
        String id = made(answer);
        String code = body.get("code").toString().toUpperCase();
        answer.then()
                .header("ETag", equalTo("\"1\""))
                .header("Location", endsWith("/api/v1/promotions/" + id))
                .body("code", equalTo(code))
                .body("amount", nullValue());
        patch("promotions/" + id, "\"1\"", Map.of("title", "Spring")).then().statusCode(200);
        patch("promotions/" + id, "\"1\"", Map.of("title", "Late")).then().statusCode(412);
        patch("promotions/" + id, "\"2\"", Map.of("title", "Spring"))
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        Map<String, Object> toAmount = new TreeMap<>(Map.of("amount", usd("5.00"), "active", false));
        toAmount.put("percent", null);
        patch("promotions/" + id, "\"2\"", toAmount).then().statusCode(200).body("active", equalTo(false));

        List<Promotion> published = published(id, 3);
        PromotionCode first = (PromotionCode) published.get(0);
        assertEquals(
                new PromotionCode(
                        UUID.fromString(id),
                        1,
                        true,
                        code,
                        "Summer",
                        new BigDecimal("12.5"),
                        null,
                        Money.of("50.00", "USD"),
                        Instant.parse("2027-03-01T00:00:00Z"),
                        Instant.parse("2027-06-01T00:00:00Z"),
                        10,
                        1,
                        Set.of(UUID.fromString(service))),
                first);
        PromotionCode last = (PromotionCode) published.get(2);
        assertEquals(Money.of("5.00", "USD"), last.amount());
        assertTrue(last.percent() == null && !last.active());
    }

    @Test
    void aPackageNamesTheServicesThatCostLessTogether() {
        String category = Catalog.category();
        String cut = made(post("services", Catalog.service("Cut", category)));
        String colour = made(post("services", Catalog.service("Colour", category)));
        String id = made(post("promotions", ofServices(cut, colour)));
        ServicePackage published = (ServicePackage) published(id, 1).get(0);
        assertEquals(Set.of(UUID.fromString(cut), UUID.fromString(colour)), published.serviceIds());
        patch("promotions/" + id, "\"1\"", Map.of("kind", "code"))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/code"));
        post("promotions", ofServices(cut, UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .body("violations.code", contains("unknown-service"));
    }

    @Test
    void nobodyElseHasTheCodeAndItNeverChanges() {
        Map<String, Object> body = code("only-" + unique());
        String id = made(post("promotions", body));
        body.put("code", body.get("code").toString().toUpperCase());
        post("promotions", body).then().statusCode(409).body("type", endsWith("/duplicate"));
        patch("promotions/" + id, "\"1\"", Map.of("code", "OTHER-" + unique()))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/code"));
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        Map<String, Object> wrong = code(null);
        wrong.put("amount", usd("1.00"));
        wrong.put("minimum", Map.of("amount", "1.00", "currency", "EUR"));
        wrong.put("validFrom", "2027-06-01T00:00:00Z");
        wrong.put("validUntil", "2027-06-01T00:00:00Z");
        post("promotions", wrong)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/code", "/percent", "/minimum/currency", "/validUntil"));
        Map<String, Object> mixed = ofServices(UUID.randomUUID().toString());
        mixed.put("maxUses", 3);
        mixed.put("code", "MIXED");
        post("promotions", mixed)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/serviceIds", "/maxUses", "/code"));
        for (Object percent : List.of(-1, 101, "1", 0.00001)) {
            Map<String, Object> body = code("bounds");
            body.put("percent", percent);
            post("promotions", body).then().statusCode(400).body("errors.pointer", contains("/percent"));
        }
    }

    @Test
    void areListedPageByPage() {
        String title = "Page " + unique();
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Map<String, Object> body = code("page-" + unique());
            body.put("title", title);
            made.add(made(post("promotions", body)));
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var page = get("promotions?limit=2" + (cursor == null ? "" : "&cursor=" + cursor));
            seen.addAll(page.then().statusCode(200).extract().path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertTrue(seen.containsAll(made));
        assertEquals(seen.size(), seen.stream().distinct().count());
        get("promotions?cursor=forged").then().statusCode(400);
    }

    private static List<Promotion> published(String id, int versions) {
        return Await.value(
                "the versions of the promotion",
                () -> new TopicProbe()
                        .records(Topics.PROMOTIONS.name()).stream()
                                .filter(each -> each.key().equals(id))
                                .map(each -> CloudEvents.as(CloudEvents.read(each.value()), Promotion.class)
                                        .data())
                                .toList(),
                found -> found.size() == versions);
    }

    private static Map<String, Object> code(String code) {
        Map<String, Object> body = new TreeMap<>(Map.of("kind", "code", "title", "Summer", "percent", 12.5));
        if (code != null) {
            body.put("code", code);
        }
        return body;
    }

    private static Map<String, Object> ofServices(String... services) {
        return new TreeMap<>(
                Map.of("kind", "package", "title", "Both", "percent", 10, "serviceIds", List.of(services)));
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 13);
    }
}
