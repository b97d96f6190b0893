package slotwright.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import slotwright.platform.contract.Topics;

/** Events with one ordering key have one shard, a shard has one sender at a time, and is the topic's partition. */
public final class Shards {

    public static final int COUNT = Topics.PARTITIONS;

    private Shards() {}

    public static int of(String orderingKey) {
        CRC32 sum = new CRC32();
        sum.update(orderingKey.getBytes(StandardCharsets.UTF_8));
        return (int) (sum.getValue() % COUNT);
    }
}
