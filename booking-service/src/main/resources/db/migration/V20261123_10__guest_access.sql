-- Guests reach their booking with a token that is derived, not stored. Those of another generation are revoked.
ALTER TABLE booking
    ADD COLUMN access_generation INT NOT NULL DEFAULT 1;

-- Of the token that the answer had, which is derived again for who asks again; NULL where it had none.
ALTER TABLE idempotency
    ADD COLUMN access_generation INT NULL;

-- Tries with wrong tokens, against a number or a block of addresses: subject is an HMAC of it. Rows whose window is
-- over count for nothing.
CREATE TABLE failed_try (
    subject  CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    failures INT         NOT NULL,
    ends_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (subject),
    KEY failed_try_by_end (ends_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
