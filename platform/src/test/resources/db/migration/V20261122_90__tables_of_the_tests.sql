CREATE TABLE note (
    id VARCHAR(40) NOT NULL PRIMARY KEY,
    amount BIGINT NOT NULL,
    at DATETIME(6) NULL,
    extra JSON NULL,
    CONSTRAINT note_not_negative CHECK (amount >= 0)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
