package slotwright.platform.trace;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.opentelemetry.runtime.exporter.otlp.tracing.LateBoundSpanProcessor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.Event;
import slotwright.platform.contract.Topics;
import slotwright.platform.inbox.Inbox;
import slotwright.platform.json.CloudEvents;
import slotwright.platform.testing.Await;
import slotwright.platform.testing.TopicProbe;

/** One trace from a request to whatever consumes the events that it caused. */
@QuarkusTest
class TraceIT {

    private static final String TOPIC = Topics.RESOURCES.name();

    private final TopicProbe topics = new TopicProbe();

    @Inject
    TracedConsumer consumer;

    @Inject
    LateBoundSpanProcessor exporter;

    @Test
    void spansHaveNowhereToQueueWhereNoEndpointIsSet() {
        assertTrue(exporter.isDelegateNull());
    }

    @Test
    void anEventIsAppliedInTheTraceOfTheRequestThatCausedIt() {
        String trace = newId();
        String subject = UUID.randomUUID().toString();
        causes("events/" + subject, trace);
        assertEquals(trace, appliedIn(subject));
        String header = topics.records(TOPIC).stream()
                .filter(record -> subject.equals(record.key()))
                .map(record ->
                        new String(record.headers().lastHeader("traceparent").value(), StandardCharsets.US_ASCII))
                .findFirst()
                .orElseThrow();
        assertTrue(header.matches("00-" + trace + "-[0-9a-f]{16}-01"), header);
        assertFalse(header.contains(parent(trace)), "the caller's span is not the one that caused the event");
    }

    @Test
    void aTransactionThatIsTriedAgainStaysInItsTrace() {
        String trace = newId();
        String subject = UUID.randomUUID().toString();
        causes("conflicts/" + subject, trace);
        assertEquals(trace, appliedIn(subject));
    }

    @Test
    void aProblemNamesTheTraceOfTheWork() {
        String trace = newId();
        given().header("traceparent", "00-" + trace + "-" + parent(trace) + "-01")
                .post("/causes/problems")
                .then()
                .statusCode(422)
                .body("traceId", equalTo(trace))
                .body("detail", equalTo(trace));
        var begun = given().post("/causes/problems")
                .then()
                .statusCode(422)
                .extract()
                .jsonPath();
        assertEquals(begun.getString("detail"), begun.getString("traceId"));
        assertTrue(begun.getString("traceId").matches("[0-9a-f]*[1-9a-f][0-9a-f]*"), begun.getString("traceId"));
    }

    /** They share a transaction, and nothing else: also not where one that has no trace follows one that has. */
    @Test
    void eachRecordOfABatchIsAppliedInItsOwnTrace() {
        Map<String, String> sent = new LinkedHashMap<>();
        for (int i = 0; i < 200; i++) {
            String subject = UUID.randomUUID().toString();
            String trace = i % 3 == 0 ? null : newId();
            sent.put(subject, trace);
            topics.sendSoon(TOPIC, 0, subject, event(subject, "fine"), headers(trace));
        }
        topics.flush();
        Set<String> seen = new HashSet<>();
        sent.forEach((subject, trace) -> {
            String applied = appliedIn(subject);
            if (trace != null) {
                assertEquals(trace, applied);
            }
            assertTrue(seen.add(applied), "a trace of its own for each: " + applied);
        });
    }

    @Test
    void aRecordThatIsSetAsideIsLoggedUnderItsTrace() {
        String trace = newId();
        String next = newId();
        try (LinesOfTheLog log = new LinesOfTheLog(Inbox.class)) {
            String after = UUID.randomUUID().toString();
            topics.sendSoon(TOPIC, 0, "key", event("unbearable", "unbearable"), headers(trace));
            topics.sendSoon(TOPIC, 0, after, event(after, "fine"), headers(next));
            topics.flush();
            assertEquals(next, appliedIn(after));
            var line = Await.value(
                    "the dead letter is logged", () -> log.first(text -> text.contains("set aside")), x -> x != null);
            assertNotNull(line);
            assertEquals(trace, line.traceId(), line.text());
        }
    }

    private static void causes(String what, String trace) {
        given().header("traceparent", "00-" + trace + "-" + parent(trace) + "-01")
                .post("/causes/" + what)
                .then()
                .statusCode(200);
    }

    private String appliedIn(String subject) {
        return Await.value("the event is applied", () -> consumer.traceOf(subject), trace -> trace != null);
    }

    private static Map<String, String> headers(String trace) {
        return trace == null ? Map.of() : Map.of("traceparent", "00-" + trace + "-" + parent(trace) + "-01");
    }

    private static String parent(String trace) {
        return new StringBuilder(trace).reverse().substring(0, 16);
    }

    private static String event(String subject, String text) {
        return CloudEvents.write(new Event<>(
                UUID.randomUUID(), "/test", "note.written.v1", subject, Instant.EPOCH, 1, 1, Map.of("text", text)));
    }

    private static String newId() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
