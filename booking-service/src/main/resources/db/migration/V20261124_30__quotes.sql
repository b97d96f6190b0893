-- A price that is promised until it expires, with the services in the versions that it was made of. Whoever has the
-- id of a guest's quote has the quote.
CREATE TABLE quote (
    quote_id    CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    owner       VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    location_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    zone        VARCHAR(64) NOT NULL,
    starts_at   DATETIME(6) NOT NULL,
    ends_at     DATETIME(6) NOT NULL,
    services    MEDIUMTEXT  NOT NULL,
    staff_id    CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    party_size  INT         NOT NULL,
    price       MEDIUMTEXT  NOT NULL,
    tier        VARCHAR(64) NULL,
    created_at  DATETIME(6) NOT NULL,
    expires_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (quote_id),
    KEY quote_by_expiry (expires_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
