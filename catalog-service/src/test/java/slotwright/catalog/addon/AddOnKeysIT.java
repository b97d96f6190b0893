package slotwright.catalog.addon;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static slotwright.catalog.Catalog.delete;
import static slotwright.catalog.Catalog.get;
import static slotwright.catalog.Catalog.made;
import static slotwright.catalog.Catalog.patch;
import static slotwright.catalog.Catalog.post;
import static slotwright.catalog.Catalog.put;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.catalog.Catalog;

/** What an add-on says of place, company and approval, and what becomes of it in the services that link it. */
@QuarkusTest
class AddOnKeysIT {

    private String addOn;
    private String path;
    private String service;

    @BeforeEach
    void linked() {
        addOn = made(post("add-ons", Catalog.addOn("Steam")));
        path = "add-ons/" + addOn;
        service = "services/" + made(post("services", Catalog.service("Interior", Catalog.category())));
        put(service + "/" + path, "\"1\"", Map.of()).then().statusCode(200);
    }

    @Test
    void requirements() {
        get(path).then().body("requirements.waterAccessRequired", equalTo(false));
        patch(path, "\"1\"", Map.of("requirements", Map.of("waterAccessRequired", true)))
                .then()
                .statusCode(200)
                .body("requirements.waterAccessRequired", equalTo(true));
        patch(path, "\"2\"", Map.of("requirements", Map.of("space", Map.of("minWidthFeet", 12.50))))
                .then()
                .statusCode(200)
                .body("requirements.waterAccessRequired", equalTo(true))
                .body("requirements.space.minWidthFeet", equalTo(12.5F));
        changedInTheService(3, "/requirements/waterAccessRequired");
        changedInTheService(4, "/requirements/space");
    }

    @Test
    void notWithAddOns() {
        String other = made(post("add-ons", Catalog.addOn("Foam")));
        patch(path, "\"1\"", Map.of("restrictions", Map.of("notWithAddOns", List.of(other))))
                .then()
                .statusCode(200)
                .body("restrictions.notWithAddOns", contains(other));
        changedInTheService(3, "/restrictions/notWithAddOns");
        delete("add-ons/" + other, "\"1\"").then().statusCode(204);
        patch(path, "\"2\"", Map.of("title", "Still steam")).then().statusCode(200);
    }

    @Test
    void onlyOtherAddOnsThatThereAreCanBeExcluded() {
        String nobody = UUID.randomUUID().toString();
        Map<String, Object> body = Catalog.addOn("Refused");
        body.put("restrictions", Map.of("notWithAddOns", List.of(addOn, nobody)));
        post("add-ons", body)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/restrictions/notWithAddOns/1"))
                .body("errors.code", contains("unknown-add-on"));
        get("add-ons?limit=200").then().body("items.findAll { it.slug == '" + body.get("slug") + "' }", empty());
        patch(path, "\"1\"", Map.of("restrictions", Map.of("notWithAddOns", List.of(addOn, nobody))))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/restrictions/notWithAddOns/0", "/restrictions/notWithAddOns/1"));
        get(service).then().header("ETag", equalTo("\"2\""));
    }

    @Test
    void whatIsExcludedIsNoConditionOfALink() {
        Map<String, Object> body = Catalog.addOn("Foam");
        body.put("restrictions", Map.of("notWithAddOns", List.of(addOn)));
        String foam = made(post("add-ons", body));
        Map<String, Object> together = Map.of("conditions", Map.of("withAddOns", List.of(addOn)));
        put(service + "/add-ons/" + foam, "\"2\"", together)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/conditions/withAddOns/0"))
                .body("errors[0].code", equalTo("excluded"));
        put(service + "/add-ons/" + foam, "\"2\"", Map.of()).then().statusCode(200);
        put(service + "/" + path, "\"3\"", Map.of("conditions", Map.of("withAddOns", List.of(foam))))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("excluded"));
    }

    @Test
    void locationIds() {
        String location = UUID.randomUUID().toString();
        patch(path, "\"1\"", Map.of("restrictions", Map.of("locationIds", List.of(location))))
                .then()
                .statusCode(200)
                .body("restrictions.locationIds", contains(location));
        changedInTheService(3, "/restrictions/locationIds");
    }

    @Test
    void requiresApproval() {
        get(path).then().body("requiresApproval", equalTo(false));
        patch(path, "\"1\"", Map.of("requiresApproval", true))
                .then()
                .statusCode(200)
                .body("requiresApproval", equalTo(true));
        changedInTheService(3, "/requiresApproval");
        get(service).then().body("addOns[0].requiresApproval", equalTo(true));
    }

    private void changedInTheService(int version, String key) {
        get(service + "/versions/" + version + "/changes")
                .then()
                .statusCode(200)
                .body("changes.path", hasItems("/addOns/" + addOn + key));
    }
}
