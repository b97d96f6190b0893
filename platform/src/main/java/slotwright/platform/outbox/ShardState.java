package slotwright.platform.outbox;

/**
 * One shard as a poll saw it.
 *
 * @param holder of the lease, also of one that has run out; null when it was given back
 * @param leaseMicros left of the lease by the database's clock; not positive when anyone may take it
 * @param ageMicros since the oldest unsent row was inserted; negative when all are sent
 */
record ShardState(int shard, String holder, long leaseMicros, long ageMicros) {

    boolean isFree() {
        return leaseMicros <= 0;
    }

    boolean hasUnsent() {
        return ageMicros >= 0;
    }
}
