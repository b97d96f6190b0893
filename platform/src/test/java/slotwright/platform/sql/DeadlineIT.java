package slotwright.platform.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mysqlclient.MySQLBuilder;
import io.vertx.mysqlclient.MySQLConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import jakarta.inject.Inject;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import slotwright.platform.testing.TcpProxy;

@QuarkusTest
class DeadlineIT {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject
    Transactions transactions;

    @Inject
    Pool pool;

    @Inject
    Vertx vertx;

    @Inject
    SqlSettings settings;

    @Inject
    WholePool wholePool;

    @ConfigProperty(name = "quarkus.datasource.reactive.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void whoWaitsForALockIsAnsweredAtTheDeadlineAndHasNoEffect() {
        String id = newId();
        run(transactions.write(tx -> tx.run("INSERT INTO note (id, amount) VALUES (?, 0)", id)));
        CompletableFuture<Void> locked = new CompletableFuture<>();
        CompletableFuture<Void> released = new CompletableFuture<>();
        var holder = transactions
                .write(tx -> raise(tx, id).invoke(() -> locked.complete(null)).chain(() -> Uni.createFrom()
                        .completionStage(released)))
                .subscribeAsCompletionStage();
        locked.join();
        assertThrows(Unavailable.class, () -> run(hasty().write(tx -> raise(tx, id))));
        released.complete(null);
        holder.join();
        wholePool.isWhole();
        assertEquals(1, amount(id));
    }

    @Test
    void workThatNeverEndsIsEnded() {
        for (int i = 0; i < 25; i++) {
            assertThrows(
                    Unavailable.class,
                    () -> run(hasty().write(tx ->
                            tx.run("SELECT 1").chain(() -> Uni.createFrom().<Void>nothing()))));
        }
        wholePool.isWhole();
    }

    @Test
    void anExhaustedPoolIsAnswered() {
        wholePool.whileExhausted(
                () -> assertThrows(Unavailable.class, () -> run(transactions.write(tx -> tx.run("SELECT 1")))));
        wholePool.isWhole();
    }

    @Test
    void anAbsentDatabaseIsAnswered() throws Exception {
        int nobody;
        try (var free = new ServerSocket(0)) {
            nobody = free.getLocalPort();
        }
        Pool absent = poolAt(nobody);
        assertThrows(
                Unavailable.class,
                () -> run(new Transactions(absent, vertx, settings).write(tx -> tx.run("SELECT 1"))));
        assertThrows(
                Unavailable.class, () -> run(new Transactions(absent, vertx, settings).read(tx -> tx.run("SELECT 1"))));
        absent.closeAndAwait();
    }

    /** The client is told that it is not known; the work took place once and is not tried again. */
    @Test
    void neverTriesAgainOnceCommitWasSent() throws Exception {
        String id = newId();
        AtomicInteger attempts = new AtomicInteger();
        URI server = URI.create(url);
        try (TcpProxy proxy = new TcpProxy(server.getHost(), server.getPort(), "COMMIT")) {
            Pool through = poolAt(proxy.port());
            Throwable told = assertThrows(
                    Unavailable.class,
                    () -> run(new Transactions(through, vertx, settings).write(tx -> {
                        attempts.incrementAndGet();
                        return tx.run("INSERT INTO note (id, amount) VALUES (?, 1)", id);
                    })));
            assertEquals("COMMIT was not answered", told.getMessage());
            through.closeAndAwait();
        }
        assertEquals(1, attempts.get());
        assertEquals(1, amount(id));
    }

    @Test
    void triesAgainWhenTheAnswerToAnEarlierStatementIsLost() throws Exception {
        String id = newId();
        AtomicInteger attempts = new AtomicInteger();
        URI server = URI.create(url);
        try (TcpProxy proxy = new TcpProxy(server.getHost(), server.getPort(), "INSERT INTO note")) {
            Pool through = poolAt(proxy.port());
            run(new Transactions(through, vertx, settings).write(tx -> {
                attempts.incrementAndGet();
                return tx.run("INSERT INTO note (id, amount) VALUES (?, 1)", id);
            }));
            through.closeAndAwait();
        }
        assertEquals(2, attempts.get());
        assertEquals(1, amount(id));
    }

    private Transactions hasty() {
        return new Transactions(pool, vertx, new HastySettings(settings));
    }

    private Pool poolAt(int port) {
        URI server = URI.create(url);
        return Pool.newInstance(MySQLBuilder.pool()
                .with(new PoolOptions().setMaxSize(1))
                .connectingTo(new MySQLConnectOptions()
                        .setHost(server.getHost())
                        .setPort(port)
                        .setDatabase(server.getPath().substring(1))
                        .setUser(user)
                        .setPassword(password))
                .using(vertx)
                .build());
    }

    private static Uni<Void> raise(Tx tx, String id) {
        return tx.run("UPDATE note SET amount = amount + 1 WHERE id = ?", id).replaceWithVoid();
    }

    private long amount(String id) {
        return run(transactions.read(tx -> tx.run("SELECT amount FROM note WHERE id = ?", id)))
                .iterator()
                .next()
                .getLong("amount");
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    private static <T> T run(Uni<T> work) {
        return work.await().atMost(MINUTE);
    }
}
