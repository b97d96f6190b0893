package slotwright.platform.sql;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;

/** How long something may still take. Timers fire on the caller's Vert.x context, never on a worker. */
final class Deadline {

    private final Vertx vertx;
    private final Duration limit;
    private final long end;

    private Deadline(Vertx vertx, Duration limit) {
        this.vertx = vertx;
        this.limit = limit;
        this.end = System.nanoTime() + limit.toNanos();
    }

    static Deadline in(Vertx vertx, Duration limit) {
        return new Deadline(vertx, limit);
    }

    boolean passed() {
        return System.nanoTime() - end >= 0;
    }

    /** Fails at the deadline and cancels the work. */
    <T> Uni<T> limit(Uni<T> work) {
        return Uni.createFrom().emitter(waiting -> {
            CompletableFuture<Cancellable> running = new CompletableFuture<>();
            long timer = vertx.setTimer(millisLeft(), fired -> {
                waiting.fail(late());
                running.thenAccept(Cancellable::cancel);
            });
            running.complete(work.onTermination()
                    .invoke(() -> vertx.cancelTimer(timer))
                    .subscribe()
                    .with(waiting::complete, waiting::fail));
        });
    }

    /** Fails at the deadline and lets the work go on; nor does a subscriber that goes away stop it. */
    <T> Uni<T> detach(Uni<T> work) {
        return Uni.createFrom().emitter(waiting -> {
            long timer = vertx.setTimer(millisLeft(), fired -> waiting.fail(late()));
            work.onTermination()
                    .invoke(() -> vertx.cancelTimer(timer))
                    .subscribe()
                    .with(waiting::complete, waiting::fail);
        });
    }

    /** A few milliseconds, more with each attempt and never the same for two that met. */
    Uni<Void> pause(int attempt) {
        long millis = 2 + ThreadLocalRandom.current().nextLong(10L << Math.min(attempt, 4));
        return Uni.createFrom().emitter(waiting -> vertx.setTimer(millis, fired -> waiting.complete(null)));
    }

    Unavailable late() {
        return new Unavailable("the database took longer than " + limit, null);
    }

    private long millisLeft() {
        return Math.max(1, (end - System.nanoTime()) / 1_000_000);
    }
}
