package slotwright.platform.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import slotwright.local.LocalStack;
import slotwright.platform.contract.Event;
import slotwright.platform.contract.Topics;
import slotwright.platform.json.CloudEvents;
import slotwright.platform.testing.Await;
import slotwright.platform.testing.TopicProbe;

@QuarkusTest
class InboxIT {

    private static final String TOPIC = Topics.SERVICES.name();
    private static final String DEAD = TOPIC + ".dead-letter.platform.careful";

    private final TopicProbe topics = new TopicProbe();

    @Inject
    Pool pool;

    @Inject
    MeterRegistry meters;

    @Test
    void aRedeliveredEventHasNoSecondEffect() {
        String subject = newSubject();
        for (long version : List.of(1L, 1L, 2L, 1L, 2L)) {
            send(subject, 1, version, "fine");
        }
        waitForAllBefore("careful");
        assertEquals(2, amount("careful", subject));
    }

    /** The proof that the test above can fail: a consumer without its inbox row. */
    @Test
    void withoutItsRowARedeliveredEventHasOne() {
        String subject = newSubject();
        for (long version : List.of(1L, 1L, 2L, 1L, 2L)) {
            send(subject, 1, version, "fine");
        }
        waitForAllBefore("careless");
        assertEquals(5, amount("careless", subject));
    }

    @Test
    void theEpochIsComparedFirstAndAGapIsAppliedAndCounted() {
        String subject = newSubject();
        double gaps = gaps();
        send(subject, 1, 7, "the first one has no gap");
        send(subject, 1, 9, "a gap");
        send(subject, 2, 1, "a restored producer begins anew");
        send(subject, 1, 10, "what it said before counts no more");
        send(subject, 2, 2, "fine");
        waitForAllBefore("careful");
        assertEquals(4, amount("careful", subject));
        assertEquals(gaps + 1, gaps());
    }

    @Test
    void aBadRecordIsSetAsideWithItsReasonAndTheStreamGoesOn() {
        String before = newSubject();
        String after = newSubject();
        String unbearable = newSubject();
        String negative = newSubject();
        String garbage = "{not json " + UUID.randomUUID();
        send(before, 1, 1, "fine");
        topics.send(TOPIC, 0, "key", garbage);
        send(unbearable, 1, 1, "unbearable");
        send(negative, 1, 1, "negative");
        topics.send(TOPIC, 0, "key", null);
        send(after, 1, 1, "fine");
        waitForAllBefore("careful");
        assertEquals(1, amount("careful", before));
        assertEquals(1, amount("careful", after));
        assertEquals("IllegalArgumentException: not JSON", reason(record -> garbage.equals(record.value())));
        assertEquals(
                "IllegalArgumentException: the handler cannot bear this",
                reason(record -> isAbout(record, unbearable)));
        assertTrue(reason(record -> isAbout(record, negative)).contains("note_not_negative"));
        assertEquals("IllegalArgumentException: a record without value", reason(record -> record.value() == null));
        assertTrue(meters.get("slotwright.inbox.dead.letters")
                        .tag("group", "platform.careful")
                        .counter()
                        .count()
                >= 4);
    }

    /** A missing table is the database's fault and no record's: nothing is set aside, and nothing passes by. */
    @Test
    void aFailingDatabaseIsAskedAgainUntilItAnswers() {
        String subject = newSubject();
        send(newSubject(), 1, 1, "early");
        send(subject, 1, 1, "fine");
        Await.until(
                "both consumers have read so far",
                () -> meters.get("slotwright.inbox.retries").counters().stream()
                                .mapToDouble(each -> each.count())
                                .min()
                                .orElse(0)
                        >= 2);
        assertEquals(0, amount("careful", subject));
        LocalStack.startOrJoin()
                .sql("CREATE TABLE platform_it.table_made_later (id VARCHAR(40) NOT NULL) ENGINE = InnoDB");
        Await.until("the event behind is applied", () -> amount("careful", subject) == 1);
        Await.until("by both", () -> amount("careless", subject) == 1);
    }

    @Test
    void manyEventsArriveEachOnce() {
        List<String> subjects =
                IntStream.range(0, 700).mapToObj(i -> newSubject()).toList();
        subjects.forEach(subject -> topics.sendSoon(TOPIC, 0, subject, event(subject, 1, 1, "fine")));
        topics.sendSoon(TOPIC, 0, "key", "garbage in the middle of a batch");
        subjects.forEach(subject -> topics.sendSoon(TOPIC, 0, subject, event(subject, 1, 2, "fine")));
        topics.flush();
        waitForAllBefore("careful");
        for (String subject : subjects) {
            assertEquals(2, amount("careful", subject), subject);
        }
    }

    /** All tests send to one partition, so whatever was sent before a last event is done when that one is. */
    private void waitForAllBefore(String consumer) {
        String last = newSubject();
        send(last, 1, 1, "fine");
        Await.until("the last event is applied", () -> amount(consumer, last) == 1);
    }

    private void send(String subject, long epoch, long version, String text) {
        topics.send(TOPIC, 0, subject, event(subject, epoch, version, text));
    }

    private static String event(String subject, long epoch, long version, String text) {
        return CloudEvents.write(new Event<>(
                UUID.randomUUID(),
                "/test",
                "note.written.v1",
                subject,
                Instant.EPOCH,
                epoch,
                version,
                Map.of("text", text)));
    }

    private static boolean isAbout(ConsumerRecord<String, String> record, String subject) {
        return record.value() != null && record.value().contains(subject);
    }

    private String reason(Predicate<ConsumerRecord<String, String>> which) {
        var letter = Await.value(
                "the record is set aside",
                () -> topics.records(DEAD).stream().filter(which).findFirst().orElse(null),
                found -> found != null);
        assertEquals(
                "0", new String(letter.headers().lastHeader("source-partition").value(), StandardCharsets.UTF_8));
        return new String(letter.headers().lastHeader("reason").value(), StandardCharsets.UTF_8);
    }

    private double gaps() {
        return meters.find("slotwright.inbox.gaps").tag("consumer", "platform.careful").counters().stream()
                .mapToDouble(each -> each.count())
                .sum();
    }

    private long amount(String consumer, String subject) {
        var rows = pool.preparedQuery("SELECT amount FROM note WHERE id = ?")
                .execute(Tuple.of(consumer + "/" + subject.substring(0, 20)))
                .await()
                .atMost(Duration.ofMinutes(1));
        return rows.size() == 0 ? 0 : rows.iterator().next().getLong("amount");
    }

    private static String newSubject() {
        return UUID.randomUUID().toString();
    }
}
