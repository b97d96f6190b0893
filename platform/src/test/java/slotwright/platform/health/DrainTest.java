package slotwright.platform.health;

import static org.eclipse.microprofile.health.HealthCheckResponse.Status.DOWN;
import static org.eclipse.microprofile.health.HealthCheckResponse.Status.UP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import slotwright.platform.testing.Await;

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

    @Test
    void isNotReadyWhileItStillTakesRequests() throws Exception {
        Drain drain = new Drain(Duration.ZERO, Duration.ofMinutes(1));
        assertEquals(UP, drain.call().getStatus());
        drain.begin();
        var stopped = CompletableFuture.runAsync(() -> stop(drain));
        Await.until("it says so", () -> drain.call().getStatus() == DOWN);
        assertFalse(stopped.isDone());
        drain.end();
        stopped.get(60, TimeUnit.SECONDS);
        assertEquals(DOWN, drain.call().getStatus());
    }

    private static void stop(Drain drain) {
        try {
            drain.onStopping(new ShutdownDelayInitiatedEvent());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean await(Drain drain) {
        try {
            return drain.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
