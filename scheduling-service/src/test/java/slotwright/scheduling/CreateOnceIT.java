package slotwright.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static slotwright.scheduling.Scheduling.delete;
import static slotwright.scheduling.Shop.TUESDAY;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import slotwright.platform.once.ForgetAnswers;
import slotwright.platform.once.KeptAnswers;
import slotwright.platform.once.OnceKey;
import slotwright.platform.sql.Transactions;
import slotwright.platform.testing.KeyedPost;
import slotwright.platform.testing.KeyedPost.Answer;

@QuarkusTest
class CreateOnceIT {

    @Inject
    Sql sql;

    @Inject
    ForgetAnswers forgetAnswers;

    @Inject
    KeptAnswers answers;

    @Inject
    Transactions transactions;

    @Test
    void theSameLocationGetsTheFirstAnswerAgainHoweverItIsWritten() {
        Map<String, Object> body = Shop.locationBody("Twice 🙂", "America/St_Johns");
        body.put("peakHours", List.of(Map.of("weekday", 5, "from", "17:00", "to", "20:00")));
        assertRepeats(KeyedPost.to("locations", body));
    }

    @Test
    void soDoPeopleTheirSchedulesWindowsAndAbsences() {
        String location = Shop.location("Harbour", "America/New_York");
        Answer person = assertRepeats(KeyedPost.to(
                "staff", Map.of("name", "Alice", "homeLocationId", location, "skills", List.of("wax", "interior"))));
        String alice = person.json().path("id").asText();
        assertRepeats(
                KeyedPost.to("staff/" + alice + "/schedules", Shop.scheduleBody(TUESDAY, location, "22:00", "06:00")));
        assertRepeats(KeyedPost.to("staff/" + alice + "/overrides", Map.of("date", TUESDAY.plusDays(9))));
        Map<String, Object> window = Shop.windowBody(location, "09:00", "17:00");
        window.put("allowedStaff", List.of(alice));
        window.put("allowedCategories", List.of("interior", "exterior"));
        assertRepeats(KeyedPost.to("slot-configurations", window));
        assertRepeats(KeyedPost.to(
                "absences",
                Map.of(
                        "scope",
                        "staff",
                        "staffIds",
                        List.of(alice),
                        "date",
                        TUESDAY,
                        "allDay",
                        true,
                        "reason",
                        "other")));
    }

    @Test
    void theKeyOfAnotherRequestIsRefused() {
        KeyedPost request = KeyedPost.to("locations", Shop.locationBody("First", "UTC"));
        assertEquals(201, request.send().status());
        Answer other = request.with("name", "Second").send();
        assertEquals(422, other.status());
        assertEquals("idempotency-key-reused", other.slug());
    }

    @Test
    void aScheduleIsAnotherRequestForAnotherPerson() {
        String location = Shop.location("Harbour", "America/New_York");
        Map<String, Object> body = Shop.scheduleBody(TUESDAY, location, "09:00", "17:00");
        KeyedPost request = schedule(Shop.person("Alice", location), body);
        assertEquals(201, request.send().status());
        Answer other = schedule(Shop.person("Bob", location), body)
                .withKey(request.key())
                .send();
        assertEquals("idempotency-key-reused", other.slug());
    }

    @Test
    void aRefusalLeavesNothingAndIsDecidedAfresh() {
        String location = Shop.location("Harbour", "America/New_York");
        String alice = Shop.person("Alice", location);
        String inTheWay = Shop.works(alice, location, "09:00", "12:00");
        KeyedPost request = schedule(alice, Shop.scheduleBody(TUESDAY, location, "09:00", "17:00"));
        assertEquals(409, request.send().status());
        assertEquals(0, rows(request));
        delete("staff/" + alice + "/schedules/" + inTheWay, "\"1\"").then().statusCode(204);
        assertRepeats(request);
    }

    @Test
    void twentyAtOnceMakeOneLocationAndGetOneAnswer() {
        String name = "Once " + UUID.randomUUID();
        KeyedPost request = KeyedPost.to("locations", Shop.locationBody(name, "America/New_York"));
        List<Answer> answers = request.sendAtOnce(20);
        assertEquals(201, answers.get(0).status(), answers.get(0).body());
        assertEquals(Collections.nCopies(20, answers.get(0)), answers);
        assertEquals(1, rows(request));
        assertEquals(1, sql.number("SELECT COUNT(*) FROM location WHERE name = ?", name));
    }

    @Test
    void aKeyMustBeOne() {
        KeyedPost request = KeyedPost.to("locations", Shop.locationBody("No key", "UTC"));
        for (String key : List.of("", "two words", "k".repeat(256))) {
            Answer refused = request.withKey(key).send();
            assertEquals(400, refused.status(), key);
            assertEquals("validation-failed", refused.slug(), key);
        }
    }

    @Test
    void oldAnswersAreForgotten() {
        KeyedPost old = KeyedPost.to("locations", Shop.locationBody("Old", "UTC"));
        KeyedPost recent = KeyedPost.to("locations", Shop.locationBody("Recent", "UTC"));
        old.send();
        recent.send();
        age(old, 25);
        age(recent, 23);
        Sql.now(forgetAnswers.forget());
        assertEquals(0, rows(old));
        assertRepeats(recent);
    }

    @Test
    void forgettingWaitsForNoRequestThatStillRuns() {
        CompletableFuture<Void> end = new CompletableFuture<>();
        CompletableFuture<Void> claimed = new CompletableFuture<>();
        OnceKey key = new OnceKey("test", UUID.randomUUID().toString(), new byte[32]);
        CompletableFuture<Void> running = transactions
                .write(tx -> answers.claim(tx, key)
                        .invoke(() -> claimed.complete(null))
                        .chain(() -> Uni.createFrom().completionStage(end)))
                .subscribeAsCompletionStage();
        claimed.orTimeout(60, TimeUnit.SECONDS).join();
        KeyedPost old = KeyedPost.to("locations", Shop.locationBody("Old", "UTC"));
        old.send();
        age(old, 25);
        Sql.now(forgetAnswers.forget());
        assertEquals(0, rows(old));
        assertFalse(running.isDone());
        end.complete(null);
        running.orTimeout(60, TimeUnit.SECONDS).join();
    }

    @Test
    void theHeaderIsDocumented() {
        for (String path : List.of(
                "locations",
                "staff",
                "staff/{staffId}/schedules",
                "staff/{staffId}/overrides",
                "slot-configurations",
                "absences")) {
            JsonNode header = KeyedPost.documented("/api/v1/" + path);
            assertEquals("header", header.path("in").asText(), path);
            assertTrue(header.path("description").asText().contains("first answer"), path);
            assertFalse(header.path("required").asBoolean(), path);
        }
    }

    private static KeyedPost schedule(String person, Map<String, Object> body) {
        return KeyedPost.to("staff/" + person + "/schedules", body);
    }

    private static Answer assertRepeats(KeyedPost request) {
        Answer first = request.send();
        assertEquals(201, first.status(), first.body());
        assertEquals("\"1\"", first.entityTag());
        assertTrue(first.location().endsWith("/" + first.json().path("id").asText()), first.location());
        assertEquals(first, request.sendWrittenOtherwise());
        return first;
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
