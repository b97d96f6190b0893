package slotwright.scheduling.availability.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.scheduling.availability.model.Version;

@QuarkusTest
class FloorIT {

    @Inject
    RedisEntries redis;

    private final String key = "floor:" + UUID.randomUUID();

    @Test
    void aLowerVersionNeverOverwrites() {
        put(2, "two");
        put(1, "one");

        assertEquals(List.of(entry(2, "two")), get());
    }

    @Test
    void theSameVersionIsNotWrittenAgain() {
        put(2, "two");
        put(2, "other");

        assertEquals(List.of(entry(2, "two")), get());
    }

    @Test
    void aVersionAloneIsAMissAndAFloor() {
        put(2, "two");
        put(3, null);
        assertEquals(List.of(), get());

        put(2, "two");
        assertEquals(List.of(), get());
        put(3, "three");
        assertEquals(List.of(entry(3, "three")), get());
    }

    @Test
    void aVersionAloneDoesNotEmptyWhatIsAsNew() {
        put(3, "three");
        put(3, null);

        assertEquals(List.of(entry(3, "three")), get());
    }

    @Test
    void theEpochComesFirst() {
        put(7, "seven");
        write(new Entry(key, new Version(2, 1), "restored"));
        put(8, "eight");

        assertEquals(List.of(new Entry(key, new Version(2, 1), "restored")), get());
    }

    @Test
    void versionsAreComparedAsNumbers() {
        put(9, "nine");
        put(10, "ten");

        assertEquals(List.of(entry(10, "ten")), get());
    }

    private void put(long version, String body) {
        write(entry(version, body));
    }

    private void write(Entry entry) {
        redis.put(List.of(entry)).await().indefinitely();
    }

    private List<Entry> get() {
        return redis.get(List.of(key)).await().indefinitely();
    }

    private Entry entry(long version, String body) {
        return new Entry(key, new Version(1, version), body);
    }
}
