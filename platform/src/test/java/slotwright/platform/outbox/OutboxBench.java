package slotwright.platform.outbox;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import slotwright.platform.contract.Event;
import slotwright.platform.contract.Topics;
import slotwright.platform.json.CloudEvents;
import slotwright.platform.sql.Transactions;
import slotwright.platform.testing.TopicProbe;
import slotwright.platform.topic.TopicNames;

/** What the outbox's tests do with it: append, hold transactions open, hand shards to a relay of their own. */
@Singleton
class OutboxBench {

    record Note(String text) {}

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final Outbox outbox;
    private final Pool pool;
    private final Map<String, Object> kafka;
    private final TopicNames names;
    final OutboxSettings settings;

    OutboxBench(
            Transactions transactions,
            Outbox outbox,
            Pool pool,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            TopicNames names,
            OutboxSettings settings) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.pool = pool;
        this.kafka = kafka;
        this.names = names;
        this.settings = settings;
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    OutgoingEvent event(String key, long version) {
        return new OutgoingEvent(
                Topics.BOOKINGS, key, key, outbox.event("note.written.v1", key, version, new Note("n" + version)));
    }

    void append(OutgoingEvent... events) {
        run(transactions.write(tx -> outbox.append(tx, events)));
    }

    void appendAndFail(OutgoingEvent event) {
        run(transactions
                .write(tx -> outbox.append(tx, event)
                        .chain(() -> Uni.createFrom().<Void>failure(new IllegalStateException("rolled back"))))
                .onFailure(IllegalStateException.class)
                .recoverWithNull());
    }

    /** A transaction that has inserted its event and does not commit before it is told to. */
    OpenTransaction appendWithoutCommit(OutgoingEvent event) {
        CompletableFuture<Void> inserted = new CompletableFuture<>();
        CompletableFuture<Void> released = new CompletableFuture<>();
        CompletionStage<Void> done = transactions
                .write(tx -> outbox.append(tx, event)
                        .invoke(() -> inserted.complete(null))
                        .chain(() -> Uni.createFrom().completionStage(released)))
                .subscribeAsCompletionStage();
        inserted.join();
        return () -> {
            released.complete(null);
            done.toCompletableFuture().join();
        };
    }

    interface OpenTransaction {
        void commit();
    }

    OutboxTable table() {
        return new OutboxTable(pool);
    }

    /** Wires of a service of its own name, so that the running relay is not fenced by them. */
    Wire.Opener wires(String service) {
        return TransactionalWire.opener(kafka, names, service, settings);
    }

    Pool pool() {
        return pool;
    }

    Map<String, Object> kafka() {
        return kafka;
    }

    String prefixed(String topic) {
        return names.prefixed(topic);
    }

    /** From now on the shard is this holder's, or nobody's but this holder's to take. */
    void giveShardTo(String holder, int shard) {
        sql("UPDATE outbox_lease SET holder = ?, expires_at = NOW(6) + INTERVAL 1 HOUR WHERE shard = ?", holder, shard);
    }

    /** Anybody may take any shard now, whoever holds it. */
    void expireLeases() {
        sql("UPDATE outbox_lease SET expires_at = '2000-01-01'");
    }

    boolean isSent(String key, long version) {
        return run(pool.preparedQuery(
                                        "SELECT sent_at FROM outbox WHERE record_key = ? AND payload LIKE ? AND sent_at IS NOT NULL")
                                .execute(Tuple.of(key, "%\"version\":" + version + ",%")))
                        .size()
                == 1;
    }

    int rows(String key) {
        return run(pool.preparedQuery("SELECT position FROM outbox WHERE record_key = ?")
                        .execute(Tuple.of(key)))
                .size();
    }

    /** The versions that the topic has of this key, in order, repetitions too. */
    static List<Long> versions(String key) {
        List<Long> versions = new ArrayList<>();
        for (var each : new TopicProbe().records(Topics.BOOKINGS.name())) {
            if (key.equals(each.key())) {
                Event<?> event = CloudEvents.read(each.value());
                versions.add(event.version());
            }
        }
        return versions;
    }

    private void sql(String statement, Object... values) {
        run(pool.preparedQuery(statement).execute(Tuple.from(List.of(values))));
    }

    private static <T> T run(Uni<T> work) {
        return work.await().atMost(MINUTE);
    }
}
