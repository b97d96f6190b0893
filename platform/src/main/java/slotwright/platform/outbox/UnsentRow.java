package slotwright.platform.outbox;

/** A row of the table on its way to Kafka; the topic is without the installation's prefix. */
record UnsentRow(long position, String topic, String recordKey, String payload) {}
