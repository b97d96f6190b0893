package slotwright.scheduling.availability.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.scheduling.availability.model.Version;
import slotwright.scheduling.availability.model.Versioned;

class NearCacheTest {

    private static final String KEY = "board";

    private final MovableClock clock = new MovableClock();
    private final NearCache near = new NearCache(clock, Duration.ofSeconds(1));

    @BeforeEach
    void listen() {
        near.listening();
    }

    @Test
    void keepsWhatWasReadForItsAge() {
        near.put(KEY, entry(1, "one"), clock.millis());
        clock.pass(Duration.ofMillis(1_000));
        assertEquals(Optional.of(entry(1, "one")), near.young(KEY, String.class));

        clock.pass(Duration.ofMillis(1));
        assertTrue(near.young(KEY, String.class).isEmpty());
        assertEquals(Optional.of("one"), near.decoded(KEY, version(1), String.class));
    }

    @Test
    void theAgeCountsFromTheBeginningOfReading() {
        long begun = clock.millis();
        clock.pass(Duration.ofMillis(1_001));
        near.put(KEY, entry(1, "one"), begun);

        assertTrue(near.young(KEY, String.class).isEmpty());
    }

    @Test
    void dropsWhatWasReplaced() {
        near.put(KEY, entry(1, "one"), clock.millis());
        near.replaced(KEY, version(2));

        assertTrue(near.young(KEY, String.class).isEmpty());
    }

    @Test
    void refusesAnAnswerThatWasUnderWayWhenItWasReplaced() {
        near.replaced(KEY, version(2));
        near.put(KEY, entry(1, "one"), clock.millis());
        assertTrue(near.young(KEY, String.class).isEmpty());

        near.put(KEY, entry(2, "two"), clock.millis());
        assertEquals(Optional.of(entry(2, "two")), near.young(KEY, String.class));
    }

    @Test
    void keepsWhatIsNewerThanTheNews() {
        near.put(KEY, entry(3, "three"), clock.millis());
        near.replaced(KEY, version(2));

        assertEquals(Optional.of(entry(3, "three")), near.young(KEY, String.class));
    }

    @Test
    void holdsNothingWhileNothingIsHeard() {
        near.put(KEY, entry(1, "one"), clock.millis());
        near.deaf();
        assertTrue(near.young(KEY, String.class).isEmpty());

        near.put(KEY, entry(1, "one"), clock.millis());
        assertTrue(near.young(KEY, String.class).isEmpty());
        near.listening();
        assertTrue(near.young(KEY, String.class).isEmpty());
    }

    @Test
    void forgetsWhatNobodyReadForLong() {
        near.put(KEY, entry(1, "one"), clock.millis());
        clock.pass(Duration.ofSeconds(61));
        near.forgetOld();

        assertTrue(near.decoded(KEY, version(1), String.class).isEmpty());
    }

    private static Version version(long number) {
        return new Version(1, number);
    }

    private static Versioned<String> entry(long number, String value) {
        return new Versioned<>(version(number), value);
    }

    private static final class MovableClock extends Clock {

        private Instant now = Instant.parse("2026-12-01T10:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
