package slotwright.platform.outbox;

import java.util.List;

/** The way of one shard to Kafka. Every call blocks; one thread only. */
interface Wire extends AutoCloseable {

    /** Sends the rows, all or none, in order. */
    Outcome send(List<UnsentRow> rows);

    @Override
    void close();

    /** Opens wires. */
    interface Opener {

        /** From its return on nothing comes through of any wire of this shard that was opened before. */
        Wire open(int shard);
    }

    enum Outcome {
        /** All are in the topic. */
        SENT,
        /** None is; the same wire can try again. */
        ABORTED,
        /** None is, or it is unknown; the wire is of no more use: another relay may have taken the shard. */
        CLOSED
    }
}
