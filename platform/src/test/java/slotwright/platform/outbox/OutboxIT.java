package slotwright.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.Topics;
import slotwright.platform.json.CloudEvents;
import slotwright.platform.outbox.OutboxBench.Note;
import slotwright.platform.testing.Await;
import slotwright.platform.testing.TopicProbe;

@QuarkusTest
class OutboxIT {

    @Inject
    OutboxBench bench;

    @Inject
    RunningRelay running;

    @Test
    void aCommittedEventArrivesAsCloudEventInItsPartition() {
        String key = OutboxBench.newKey();
        OutgoingEvent sent = bench.event(key, 1);
        bench.append(sent);
        Await.until("the event arrived", () -> OutboxBench.versions(key).equals(List.of(1L)));
        var record = new TopicProbe()
                .records(Topics.BOOKINGS.name()).stream()
                        .filter(each -> key.equals(each.key()))
                        .findFirst()
                        .orElseThrow();
        assertEquals(Shards.of(key), record.partition());
        assertEquals(
                "application/cloudevents+json",
                new String(record.headers().lastHeader("content-type").value(), StandardCharsets.UTF_8));
        var event = CloudEvents.as(CloudEvents.read(record.value()), Note.class);
        assertEquals(sent.event(), event);
        assertEquals("/platform-test", event.source());
        assertEquals(1, event.epoch());
        Await.until("its row is marked", () -> bench.isSent(key, 1));
    }

    @Test
    void aRollbackLeavesNoEvent() {
        String key = OutboxBench.newKey();
        bench.appendAndFail(bench.event(key, 1));
        assertEquals(0, bench.rows(key));
        bench.append(bench.event(key, 2));
        Await.until(
                "the committed event arrived", () -> OutboxBench.versions(key).contains(2L));
        assertEquals(List.of(2L), OutboxBench.versions(key));
    }

    @Test
    void manyEventsOfOneTransactionArriveInOrder() {
        String key = OutboxBench.newKey();
        OutgoingEvent[] all = IntStream.rangeClosed(1, 1_200)
                .mapToObj(v -> bench.event(key, v))
                .toArray(OutgoingEvent[]::new);
        bench.append(all);
        Await.until("all arrived", () -> OutboxBench.versions(key).size() >= all.length);
        assertEquals(LongStream.rangeClosed(1, all.length).boxed().toList(), OutboxBench.versions(key));
    }

    @Test
    void aLowerPositionThatCommitsLaterIsNotLost() {
        String key = OutboxBench.newKey();
        var first = bench.appendWithoutCommit(bench.event(key, 1));
        bench.append(bench.event(key, 2));
        Await.until("the higher position is sent", () -> bench.isSent(key, 2));
        assertFalse(bench.isSent(key, 1));
        first.commit();
        bench.append(bench.event(key, 3));
        Await.until("the last one is sent", () -> bench.isSent(key, 3));
        assertEquals(List.of(2L, 1L, 3L), OutboxBench.versions(key));
    }

    /** The proof that the test above can fail: a poller that goes on from where it was. */
    @Test
    void aPollerWithAHighWaterMarkLosesIt() {
        String key = OutboxBench.newKey();
        var mutant =
                new Relay("mutant", new HighWaterMarkTable(bench), bench.wires("mutant"), bench.settings, sent -> {});
        bench.giveShardTo(mutant.holder(), Shards.of(key));
        mutant.start();
        try {
            Await.until("the mutant has the shard", () -> mutant.held() > 0 && running.held() < Shards.COUNT);
            var first = bench.appendWithoutCommit(bench.event(key, 1));
            bench.append(bench.event(key, 2));
            Await.until("the higher position is sent", () -> bench.isSent(key, 2));
            first.commit();
            bench.append(bench.event(key, 3));
            Await.until("the last one is sent", () -> bench.isSent(key, 3));
            assertEquals(List.of(2L, 3L), OutboxBench.versions(key));
            assertFalse(bench.isSent(key, 1));
        } finally {
            mutant.stop(bench.settings.stop());
        }
        Await.until("a right relay sends it", () -> bench.isSent(key, 1));
    }

    @Test
    void anEventThatKafkaWouldRefuseIsRefusedInItsTransaction() {
        String key = OutboxBench.newKey();
        var event = bench.event(key, 1).event();
        var large = new OutgoingEvent(
                Topics.BOOKINGS,
                key,
                key,
                new slotwright.platform.contract.Event<>(
                        event.id(),
                        event.source(),
                        event.type(),
                        event.subject(),
                        event.time(),
                        1,
                        1,
                        new Note("x".repeat(Outbox.MAX_PAYLOAD_BYTES))));
        assertThrows(IllegalArgumentException.class, () -> bench.append(large));
        assertEquals(0, bench.rows(key));
    }

    /** Whoever holds the shards, and however often that changes, each key's events come in order and completely. */
    @Test
    void competingRelaysKeepTheOrderOfEachKey() {
        List<String> keys =
                IntStream.range(0, 12).mapToObj(i -> OutboxBench.newKey()).toList();
        int versions = 60;
        List<Relay> rivals = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            // The same service name: they fence each other, as replicas do.
            Relay rival =
                    new Relay("platform-test", bench.table(), bench.wires("platform-test"), bench.settings, sent -> {});
            rival.start();
            rivals.add(rival);
        }
        try {
            for (int version = 1; version <= versions; version++) {
                for (String key : keys) {
                    bench.append(bench.event(key, version));
                }
                if (version % 10 == 0) {
                    bench.expireLeases();
                }
            }
            for (String key : keys) {
                Await.until(key + " is sent", () -> bench.isSent(key, versions));
            }
        } finally {
            rivals.forEach(rival -> rival.stop(bench.settings.stop()));
        }
        for (String key : keys) {
            List<Long> firstTimes =
                    OutboxBench.versions(key).stream().distinct().toList();
            assertEquals(LongStream.rangeClosed(1, versions).boxed().toList(), firstTimes, key);
        }
    }
}
