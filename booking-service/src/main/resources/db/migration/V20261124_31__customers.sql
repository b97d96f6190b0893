-- The row that is locked where a limit counts the visits of a customer with a token, by the token's subject. It is
-- there from the first such visit on.
CREATE TABLE customer_lock (
    owner VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (owner)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

-- The customer's loyalty tier when the price was made first; and what the tier is counted by.
ALTER TABLE booking
    ADD COLUMN tier VARCHAR(64) NULL,
    ADD KEY booking_by_loyalty (owner, status, starts_at);
