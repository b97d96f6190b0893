package slotwright.platform.outbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A mutant: what is at or below the highest position seen is never looked at again. */
final class HighWaterMarkTable extends OutboxTable {

    private final Map<Integer, Long> last = new HashMap<>();

    HighWaterMarkTable(OutboxBench bench) {
        super(bench.pool());
    }

    @Override
    synchronized List<UnsentRow> unsent(int shard, int limit) {
        long seen = last.getOrDefault(shard, 0L);
        List<UnsentRow> rows = super.unsent(shard, limit).stream()
                .filter(row -> row.position() > seen)
                .toList();
        rows.forEach(row -> last.merge(shard, row.position(), Math::max));
        return rows;
    }
}
