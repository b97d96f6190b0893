package slotwright.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** So many requests of one scenario over so many connections, each of which waits for its answer. */
final class Load {

    private final int connections;

    Load(int connections) {
        this.connections = connections;
    }

    /** Fails if one answer is not the right one. */
    Sample run(Scenario scenario, int requests) {
        ExecutorService clients = Executors.newFixedThreadPool(connections);
        AtomicInteger next = new AtomicInteger();
        AtomicLong bytes = new AtomicLong();
        long[] nanos = new long[requests];
        Duration cpuBefore = cpu(scenario);
        long begun = System.nanoTime();
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                running.add(clients.submit(() -> client(scenario, next, nanos, bytes)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    scenario.name() + " failed: " + e.getCause().getMessage(), e);
        } finally {
            clients.shutdownNow();
        }
        Duration elapsed = Duration.ofNanos(System.nanoTime() - begun);
        return new Sample(
                scenario.name(),
                requests,
                bytes.get() / requests,
                elapsed,
                cpu(scenario).minus(cpuBefore),
                Sample.ascending(nanos));
    }

    private static void client(Scenario scenario, AtomicInteger next, long[] nanos, AtomicLong bytes) {
        try (Connection connection = Connection.to(scenario.service().baseUrl())) {
            for (int n = next.getAndIncrement(); n < nanos.length; n = next.getAndIncrement()) {
                byte[] request = scenario.request().apply(n);
                long sent = System.nanoTime();
                Connection.Answer answer = connection.exchange(request);
                nanos[n] = System.nanoTime() - sent;
                bytes.addAndGet(answer.bytes());
                if (answer.status() != scenario.status()) {
                    throw new IOException("status " + answer.status() + " instead of " + scenario.status());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Duration cpu(Scenario scenario) {
        return scenario.service().process().handle().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
