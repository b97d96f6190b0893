package slotwright.platform.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jboss.logging.Logger;

/**
 * Carries committed rows of the outbox to Kafka, each shard in the order of its positions. Any number of
 * relays may run on one schema: a lease gives each shard to one of them, and the opening of its wire shuts out
 * whoever held it before. One thread polls and renews the leases, one cleans up, and each shard has its own.
 */
final class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final String holder;
    private final OutboxTable table;
    private final OutboxSettings settings;
    private final List<ShardSender> senders = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong polls = new AtomicLong();
    private final ScheduledExecutorService clockwork;
    private volatile boolean databaseAway;
    private volatile double ageSeconds;
    private volatile long backlog;

    Relay(String service, OutboxTable table, Wire.Opener wires, OutboxSettings settings, LongConsumer sent) {
        this.holder = service.substring(0, Math.min(27, service.length())) + "-" + UUID.randomUUID();
        this.table = table;
        this.settings = settings;
        for (int shard = 0; shard < Shards.COUNT; shard++) {
            ShardSender sender = new ShardSender(shard, holder, table, wires, settings, polls, sent);
            senders.add(sender);
            threads.add(daemon(sender, "outbox-shard-" + shard));
        }
        clockwork = Executors.newScheduledThreadPool(2, work -> daemon(work, "outbox-clockwork"));
    }

    void start() {
        threads.forEach(Thread::start);
        every(settings.poll(), this::poll);
        every(settings.housekeeping(), this::keepHouse);
    }

    /** A row of this shard was committed. Another relay's shard is left to its poll. */
    void wake(int shard) {
        ShardSender sender = senders.get(shard);
        if (sender.isHeld()) {
            sender.wake();
        }
    }

    void wakeAll() {
        for (int shard = 0; shard < Shards.COUNT; shard++) {
            wake(shard);
        }
    }

    /** Sends what is committed by now and gives the leases back, for so long at most. */
    void stop(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        senders.forEach(ShardSender::stop);
        try {
            for (Thread thread : threads) {
                thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        clockwork.shutdownNow();
        threads.stream().filter(Thread::isAlive).forEach(Thread::interrupt);
    }

    double ageSeconds() {
        return ageSeconds;
    }

    long backlog() {
        return backlog;
    }

    /** How many shards this relay sends. */
    long held() {
        return senders.stream().filter(ShardSender::isHeld).count();
    }

    String holder() {
        return holder;
    }

    private void poll() {
        long poll = polls.incrementAndGet();
        List<ShardState> states = table.poll();
        long oldest = 0;
        boolean mustRenew = false;
        for (ShardState state : states) {
            ShardSender sender = senders.get(state.shard());
            sender.saw(state, poll);
            oldest = Math.max(oldest, state.ageMicros());
            mustRenew |= holder.equals(state.holder())
                    && state.leaseMicros() < settings.lease().toNanos() / 1_000 * 2 / 3;
        }
        ageSeconds = oldest / 1e6;
        if (mustRenew) {
            table.renew(holder, settings.lease());
        }
        if (databaseAway) {
            databaseAway = false;
            LOG.info("The outbox is read again");
        }
    }

    private void keepHouse() {
        backlog = table.backlog();
        boolean more = senders.get(0).isHeld();
        while (more && !clockwork.isShutdown()) {
            more = table.purge(settings.keep());
        }
    }

    private void every(Duration pause, Runnable work) {
        clockwork.scheduleWithFixedDelay(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException e) {
                        failed(e);
                    }
                },
                0,
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void failed(RuntimeException e) {
        if (!databaseAway && !clockwork.isShutdown()) {
            databaseAway = true;
            LOG.warnf("The outbox cannot be read and is tried again: %s", e.toString());
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
