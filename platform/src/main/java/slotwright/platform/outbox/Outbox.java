package slotwright.platform.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import slotwright.platform.contract.Event;
import slotwright.platform.json.CloudEvents;
import slotwright.platform.sql.Tx;
import slotwright.platform.trace.TraceParent;

/** Events leave inside the transaction that decided them, or not at all. */
@ApplicationScoped
public class Outbox {

    /** Kafka refuses records above a mebibyte, and one of those would block its shard for ever. */
    static final int MAX_PAYLOAD_BYTES = 900_000;

    private final RunningRelay relay;
    private final ProducerEpoch epoch;
    private final Clock clock;
    private final String source;

    public Outbox(
            RunningRelay relay,
            ProducerEpoch epoch,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.relay = relay;
        this.epoch = epoch;
        this.clock = clock;
        this.source = "/" + service;
    }

    /** A new event of this service, decided now, with the schema's epoch. */
    public <T> Event<T> event(String type, String subject, long version, T data) {
        return new Event<>(
                UUID.randomUUID(),
                source,
                type,
                subject,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                epoch.get(),
                version,
                data);
    }

    /** Inserts the events, in order, after all locks of the transaction; the relay is woken after commit. */
    public Uni<Void> append(Tx tx, OutgoingEvent... events) {
        return append(tx, List.of(events));
    }

    public Uni<Void> append(Tx tx, List<OutgoingEvent> events) {
        return Uni.createFrom().deferred(() -> {
            List<OutboxRow> rows = events.stream().map(this::row).toList();
            List<Tuple> values =
                    rows.stream().map(row -> Tx.row(row.values().toArray())).toList();
            tx.afterCommit(() -> rows.stream().map(OutboxRow::shard).distinct().forEach(relay::wake));
            return tx.batch(OutboxRow.INSERT_SQL, values);
        });
    }

    /**
     * For Hibernate sessions: insert by {@link OutboxRow#INSERT_SQL} after all other writes, and call
     * {@link #wakeAfterCommit} once it is committed.
     *
     * @throws IllegalArgumentException for an event that Kafka would refuse
     */
    public OutboxRow row(OutgoingEvent outgoing) {
        String payload = CloudEvents.write(outgoing.event());
        if (payload.getBytes(StandardCharsets.UTF_8).length > MAX_PAYLOAD_BYTES) {
            throw new IllegalArgumentException("event " + outgoing.event().type() + " is too large to be sent");
        }
        return new OutboxRow(
                outgoing.event().id().toString(),
                outgoing.topic().name(),
                outgoing.recordKey(),
                Shards.of(outgoing.orderingKey()),
                payload,
                TraceParent.current());
    }

    /** Only makes sending faster: the relay finds what is committed anyway. */
    public void wakeAfterCommit() {
        relay.wakeAll();
    }
}
