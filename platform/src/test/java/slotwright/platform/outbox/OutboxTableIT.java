package slotwright.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import slotwright.platform.testing.Await;

@QuarkusTest
class OutboxTableIT {

    private static final Duration LEASE = Duration.ofHours(1);

    @Inject
    OutboxBench bench;

    @Inject
    RunningRelay running;

    @Test
    void aLeaseIsOneHoldersUntilItRunsOutOrIsGivenBack() {
        OutboxTable table = bench.table();
        bench.giveShardTo("first", 4);
        try {
            assertTrue(table.isHeld(4, "first"));
            assertFalse(table.take(4, "second", LEASE));
            table.release(4, "second");
            assertTrue(table.isHeld(4, "first"), "nobody gives back what is another's");
            assertTrue(table.take(4, "first", LEASE), "the holder may take it again");
            table.release(4, "first");
            assertFalse(table.isHeld(4, "first"));
        } finally {
            table.release(4, "first");
        }
        Await.until("the running relay takes what is free", () -> running.held() == Shards.COUNT);
    }

    @Test
    void removesOnlyWhatWasSentLongEnoughAgo() {
        String key = OutboxBench.newKey();
        bench.append(bench.event(key, 1));
        Await.until("it is sent", () -> bench.isSent(key, 1));
        var open = bench.appendWithoutCommit(bench.event(key, 2));
        bench.table().purge(Duration.ofDays(1));
        assertEquals(1, bench.rows(key));
        Await.until("the sent row is removed", () -> {
            bench.table().purge(Duration.ZERO);
            return bench.rows(key) == 0;
        });
        open.commit();
        Await.until("what was not sent is sent", () -> OutboxBench.versions(key).contains(2L));
    }
}
