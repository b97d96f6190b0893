-- The trace of the request that caused the event, sent along as a header of the record.
ALTER TABLE outbox ADD COLUMN traceparent VARCHAR(55) CHARACTER SET ascii COLLATE ascii_bin NULL;
