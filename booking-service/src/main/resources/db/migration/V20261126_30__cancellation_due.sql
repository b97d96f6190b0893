-- Bookings that a changed day has no room for because of an absence that cancels what it meets. Each is decided about
-- anew before it is cancelled.
CREATE TABLE cancellation_due (
    booking_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason     VARCHAR(32) CHARACTER SET ascii NOT NULL COMMENT 'why the time is closed',
    noted_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (booking_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
