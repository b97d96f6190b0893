package slotwright.platform.outbox;

/**
 * A row of the table on its way to Kafka.
 *
 * @param topic without the installation's prefix
 * @param traceparent null where the event belongs to no trace
 */
record UnsentRow(long position, String topic, String recordKey, String payload, String traceparent) {}
