package slotwright.platform.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import slotwright.platform.contract.Event;
import slotwright.platform.json.CloudEvents;
import slotwright.platform.sql.SqlErrors;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;
import slotwright.platform.sql.UncountedConflict;

/** Events arrive inside the transaction that applies them, any number of times, with one effect. */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final Transactions transactions;
    private final DeadLetters deadLetters;
    private final RecordTraces traces;
    private final Endlessly endlessly;
    private final InboxSettings settings;
    private final MeterRegistry meters;

    public Inbox(
            Transactions transactions,
            DeadLetters deadLetters,
            RecordTraces traces,
            Vertx vertx,
            InboxSettings settings,
            MeterRegistry meters) {
        this.transactions = transactions;
        this.deadLetters = deadLetters;
        this.traces = traces;
        this.endlessly = new Endlessly(vertx, settings);
        this.settings = settings;
        this.meters = meters;
    }

    /**
     * Applies a batch in one transaction, or one by one where that fails. A record that cannot be applied goes
     * to {@code <topic>.dead-letter.<group>} with its reason; a database that fails is asked again for ever.
     *
     * @param group the consumer group without the installation's prefix, such as {@code booking.services}
     * @return ends when every record is applied or set aside, which acknowledges the batch
     */
    public Uni<Void> consume(String group, ConsumerRecords<String, String> records, EventHandler handler) {
        List<ConsumerRecord<String, String>> all = new ArrayList<>(records.count());
        records.forEach(all::add);
        return applied(group, all, handler)
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.infof("%s: a batch of %d is applied one by one: %s", group, all.size(), failure.toString());
                    return inTurn(all, each -> alone(group, each, handler));
                })
                .invoke(() -> meters.counter("slotwright.inbox.records", "group", group)
                        .increment(all.size()));
    }

    /** For a consumer that applied a batch as a whole by itself: counts and logs it as if it had been applied here. */
    public void appliedElsewhere(String group, ConsumerRecords<String, String> records) {
        meters.counter("slotwright.inbox.records", "group", group).increment(records.count());
        if (LOG.isDebugEnabled()) {
            records.forEach(each -> traces.mention(each, () -> logArrival(group, CloudEvents.read(each.value()))));
        }
    }

    /**
     * Raises the row of (consumer, subject) to the event's epoch and version, if they are higher. Takes the
     * row's lock. The first event of a subject has no gap, whatever its version.
     */
    public Uni<Arrival> arrive(Tx tx, String consumer, Event<?> event) {
        return tx.run(
                        "SELECT epoch, version FROM inbox WHERE consumer = ? AND subject = ? FOR UPDATE",
                        consumer,
                        event.subject())
                .chain(rows -> raise(tx, consumer, event, rows))
                .invoke(arrival -> {
                    if (arrival.hasGap()) {
                        meters.counter("slotwright.inbox.gaps", "consumer", consumer)
                                .increment();
                    }
                });
    }

    private static Uni<Arrival> raise(Tx tx, String consumer, Event<?> event, RowSet<Row> rows) {
        var found = rows.iterator();
        if (!found.hasNext()) {
            return tx.run(
                            "INSERT INTO inbox (consumer, subject, epoch, version) VALUES (?, ?, ?, ?)",
                            consumer,
                            event.subject(),
                            event.epoch(),
                            event.version())
                    .onFailure(SqlErrors::isDuplicateKey)
                    .transform(UncountedConflict::new)
                    .replaceWith(new Arrival(true, false));
        }
        Row row = found.next();
        long epoch = row.getLong("epoch");
        long version = row.getLong("version");
        if (event.epoch() < epoch || event.epoch() == epoch && event.version() <= version) {
            return Uni.createFrom().item(new Arrival(false, false));
        }
        boolean gap = event.epoch() == epoch && event.version() > version + 1;
        return tx.run(
                        "UPDATE inbox SET epoch = ?, version = ? WHERE consumer = ? AND subject = ?",
                        event.epoch(),
                        event.version(),
                        consumer,
                        event.subject())
                .replaceWith(new Arrival(true, gap));
    }

    private Uni<Void> applied(String group, List<ConsumerRecord<String, String>> records, EventHandler handler) {
        return endlessly.run(
                group,
                () -> transactions.write(
                        settings.deadline(),
                        tx -> inTurn(
                                records, each -> traces.within(group, each, () -> apply(tx, group, each, handler)))),
                failure -> isDatabasesFault(failure) && counted("slotwright.inbox.retries", group));
    }

    private Uni<Void> alone(String group, ConsumerRecord<String, String> record, EventHandler handler) {
        return applied(group, List.of(record), handler).onFailure().recoverWithUni(reason -> {
            traces.mention(
                    record,
                    () -> LOG.errorf(
                            "%s: set aside %s/%d@%d: %s",
                            group, record.topic(), record.partition(), record.offset(), reason.toString()));
            counted("slotwright.inbox.dead.letters", group);
            return endlessly.run(group, () -> deadLetters.put(group, record, reason), any -> true);
        });
    }

    private boolean counted(String counter, String group) {
        meters.counter(counter, "group", group).increment();
        return true;
    }

    private static Uni<Void> apply(Tx tx, String group, ConsumerRecord<String, String> record, EventHandler handler) {
        if (record.value() == null) {
            throw new IllegalArgumentException("a record without value");
        }
        Event<JsonNode> event = CloudEvents.read(record.value());
        logArrival(group, event);
        return handler.apply(tx, event, record.key());
    }

    private static void logArrival(String group, Event<?> event) {
        LOG.debugf("%s: %s of %s, version %d", group, event.type(), event.subject(), event.version());
    }

    /** One after another: a transaction has one connection. */
    private static <T> Uni<Void> inTurn(List<T> all, Function<T, Uni<Void>> each) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(one -> each.apply(one).replaceWith(true))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** It says nothing about the record: absent, busy, or a server set up wrongly, which is mended and not skipped. */
    private static boolean isDatabasesFault(Throwable failure) {
        return SqlErrors.isFromDatabase(failure) && !SqlErrors.isDataError(failure);
    }
}
