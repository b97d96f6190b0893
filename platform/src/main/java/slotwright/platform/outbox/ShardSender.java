package slotwright.platform.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jboss.logging.Logger;

/** Takes the lease of one shard and sends its rows, on a thread of its own. */
final class ShardSender implements Runnable {

    private static final Logger LOG = Logger.getLogger(ShardSender.class);
    private static final long FIRST_PAUSE_NANOS = Duration.ofMillis(100).toNanos();

    private final int shard;
    private final String holder;
    private final OutboxTable table;
    private final Wire.Opener wires;
    private final OutboxSettings settings;
    private final AtomicLong polls;
    private final LongConsumer sent;

    private final Semaphore work = new Semaphore(0);
    private volatile boolean stopping;
    private volatile long heldSince = -1;
    private volatile boolean lost;
    private boolean leased;
    private Wire wire;
    private long pause;
    private volatile long notBefore = System.nanoTime();

    ShardSender(
            int shard,
            String holder,
            OutboxTable table,
            Wire.Opener wires,
            OutboxSettings settings,
            AtomicLong polls,
            LongConsumer sent) {
        this.shard = shard;
        this.holder = holder;
        this.table = table;
        this.wires = wires;
        this.settings = settings;
        this.polls = polls;
        this.sent = sent;
    }

    /** From any thread: there may be something to send. */
    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    boolean isHeld() {
        return heldSince >= 0;
    }

    /** What a poll saw, unless the poll is older than the lease. */
    void saw(ShardState state, long poll) {
        long since = heldSince;
        if (since >= 0 && since < poll && !holder.equals(state.holder())) {
            lost = true;
            wake();
        } else if (since >= 0 ? state.hasUnsent() : state.isFree() || holder.equals(state.holder())) {
            wake();
        }
    }

    /** Sends what is committed by now, gives the lease back and ends. */
    void stop() {
        stopping = true;
        work.release();
    }

    @Override
    public void run() {
        try {
            while (!stopping) {
                work.acquire();
                work.drainPermits();
                step();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            drop("the service stops");
        }
    }

    private void step() {
        if (System.nanoTime() - notBefore < 0 && !stopping) {
            return;
        }
        try {
            if (lost) {
                drop("another relay holds the lease");
            }
            if (wire != null || !stopping && take()) {
                drain();
            }
            pause = 0;
        } catch (RuntimeException e) {
            pause = pause == 0
                    ? FIRST_PAUSE_NANOS
                    : Math.min(settings.maxPause().toNanos(), pause * 2);
            notBefore = System.nanoTime() + pause;
            LOG.warnf("Shard %d: next attempt in %d ms: %s", shard, pause / 1_000_000, e.toString());
        }
    }

    /** The lease is looked at again behind the opening: a pause before it may have cost the lease. */
    private boolean take() {
        if (!table.take(shard, holder, settings.lease())) {
            return false;
        }
        leased = true;
        try {
            wire = wires.open(shard);
            if (!table.isHeld(shard, holder)) {
                throw new IllegalStateException("the lease was lost while the producer began");
            }
            heldSince = polls.get();
            LOG.infof("Shard %d is sent from here", shard);
            return true;
        } catch (RuntimeException e) {
            drop("no producer: " + e.getMessage());
            throw e;
        }
    }

    private void drain() {
        List<UnsentRow> rows = table.unsent(shard, settings.batch());
        while (!rows.isEmpty() && !lost) {
            switch (wire.send(rows)) {
                case SENT -> {
                    table.markSent(rows);
                    sent.accept(rows.size());
                }
                case ABORTED -> throw new IllegalStateException("Kafka did not take the batch");
                case CLOSED -> {
                    drop("its producer is closed");
                    throw new IllegalStateException("Kafka refused the producer");
                }
            }
            rows = rows.size() < settings.batch() ? List.of() : table.unsent(shard, settings.batch());
        }
    }

    private void drop(String why) {
        heldSince = -1;
        lost = false;
        try {
            if (wire != null) {
                LOG.infof("Shard %d is dropped: %s", shard, why);
                wire.close();
            }
            if (leased) {
                table.release(shard, holder);
            }
        } catch (RuntimeException e) {
            LOG.debugf(e, "Shard %d: the lease runs out by itself", shard);
        } finally {
            wire = null;
            leased = false;
        }
    }
}
