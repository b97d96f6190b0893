-- What a person works on one date instead of what the week says. Whoever writes one holds the lock of the staff row.
CREATE TABLE staff_override (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version BIGINT NOT NULL,
  staff_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  local_date DATE NOT NULL,
  spans TEXT NOT NULL,
  breaks TEXT NOT NULL,
  reason VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  max_appointments_per_day INT NULL COMMENT 'null as the schedule says',
  max_hours_per_day INT NULL COMMENT 'null as the schedule says',
  preferred_break_minutes INT NULL COMMENT 'null as the schedule says',
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY staff_override_date (staff_id, local_date),
  CONSTRAINT staff_override_staff_exists FOREIGN KEY (staff_id) REFERENCES staff (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
