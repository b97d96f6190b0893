package slotwright.platform.once;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Queues in this replica's memory, one per key, in which commands wait before they take a connection: what
 * would only wait for the same row's lock must not occupy the pool meanwhile, and one hot key starves nobody
 * else. First come, first served. Never a guard of correctness: the rows' locks are that. Whoever stops
 * waiting for an answer stops nothing: who was let in must also leave.
 */
public final class Lanes {

    /** The queue of a key is full, or the wait was too long. */
    public static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Busy() {
            super("too many commands wait for the same thing", null, false, false);
        }
    }

    private static final class Lane {
        int inside;
        final Deque<Waiter> waiting = new ArrayDeque<>();
    }

    private static final class Waiter {
        final UniEmitter<? super Void> emitter;
        final Context context = Vertx.currentContext();
        ScheduledFuture<?> giveUp;

        Waiter(UniEmitter<? super Void> emitter) {
            this.emitter = emitter;
        }

        /** Goes on where it came from, never on the thread of who left. */
        void go() {
            giveUp.cancel(false);
            if (context == null) {
                emitter.complete(null);
            } else {
                context.runOnContext(ignored -> emitter.complete(null));
            }
        }
    }

    private final int inside;
    private final int waiting;
    private final Duration patience;
    private final Map<String, Lane> lanes = new HashMap<>();

    /**
     * @param inside how many commands of one key run at once
     * @param waiting how many more may wait
     * @param patience how long one waits at most
     */
    public Lanes(int inside, int waiting, Duration patience) {
        this.inside = inside;
        this.waiting = waiting;
        this.patience = patience;
    }

    /** Runs the work once all keys let it pass; they are taken in order, so that no two wait for each other. */
    public <T> Uni<T> pass(Collection<String> keys, Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .emitter(answer ->
                        enter(new TreeSet<>(keys).iterator(), work).subscribe().with(answer::complete, answer::fail));
    }

    private <T> Uni<T> enter(Iterator<String> keys, Supplier<Uni<T>> work) {
        if (!keys.hasNext()) {
            return work.get();
        }
        String key = keys.next();
        return enter(key).chain(() -> Uni.createFrom()
                .deferred(() -> enter(keys, work))
                .onTermination()
                .invoke(() -> leave(key)));
    }

    private Uni<Void> enter(String key) {
        return Uni.createFrom().emitter(emitter -> queue(key, new Waiter(emitter)));
    }

    private void queue(String key, Waiter waiter) {
        boolean full = false;
        synchronized (lanes) {
            Lane lane = lanes.computeIfAbsent(key, ignored -> new Lane());
            if (lane.inside < inside) {
                lane.inside++;
            } else if (lane.waiting.size() < waiting) {
                lane.waiting.add(waiter);
                waiter.giveUp = Infrastructure.getDefaultWorkerPool()
                        .schedule(() -> giveUp(key, waiter), patience.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } else {
                full = true;
            }
        }
        if (full) {
            waiter.emitter.fail(new Busy());
        } else {
            waiter.emitter.complete(null);
        }
    }

    /** Who was let in at that very moment stays: only one of the two takes the waiter out of the queue. */
    private void giveUp(String key, Waiter waiter) {
        boolean waited;
        synchronized (lanes) {
            Lane lane = lanes.get(key);
            waited = lane != null && lane.waiting.remove(waiter);
        }
        if (waited) {
            waiter.emitter.fail(new Busy());
        }
    }

    private void leave(String key) {
        Waiter next;
        synchronized (lanes) {
            Lane lane = lanes.get(key);
            next = lane.waiting.poll();
            if (next == null && --lane.inside == 0) {
                lanes.remove(key);
            }
        }
        if (next != null) {
            next.go();
        }
    }

    /** Keys in use, for tests that nothing is left behind. */
    List<String> inUse() {
        synchronized (lanes) {
            return List.copyOf(lanes.keySet());
        }
    }
}
