package slotwright.platform.outbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A mutant: a producer without a transactional id, which nobody can shut out. */
final class UnfencedWire implements Wire {

    private final KafkaProducer<String, String> producer;
    private final OutboxBench bench;
    private final int shard;

    private UnfencedWire(KafkaProducer<String, String> producer, OutboxBench bench, int shard) {
        this.producer = producer;
        this.bench = bench;
        this.shard = shard;
    }

    static Wire.Opener opener(OutboxBench bench) {
        Map<String, Object> config = new HashMap<>(bench.kafka());
        return shard -> new UnfencedWire(
                new KafkaProducer<>(config, new StringSerializer(), new StringSerializer()), bench, shard);
    }

    @Override
    public Outcome send(List<UnsentRow> rows) {
        for (UnsentRow row : rows) {
            producer.send(new ProducerRecord<>(bench.prefixed(row.topic()), shard, row.recordKey(), row.payload()));
        }
        producer.flush();
        return Outcome.SENT;
    }

    @Override
    public void close() {
        producer.close();
    }
}
