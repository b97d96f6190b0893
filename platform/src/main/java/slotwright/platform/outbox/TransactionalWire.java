package slotwright.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import slotwright.platform.json.CloudEvents;
import slotwright.platform.topic.TopicNames;
import slotwright.platform.trace.TraceParent;

/**
 * One Kafka transaction per batch, by a producer whose transactional id is the shard's: opening it fences the
 * former holder of the shard, wherever that one may hang.
 */
final class TransactionalWire implements Wire {

    private static final Logger LOG = Logger.getLogger(TransactionalWire.class);
    private static final Header CONTENT_TYPE =
            new RecordHeader("content-type", CloudEvents.CONTENT_TYPE.getBytes(StandardCharsets.UTF_8));
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Producer<String, String> producer;
    private final TopicNames names;
    private final int shard;

    private TransactionalWire(Producer<String, String> producer, TopicNames names, int shard) {
        this.producer = producer;
        this.names = names;
        this.shard = shard;
    }

    static Wire.Opener opener(Map<String, Object> kafka, TopicNames names, String service, OutboxSettings settings) {
        return shard -> {
            Map<String, Object> config = new HashMap<>(kafka);
            config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, names.prefixed(service + "-" + shard));
            config.put(ProducerConfig.CLIENT_ID_CONFIG, names.prefixed(service + "-outbox-" + shard));
            config.put(ProducerConfig.ACKS_CONFIG, "all");
            config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            int timeout = (int) settings.transactionTimeout().toMillis();
            config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, timeout);
            config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
            config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout / 2);
            config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
            config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, settings.maxBlock().toMillis());
            Producer<String, String> producer =
                    new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
            try {
                producer.initTransactions();
            } catch (RuntimeException e) {
                producer.close(FAREWELL);
                throw e;
            }
            return new TransactionalWire(producer, names, shard);
        };
    }

    @Override
    public Outcome send(List<UnsentRow> rows) {
        try {
            producer.beginTransaction();
            for (UnsentRow row : rows) {
                producer.send(new ProducerRecord<>(
                        names.prefixed(row.topic()), shard, row.recordKey(), row.payload(), headers(row)));
            }
            producer.commitTransaction();
            return Outcome.SENT;
        } catch (ProducerFencedException
                | OutOfOrderSequenceException
                | AuthorizationException
                | UnsupportedVersionException e) {
            return closed(e);
        } catch (KafkaException e) {
            return aborted(e);
        } catch (RuntimeException e) {
            return closed(e);
        }
    }

    /** The trace stands beside the event and not in it: it says who caused the sending, and nothing of the change. */
    private static List<Header> headers(UnsentRow row) {
        return row.traceparent() == null
                ? List.of(CONTENT_TYPE)
                : List.of(
                        CONTENT_TYPE,
                        new RecordHeader(TraceParent.HEADER, row.traceparent().getBytes(StandardCharsets.US_ASCII)));
    }

    private Outcome aborted(KafkaException cause) {
        try {
            producer.abortTransaction();
            LOG.warnf("Shard %d: a batch was aborted and is sent again: %s", shard, cause.toString());
            return Outcome.ABORTED;
        } catch (RuntimeException e) {
            return closed(e);
        }
    }

    private Outcome closed(RuntimeException cause) {
        LOG.warnf("Shard %d: the producer is closed: %s", shard, cause.toString());
        return Outcome.CLOSED;
    }

    @Override
    public void close() {
        producer.close(FAREWELL);
    }
}
