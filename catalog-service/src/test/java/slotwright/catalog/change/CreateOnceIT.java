package slotwright.catalog.change;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.catalog.Catalog;
import slotwright.catalog.Sql;
import slotwright.platform.once.ForgetAnswers;
import slotwright.platform.testing.Await;
import slotwright.platform.testing.KeyedPost;
import slotwright.platform.testing.KeyedPost.Answer;

@QuarkusTest
class CreateOnceIT {

    @Inject
    Sql sql;

    @Inject
    ForgetAnswers forgetAnswers;

    @Test
    void theSameRequestGetsTheFirstAnswerAgainHoweverItIsWritten() {
        Map<String, Object> service = Catalog.service("Told twice 🙂", Catalog.category());
        service.put("requirements", Map.of("preparationMinutes", 5, "cleanupMinutes", 10));
        service.put("locationIds", List.of(UUID.randomUUID(), UUID.randomUUID()));
        service.put("resources", Map.of("staff", Map.of("requiredSkills", List.of("wax", "polish"))));
        assertRepeats(KeyedPost.to("services", service));
        assertRepeats(KeyedPost.to("add-ons", Catalog.addOn("Told twice")));
        assertRepeats(KeyedPost.to("categories", Map.of("title", "Twice " + UUID.randomUUID(), "displayOrder", 3)));
    }

    @Test
    void theKeyOfAnotherRequestIsRefused() {
        KeyedPost request = KeyedPost.to("categories", Map.of("title", "First " + UUID.randomUUID()));
        assertEquals(201, request.send().status());
        Answer other = request.with("title", "Second " + UUID.randomUUID()).send();
        assertEquals(422, other.status());
        assertEquals("idempotency-key-reused", other.slug());
        Answer elsewhere = KeyedPost.to("add-ons", Catalog.addOn("Elsewhere"))
                .withKey(request.key())
                .send();
        assertEquals("idempotency-key-reused", elsewhere.slug());
    }

    @Test
    void aRefusalLeavesNothingAndIsDecidedAfresh() {
        String category = "c-" + UUID.randomUUID();
        KeyedPost request = KeyedPost.to("services", Catalog.service("Too early", category));
        assertEquals(400, request.send().status());
        assertEquals(0, rows(request));
        Catalog.made(Catalog.post("categories", Map.of("title", "Late", "slug", category)));
        assertRepeats(request);
    }

    @Test
    void aTakenSlugIsStillADuplicate() {
        Map<String, Object> body = Catalog.addOn("Taken");
        assertEquals(201, KeyedPost.to("add-ons", body).send().status());
        KeyedPost other = KeyedPost.to("add-ons", body);
        assertEquals("duplicate", other.send().slug());
        assertEquals(0, rows(other));
    }

    @Test
    void twentyAtOnceMakeOneServiceAndGetOneAnswer() {
        String slug = "once-" + UUID.randomUUID();
        KeyedPost request = KeyedPost.to("services", Catalog.service("Once", Catalog.category()))
                .with("slug", slug);
        List<Answer> answers = request.sendAtOnce(20);
        assertEquals(201, answers.get(0).status(), answers.get(0).body());
        assertEquals(Collections.nCopies(20, answers.get(0)), answers);
        assertEquals(1, rows(request));
        assertEquals(1, sql.number("SELECT COUNT(*) FROM service WHERE slug = ?", slug));
        String id = answers.get(0).json().path("id").asText();
        assertEquals(1, sql.number("SELECT COUNT(*) FROM service_version WHERE service_id = ?", id));
        Await.until("its event is there", () -> !Catalog.events(id).isEmpty());
        assertEquals(1, Catalog.events(id).size());
    }

    @Test
    void aKeyMustBeOne() {
        KeyedPost request = KeyedPost.to("categories", Map.of("title", "No key " + UUID.randomUUID()));
        for (String key : List.of("", "two words", "k".repeat(256))) {
            Answer refused = request.withKey(key).send();
            assertEquals(400, refused.status(), key);
            assertEquals("validation-failed", refused.slug(), key);
        }
        assertEquals(201, request.withKey("k".repeat(255)).send().status());
        given().contentType("application/json")
                .header("Idempotency-Key", "one", "another")
                .body("{\"title\":\"Two keys\"}")
                .post("/api/v1/categories")
                .then()
                .statusCode(400)
                .body("errors[0].header", equalTo("Idempotency-Key"));
    }

    @Test
    void oldAnswersAreForgotten() {
        KeyedPost old = KeyedPost.to("categories", Map.of("title", "Old " + UUID.randomUUID()));
        KeyedPost recent = KeyedPost.to("categories", Map.of("title", "Recent " + UUID.randomUUID()));
        old.send();
        recent.send();
        age(old, 25);
        age(recent, 23);
        Sql.now(forgetAnswers.forget());
        assertEquals(0, rows(old));
        assertRepeats(recent);
    }

    @Test
    void theHeaderIsDocumented() {
        for (String path : List.of("services", "add-ons", "categories")) {
            JsonNode header = KeyedPost.documented("/api/v1/" + path);
            assertEquals("header", header.path("in").asText(), path);
            assertTrue(header.path("description").asText().contains("first answer"), path);
            assertFalse(header.path("required").asBoolean(), path);
        }
    }

    private static void assertRepeats(KeyedPost request) {
        Answer first = request.send();
        assertEquals(201, first.status(), first.body());
        assertEquals("\"1\"", first.entityTag());
        assertTrue(first.location().endsWith("/" + first.json().path("id").asText()), first.location());
        assertEquals(first, request.sendWrittenOtherwise());
    }

    private long rows(KeyedPost request) {
        return sql.number("SELECT COUNT(*) FROM idempotency WHERE idem_key = ?", request.key());
    }

    private void age(KeyedPost request, int hours) {
        sql.write(tx -> tx.run(
                "UPDATE idempotency SET created_at = created_at - INTERVAL ? HOUR"
                        + " WHERE scope = 'operator' AND idem_key = ?",
                hours,
                request.key()));
    }
}
