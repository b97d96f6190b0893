package slotwright.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.platform.json.CloudEvents;

/** A relay that hung with a batch in its hands, and wakes when another one has sent later events. */
@QuarkusTest
class FencingIT {

    @Inject
    OutboxBench bench;

    @Test
    void aFencedRelayCannotSend() {
        assertEquals(List.of(1L, 2L), whatArrivesWhenTheFirstHolderWakes(bench.wires("fenced-" + UUID.randomUUID())));
    }

    /** The proof that the test above can fail: the late batch comes behind what followed it. */
    @Test
    void aRelayWithoutFencingSendsLate() {
        assertEquals(List.of(1L, 2L, 1L), whatArrivesWhenTheFirstHolderWakes(UnfencedWire.opener(bench)));
    }

    private List<Long> whatArrivesWhenTheFirstHolderWakes(Wire.Opener wires) {
        String key = OutboxBench.newKey();
        int shard = Shards.of(key);
        try (Wire first = wires.open(shard);
                Wire second = wires.open(shard)) {
            second.send(List.of(row(key, 1)));
            second.send(List.of(row(key, 2)));
            first.send(List.of(row(key, 1)));
            return OutboxBench.versions(key);
        }
    }

    private UnsentRow row(String key, long version) {
        OutgoingEvent event = bench.event(key, version);
        return new UnsentRow(version, event.topic().name(), key, CloudEvents.write(event.event()), null);
    }
}
