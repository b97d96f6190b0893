package slotwright.platform.health;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DrainTest {

    @Test
    void waitsForNobodyWhenNothingIsUnderWay() throws Exception {
        assertTrue(new Drain(Duration.ZERO, Duration.ofMinutes(1)).await());
    }

    @Test
    void waitsForTheLastAnswer() throws Exception {
        Drain drain = new Drain(Duration.ZERO, Duration.ofMinutes(1));
        drain.begin();
        drain.begin();
        var drained = CompletableFuture.supplyAsync(() -> await(drain));
        drain.end();
        assertFalse(drained.isDone());
        drain.end();
        assertTrue(drained.get(60, TimeUnit.SECONDS));
    }

    @Test
    void givesUpAfterItsPatience() throws Exception {
        Drain drain = new Drain(Duration.ZERO, Duration.ofMillis(1));
        drain.begin();
        assertFalse(drain.await());
    }

    private static boolean await(Drain drain) {
        try {
            return drain.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
