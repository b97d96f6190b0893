-- What is computed, what arrives from the other services, and the versions of what is shown.

-- One row per resource and local date, as last published. The hash leaves out day_version and the version of
-- the zone data, so that equal content is never published twice.
CREATE TABLE resource_day (
  day_key VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT '<resource id>/<date>',
  resource_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  local_date DATE NOT NULL,
  day_start DATETIME(6) NOT NULL,
  next_day_start DATETIME(6) NOT NULL,
  day_version BIGINT NOT NULL,
  hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  body MEDIUMTEXT NOT NULL,
  PRIMARY KEY (day_key),
  KEY resource_day_extent (resource_id, next_day_start)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- On which boards a person's day is shown: those of every location and date that one of its spans meets.
CREATE TABLE board_staff_day (
  location_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  local_date DATE NOT NULL,
  day_key VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (location_id, local_date, day_key),
  KEY board_staff_day_key (day_key)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Raised by every transaction that changes anything the board shows.
CREATE TABLE board (
  location_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  local_date DATE NOT NULL,
  board_version BIGINT NOT NULL,
  load_epoch BIGINT NOT NULL DEFAULT 0,
  load_version BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (location_id, local_date)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- The location with its people as availability needs them (names, skills, flags).
CREATE TABLE roster (
  location_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  roster_version BIGINT NOT NULL,
  PRIMARY KEY (location_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What a committed transaction has still to bring to Redis; removed when it is there.
CREATE TABLE pending_publication (
  id BIGINT NOT NULL AUTO_INCREMENT,
  kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'BOARD, ROSTER or SERVICE',
  subject_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  first_date DATE NULL,
  last_date DATE NULL COMMENT 'inclusive',
  recorded_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- The current version of each service, from catalog.
CREATE TABLE service_copy (
  service_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  epoch BIGINT NOT NULL,
  version BIGINT NOT NULL,
  body MEDIUMTEXT NOT NULL,
  PRIMARY KEY (service_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Bookings that use something up, from booking; no word about the person.
CREATE TABLE booking_copy (
  booking_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  location_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  starts_at DATETIME(6) NOT NULL,
  ends_at DATETIME(6) NOT NULL,
  party_size INT NOT NULL,
  hold_expires_at DATETIME(6) NULL,
  PRIMARY KEY (booking_id),
  KEY booking_copy_location (location_id, ends_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE allocation (
  booking_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position INT NOT NULL,
  resource_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  starts_at DATETIME(6) NOT NULL,
  ends_at DATETIME(6) NOT NULL,
  work_from DATETIME(6) NOT NULL,
  work_to DATETIME(6) NOT NULL,
  quantity INT NOT NULL,
  capacity INT NOT NULL,
  PRIMARY KEY (booking_id, position),
  KEY allocation_resource (resource_id, ends_at),
  CONSTRAINT allocation_booking FOREIGN KEY (booking_id) REFERENCES booking_copy (booking_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Which replica does a periodic job.
CREATE TABLE job_lease (
  job VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  holder CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  held_until DATETIME(6) NOT NULL,
  PRIMARY KEY (job)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
