package slotwright.platform.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TransactionsIT {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject
    Transactions transactions;

    @Inject
    SqlSettings settings;

    @Test
    void writesAndReadsBackInUtc() {
        String id = newId();
        Instant at = Instant.parse("2026-03-29T01:30:00.123456Z");
        run(transactions.write(tx ->
                tx.run("INSERT INTO note (id, amount, at, extra) VALUES (?, ?, ?, ?)", id, 5, at, "{\"a\": [1]}")));
        var read = run(transactions.read(tx -> tx.run("SELECT * FROM note WHERE id = ?", id)));
        var row = read.iterator().next();
        assertEquals(at, Rows.instant(row, "at"));
        assertEquals("{\"a\":[1]}", Rows.json(row, "extra").replace(" ", ""));
    }

    @Test
    void rollsBackWhatFailedAndRunsNoActionAfterIt() {
        String id = newId();
        AtomicInteger committed = new AtomicInteger();
        var failure = assertThrows(
                IllegalStateException.class,
                () -> run(transactions.write(tx -> {
                    tx.afterCommit(committed::incrementAndGet);
                    return insert(tx, id).chain(() -> Uni.createFrom().failure(new IllegalStateException("no")));
                })));
        assertEquals("no", failure.getMessage());
        assertEquals(0, count(id));
        assertEquals(0, committed.get());
    }

    @Test
    void rollsBackWhatThrowsInsteadOfFailing() {
        assertThrows(
                ArithmeticException.class,
                () -> run(transactions.write(tx -> {
                    throw new ArithmeticException("thrown");
                })));
    }

    @Test
    void runsActionsAfterCommitInOrderAndSurvivesTheirFailure() {
        String id = newId();
        StringBuffer order = new StringBuffer();
        run(transactions.write(tx -> {
            tx.afterCommit(() -> order.append("a"));
            tx.afterCommit(() -> {
                throw new IllegalStateException("an action that fails, on purpose");
            });
            tx.afterCommit(() -> order.append("b"));
            return insert(tx, id);
        }));
        assertEquals("ab", order.toString());
        assertEquals(1, count(id));
    }

    @Test
    void refusesAStatementAfterTheEnd() {
        Tx[] kept = new Tx[1];
        run(transactions.write(tx -> {
            kept[0] = tx;
            return tx.run("SELECT 1");
        }));
        assertThrows(IllegalStateException.class, () -> run(kept[0].run("SELECT 1")));
    }

    @Test
    void everyConnectionReadsCommittedInUtcAndStrictMode() {
        List<String> found = run(transactions.read(tx -> tx.run(
                        """
                        SELECT CONCAT_WS(' ', @@tx_isolation, @@time_zone, @@innodb_lock_wait_timeout,
                            @@idle_transaction_timeout, @@sql_mode) AS said""")
                .map(rows -> Rows.list(rows, row -> row.getString("said")))));
        assertTrue(found.get(0).startsWith("READ-COMMITTED +00:00 10 40 STRICT_ALL_TABLES"), found.get(0));
    }

    @Test
    void tellsTheServersRefusalsApart() {
        String id = newId();
        run(transactions.write(tx -> insert(tx, id)));
        Throwable duplicate = assertThrows(Throwable.class, () -> run(transactions.write(tx -> insert(tx, id))));
        assertTrue(SqlErrors.isDuplicateKey(duplicate), duplicate.toString());
        assertTrue(SqlErrors.isDuplicateKey(duplicate, "PRIMARY"), duplicate.toString());
        assertFalse(SqlErrors.isRetryable(duplicate));
        Throwable negative = assertThrows(
                Throwable.class,
                () -> run(
                        transactions.write(tx -> tx.run("INSERT INTO note (id, amount) VALUES (?, ?)", newId(), -1))));
        assertTrue(SqlErrors.isCheckViolation(negative), negative.toString());
        assertTrue(SqlErrors.isDataError(negative));
        Throwable unknown = assertThrows(
                Throwable.class, () -> run(transactions.write(tx -> tx.run("SELECT * FROM no_such_table"))));
        assertTrue(SqlErrors.isFromDatabase(unknown), unknown.toString());
        assertFalse(SqlErrors.isDataError(unknown));
        assertFalse(SqlErrors.isUnavailable(unknown));
    }

    /** Both hold a row and want the other's: one is chosen as victim, and comes through when tried again. */
    @Test
    void triesAgainAfterADeadlock() {
        String first = newId();
        String second = newId();
        run(transactions.write(tx -> insert(tx, first).chain(() -> insert(tx, second))));
        Meeting meeting = new Meeting(2);
        AtomicInteger attempts = new AtomicInteger();
        var oneWay = raiseBoth(first, second, meeting, attempts);
        var otherWay = raiseBoth(second, first, meeting, attempts);
        oneWay.join();
        otherWay.join();
        assertEquals(3, amount(first));
        assertEquals(3, amount(second));
        assertEquals(3, attempts.get(), "two attempts and the victim's second one");
    }

    private CompletableFuture<?> raiseBoth(String first, String second, Meeting meeting, AtomicInteger attempts) {
        return transactions
                .write(tx -> {
                    attempts.incrementAndGet();
                    return raise(tx, first).chain(meeting::arrive).chain(() -> raise(tx, second));
                })
                .subscribeAsCompletionStage();
    }

    @Test
    void countsNoConflictThatIsNotToBeCounted() {
        AtomicInteger attempts = new AtomicInteger();
        int wanted = 3 * settings.retries();
        run(transactions.write(tx -> attempts.incrementAndGet() < wanted
                ? Uni.createFrom().failure(new UncountedConflict(null))
                : tx.run("SELECT 1")));
        assertEquals(wanted, attempts.get());
    }

    @Test
    void triesAgainWhenTheConnectionIsLostBeforeCommit() {
        String id = newId();
        AtomicInteger attempts = new AtomicInteger();
        run(transactions.write(tx -> insert(tx, id)
                .chain(() -> attempts.incrementAndGet() == 1
                        ? tx.run("KILL CONNECTION_ID()").replaceWithVoid()
                        : Uni.createFrom().voidItem())));
        assertEquals(2, attempts.get());
        assertEquals(1, count(id));
    }

    @Test
    void takesHibernatesWrappersForWhatTheyWrap() {
        AtomicInteger attempts = new AtomicInteger();
        run(transactions.around(() -> attempts.incrementAndGet() == 1
                ? Uni.createFrom().failure(new IllegalStateException("wrapped", deadlock()))
                : Uni.createFrom().item("done")));
        assertEquals(2, attempts.get());
        attempts.set(0);
        assertInstanceOf(
                Unavailable.class,
                assertThrows(
                        Throwable.class,
                        () -> run(transactions.around(() -> {
                            attempts.incrementAndGet();
                            return Uni.createFrom().failure(deadlock());
                        }))));
        assertEquals(1 + settings.retries(), attempts.get());
    }

    private static Throwable deadlock() {
        return new io.vertx.mysqlclient.MySQLException("Deadlock found", 1213, "40001");
    }

    private static Uni<Void> insert(Tx tx, String id) {
        return tx.run("INSERT INTO note (id, amount) VALUES (?, 1)", id).replaceWithVoid();
    }

    private static Uni<Void> raise(Tx tx, String id) {
        return tx.run("UPDATE note SET amount = amount + 1 WHERE id = ?", id).replaceWithVoid();
    }

    private int count(String id) {
        return run(transactions.read(tx -> tx.run("SELECT id FROM note WHERE id = ?", id)))
                .size();
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
