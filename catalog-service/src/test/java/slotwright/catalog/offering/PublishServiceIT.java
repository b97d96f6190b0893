package slotwright.catalog.offering;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static slotwright.catalog.Catalog.get;
import static slotwright.catalog.Catalog.made;
import static slotwright.catalog.Catalog.post;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import slotwright.catalog.Catalog;
import slotwright.platform.contract.CatalogEvents;
import slotwright.platform.contract.Topics;
import slotwright.platform.money.Money;
import slotwright.platform.testing.Await;
import slotwright.platform.testing.TopicProbe;

@QuarkusTest
class PublishServiceIT {

    @Test
    void publishesVersionOneOverHttpAndToKafka() {
        String category = Catalog.category();
        var body = Catalog.service("Interior detailing 🙂", category);
        var answer = post("services", body);
        String id = made(answer);
        answer.then()
                .header("ETag", equalTo("\"1\""))
                .header("Location", endsWith("/api/v1/services/" + id))
                .body("version", equalTo(1))
                .body("active", equalTo(true))
                .body("title", equalTo("Interior detailing 🙂"))
                .body("bufferMinutes", equalTo(15))
                .body("capacityPerSession", equalTo(1))
                .body("usesBay", equalTo(true))
                .body("rules.minAdvanceHours", equalTo(24))
                .body("rules.maxAdvanceDays", equalTo(90))
                .body("addOns", hasSize(0));

        var events = Await.value("the event is in Kafka", () -> Catalog.events(id), found -> found.size() == 1);
        var event = events.get(0);
        assertEquals(CatalogEvents.SERVICE_PUBLISHED, event.type());
        assertEquals(id, event.subject());
        assertEquals(1, event.version());
        assertEquals(category, event.data().category());
        assertEquals(60, event.data().durationMinutes());
        assertEquals(Money.of("120.00", "USD"), event.data().basePrice());
        assertFalse(event.data().retired());
    }

    @Test
    void isReadByIdOrSlugAndNotAgainWhileItIsTheSame() {
        var body = Catalog.service("Hair cut", Catalog.category());
        String id = made(post("services", body));
        get("services/" + id).then().statusCode(200).header("ETag", equalTo("\"1\""));
        get("services/" + body.get("slug")).then().statusCode(200).body("id", equalTo(id));
        given().header("If-None-Match", "\"1\"")
                .get("/api/v1/services/" + id)
                .then()
                .statusCode(304);
        get("services/no-such-service").then().statusCode(404).body("type", equalTo("/problems/not-found"));
    }

    @Test
    void leavesAnAuditEntry() {
        String id = made(post("services", Catalog.service("Audited", Catalog.category())));
        Await.until("the audit entry is in Kafka", () -> new TopicProbe()
                .records(Topics.AUDIT.name()).stream()
                        .anyMatch(each -> each.value().contains(id)
                                && each.value().contains("service.published")
                                && each.key().equals("catalog-service")));
    }
}
