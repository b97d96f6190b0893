package slotwright.platform.upkeep;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void theNextRoundComesAfterOneThatFails() throws InterruptedException {
        comesAgainAfter(() -> Uni.createFrom().failure(new IllegalStateException("on purpose")));
    }

    @Test
    void theNextRoundComesAfterOneThatDoesNotEvenBegin() throws InterruptedException {
        comesAgainAfter(() -> {
            throw new IllegalStateException("on purpose");
        });
    }

    private void comesAgainAfter(Supplier<Uni<Integer>> failing) throws InterruptedException {
        CountDownLatch rounds = new CountDownLatch(2);
        new Rounds(vertx).every(Duration.ofMillis(1), "a round", () -> {
            rounds.countDown();
            return failing.get();
        });
        assertTrue(rounds.await(60, TimeUnit.SECONDS));
    }
}
