-- One row per booking: the newest version that was heard of, and what was counted for it. It is the inbox of bookings.
-- Nothing is counted for a hold: then all columns after the version are null.
CREATE TABLE counted_booking (
    booking_id    CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    epoch         BIGINT NOT NULL,
    version       BIGINT NOT NULL,
    business_date DATE,
    location_id   CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    category      VARCHAR(100) COLLATE utf8mb4_bin,
    currency      CHAR(3) CHARACTER SET ascii COLLATE ascii_bin,
    status        VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin,
    amount        DECIMAL(19, 4),
    person_ref    CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    -- ids separated by spaces
    staff_ids     TEXT CHARACTER SET ascii COLLATE ascii_bin,
    PRIMARY KEY (booking_id)
) DEFAULT CHARACTER SET utf8mb4;

-- Sums that grow and shrink with each change. Signed and unchecked: a row is written as a change that may be negative.
CREATE TABLE daily_figure (
    business_date DATE NOT NULL,
    location_id   CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    category      VARCHAR(100) COLLATE utf8mb4_bin NOT NULL,
    currency      CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    pending       INT NOT NULL,
    confirmed     INT NOT NULL,
    in_progress   INT NOT NULL,
    completed     INT NOT NULL,
    cancelled     INT NOT NULL,
    no_show       INT NOT NULL,
    revenue       DECIMAL(19, 4) NOT NULL,
    booked_value  DECIMAL(19, 4) NOT NULL,
    PRIMARY KEY (business_date, location_id, category, currency)
) DEFAULT CHARACTER SET utf8mb4;

-- Who has to do with a day, and by how many bookings: what makes "unique" exact. At 0 they have nothing to do with it
-- any more.
CREATE TABLE daily_presence (
    business_date DATE NOT NULL,
    location_id   CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    category      VARCHAR(100) COLLATE utf8mb4_bin NOT NULL,
    currency      CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    role          VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id    CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    bookings      INT NOT NULL,
    PRIMARY KEY (business_date, location_id, category, currency, role, subject_id)
) DEFAULT CHARACTER SET utf8mb4;
