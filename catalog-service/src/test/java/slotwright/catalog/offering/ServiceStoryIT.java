package slotwright.catalog.offering;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.catalog.Catalog.delete;
import static slotwright.catalog.Catalog.get;
import static slotwright.catalog.Catalog.made;
import static slotwright.catalog.Catalog.patch;
import static slotwright.catalog.Catalog.post;
import static slotwright.catalog.Catalog.put;
import static slotwright.catalog.Catalog.tag;
import static slotwright.catalog.Catalog.usd;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.catalog.Catalog;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.Event;
import slotwright.platform.money.Money;
import slotwright.platform.testing.Await;

/** The life of a service, from its first version to its last, as a manager and the other services see it. */
@QuarkusTest
class ServiceStoryIT {

    @Test
    void aServiceIsPublishedChangedExtendedAndRetired() {
        // A manager opens a category and publishes a service in it. What she leaves out has its default.
        String category = Catalog.category();
        Map<String, Object> body = Catalog.service("Full detail", category);
        body.put("description", "Inside and outside,\nby hand.");
        body.put("requirements", Map.of("preparationMinutes", 10));
        body.put("resources", Map.of("staff", Map.of("requiredSkills", List.of("polish"))));
        String id = made(post("services", body));
        String path = "services/" + id;
        get(path).then().header("ETag", equalTo("\"1\"")).body("requirements.cleanupMinutes", equalTo(0));

        // The price goes up: she sends that key alone, and everything else stays as it was.
        patch(path, "\"1\"", Map.of("basePrice", usd("135.00"), "requirements", Map.of("cleanupMinutes", 5)))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("basePrice.amount", equalTo("135.00"))
                .body("requirements.preparationMinutes", equalTo(10))
                .body("requirements.cleanupMinutes", equalTo(5))
                .body("description", equalTo("Inside and outside,\nby hand."));

        // The same once more changes nothing, and makes no version.
        patch(path, "\"2\"", Map.of("basePrice", usd("135.00"))).then().header("ETag", equalTo("\"2\""));

        // She sends it whole: what she leaves out goes back to its default, but for the name in the address.
        Map<String, Object> whole = Catalog.service("Full detail, by hand", category);
        whole.remove("slug");
        put(path, "\"2\"", whole)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("title", equalTo("Full detail, by hand"))
                .body("slug", equalTo(body.get("slug")))
                .body("description", equalTo(""))
                .body("resources.staff.requiredSkills", empty());

        // She offers an add-on with it, a fifth dearer than usual and ten minutes shorter.
        String addOn = made(post("add-ons", Catalog.addOn("Pet hair removal")));
        Map<String, Object> terms = Map.of(
                "recommended",
                true,
                "maxQuantity",
                2,
                "timeModifierMinutes",
                -10,
                "priceModifier",
                Map.of("type", "premium", "value", 20));
        put(path + "/add-ons/" + addOn, "\"3\"", terms)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"4\""))
                .body("addOns", hasSize(1))
                .body("addOns[0].price.amount", equalTo("30.00"))
                .body("addOns[0].minutes", equalTo(20))
                .body("addOns[0].maxQuantity", equalTo(2))
                .body("addOns[0].priceModifier.type", equalTo("premium"));
        get(path + "/add-ons").then().body("items", hasSize(1)).body("items[0].recommended", equalTo(true));

        // The add-on itself becomes dearer, and the service gets a version without being asked.
        patch("add-ons/" + addOn, "\"1\"", Map.of("price", usd("30.00"))).then().statusCode(200);
        get(path).then().header("ETag", equalTo("\"5\"")).body("addOns[0].price.amount", equalTo("36.00"));

        // Nobody wants it: the link goes, and later the service.
        delete(path + "/add-ons/" + addOn, "\"5\"").then().statusCode(200).body("addOns", empty());
        delete(path, "\"6\"").then().statusCode(204);
        delete(path, "\"6\"").then().statusCode(204);
        get(path).then().header("ETag", equalTo("\"7\"")).body("active", equalTo(false));
        get("services?category=" + category).then().body("items", empty());
        patch(path, "\"7\"", Map.of("title", "Again"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"));

        // Its history tells what happened, and each version is as it was.
        get(path + "/versions?limit=4").then().body("items.version", equalTo(List.of(7, 6, 5, 4)));
        String next = get(path + "/versions?limit=4").then().extract().path("nextCursor");
        get(path + "/versions?limit=4&cursor=" + next).then().body("items.version", equalTo(List.of(3, 2, 1)));
        get(path + "/versions")
                .then()
                .body(
                        "items.reason",
                        equalTo(List.of(
                                "service.retired",
                                "service.add-on-unlinked",
                                "service.add-on-changed",
                                "service.add-on-linked",
                                "service.changed",
                                "service.changed",
                                "service.published")));
        get(path + "/versions/1")
                .then()
                .body("basePrice.amount", equalTo("120.00"))
                .body("active", equalTo(true));
        get(path + "/versions/4").then().body("addOns[0].price.amount", equalTo("30.00"));
        get(path + "/versions/8").then().statusCode(404);

        // The other services heard all of it, once and in order.
        List<Event<ServiceVersion>> events =
                Await.value("seven events", () -> Catalog.events(id), found -> found.size() >= 7);
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L),
                events.stream().map(Event::version).toList());
        assertEquals(
                Money.of("36.00", "USD"), events.get(4).data().addOns().get(0).price());
        assertEquals(20, events.get(4).data().addOns().get(0).minutes());
        assertEquals(List.of(), events.get(5).data().addOns());
        assertEquals(true, events.get(6).data().retired());
    }

    @Test
    void aChangeNeedsTheTagOfWhatWasRead() {
        Map<String, Object> body = Catalog.service("Tagged", Catalog.category());
        String path = "services/" + made(post("services", body));
        given().contentType("application/json")
                .body(body)
                .put("/api/v1/" + path)
                .then()
                .statusCode(428)
                .body("type", equalTo("/problems/precondition-required"));
        given().delete("/api/v1/" + path).then().statusCode(428);
        put(path, "\"9\"", body).then().statusCode(412).body("type", equalTo("/problems/stale-version"));
        delete(path, "\"9\"").then().statusCode(412);
        put(path, "nine", body).then().statusCode(400);
        assertEquals("\"1\"", tag(path));
        put("services/" + UUID.randomUUID(), "\"1\"", body).then().statusCode(404);
    }
}
