-- What customers tell is sealed, each with the key of its person, and this key with a master key that no database has.
-- NULL: made when it is first needed; where something is sealed with it already, it was destroyed.
ALTER TABLE person ADD COLUMN data_key VARCHAR(160) CHARACTER SET ascii COLLATE ascii_bin NULL;

-- key_ref is the person whose key seals notes and details; NULL: they are sealed with a master key, since nobody is
-- known yet. notes and details hold only what an earlier release left in the clear, until it is sealed.
ALTER TABLE booking
    ADD COLUMN key_ref        CHAR(36)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN sealed_notes   TEXT       CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN sealed_details MEDIUMTEXT CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD KEY booking_clear_notes (notes(1)),
    ADD KEY booking_clear_details (details(1));

-- Notes and details of the answer, which has them nowhere else; sealed like those of the booking.
ALTER TABLE idempotency ADD COLUMN sealed_words MEDIUMTEXT CHARACTER SET ascii COLLATE ascii_bin NULL;

-- Each master key that ever sealed something here, with a text that only it opens: a replica without it, or with
-- another one of the same name, must not work.
CREATE TABLE master_key (
    key_id VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    proof  VARCHAR(160) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    since  DATETIME(6)  NOT NULL,
    PRIMARY KEY (key_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
