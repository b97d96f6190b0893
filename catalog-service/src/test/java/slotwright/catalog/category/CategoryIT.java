package slotwright.catalog.category;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static slotwright.catalog.Catalog.delete;
import static slotwright.catalog.Catalog.get;
import static slotwright.catalog.Catalog.made;
import static slotwright.catalog.Catalog.patch;
import static slotwright.catalog.Catalog.post;
import static slotwright.catalog.Catalog.put;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import slotwright.catalog.Catalog;

@QuarkusTest
class CategoryIT {

    @Test
    void isMadeChangedAndRetiredAndKeepsItsSlug() {
        String title = "Nägel " + UUID.randomUUID();
        var answer = post("categories", Map.of("title", title));
        String id = made(answer);
        String slug = answer.path("slug");
        answer.then()
                .header("ETag", equalTo("\"1\""))
                .body("slug", equalTo(title.toLowerCase().replace("nägel ", "nagel-")));
        put("categories/" + id, "\"1\"", Map.of("title", "Hände", "displayOrder", 3))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("title", equalTo("Hände"))
                .body("displayOrder", equalTo(3));
        put("categories/" + id, "\"1\"", Map.of("title", "Late")).then().statusCode(412);
        put("categories/" + id, "\"2\"", Map.of("title", "Moved", "slug", "moved"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/slug"));
        post("categories", Map.of("title", "Again", "slug", slug)).then().statusCode(409);

        String service = "services/" + made(post("services", Catalog.service("In it", slug)));
        delete("categories/" + id, "\"2\"").then().statusCode(204);
        delete("categories/" + id, "\"2\"").then().statusCode(204);
        get("categories?limit=200").then().body("items.id", not(hasItem(id)));
        put("categories/" + id, "\"3\"", Map.of("title", "Back")).then().statusCode(409);
        post("services", Catalog.service("Too late", slug)).then().statusCode(400);
        patch(service, "\"1\"", Map.of("title", "Stays in it")).then().statusCode(200);
    }

    @Test
    void areListedPageByPage() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(Catalog.category());
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var page = get("categories?limit=2" + (cursor == null ? "" : "&cursor=" + cursor));
            seen.addAll(page.then().statusCode(200).extract().path("items.slug"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        Assertions.assertTrue(seen.containsAll(made));
        Assertions.assertEquals(seen.size(), seen.stream().distinct().count());
    }
}
