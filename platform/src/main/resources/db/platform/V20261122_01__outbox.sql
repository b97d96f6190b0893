-- Events on their way out: position orders them (drawn after the locks of the transaction), id is the event's own.
CREATE TABLE outbox (
    position BIGINT NOT NULL AUTO_INCREMENT,
    event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    topic VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    record_key VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    shard TINYINT NOT NULL,
    payload LONGTEXT NOT NULL,
    created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    sent_at DATETIME(6) NULL,
    PRIMARY KEY (position),
    KEY outbox_unsent (sent_at, shard, position)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Who sends which shard, and until when, by the database's clock.
CREATE TABLE outbox_lease (
    shard TINYINT NOT NULL,
    holder VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    expires_at DATETIME(6) NOT NULL,
    PRIMARY KEY (shard)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO outbox_lease (shard, holder, expires_at) VALUES
    (0, NULL, '2000-01-01'), (1, NULL, '2000-01-01'), (2, NULL, '2000-01-01'),
    (3, NULL, '2000-01-01'), (4, NULL, '2000-01-01'), (5, NULL, '2000-01-01');

-- Raised by a restore: what this schema says afterwards wins over all it said before.
CREATE TABLE producer_epoch (
    id TINYINT NOT NULL,
    epoch BIGINT NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO producer_epoch (id, epoch) VALUES (1, 1);

-- The highest event that each consumer applied of each aggregate.
CREATE TABLE inbox (
    consumer VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject VARCHAR(150) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    epoch BIGINT NOT NULL,
    version BIGINT NOT NULL,
    arrived_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
    PRIMARY KEY (consumer, subject)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
