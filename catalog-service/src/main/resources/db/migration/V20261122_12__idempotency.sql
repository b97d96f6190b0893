-- The answers of creations that succeeded, for who asks again with the same key. Location and ETag follow from the
-- answer.
CREATE TABLE idempotency (
    scope      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    idem_key   VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    body_hmac  BINARY(32)  NOT NULL,
    status     SMALLINT    NOT NULL,
    answer     MEDIUMTEXT  NULL,
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (scope, idem_key),
    KEY idempotency_by_age (created_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
