-- What is entered: locations, people, when they work, when they do not. Lists that are only ever read and
-- written whole are JSON text. Local times stay as entered; instants are computed from them.

CREATE TABLE location (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version BIGINT NOT NULL,
  active BOOLEAN NOT NULL,
  name VARCHAR(200) NOT NULL,
  time_zone VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  address VARCHAR(500) NULL,
  contact VARCHAR(200) NULL,
  bays INT NOT NULL,
  weekend_days TEXT NOT NULL,
  peak_hours TEXT NOT NULL,
  holidays MEDIUMTEXT NOT NULL,
  days_until DATE NULL COMMENT 'the last date whose day is computed',
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE staff (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version BIGINT NOT NULL,
  active BOOLEAN NOT NULL,
  name VARCHAR(200) NOT NULL,
  home_location_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  skills TEXT NOT NULL,
  days_until DATE NULL COMMENT 'the last date whose day is computed',
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY staff_home (home_location_id),
  CONSTRAINT staff_home_exists FOREIGN KEY (home_location_id) REFERENCES location (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Periods of one person never overlap; whoever writes one holds the lock of the staff row.
CREATE TABLE staff_schedule (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version BIGINT NOT NULL,
  staff_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  effective_from DATE NOT NULL,
  effective_to DATE NULL COMMENT 'inclusive; null has no end',
  spans TEXT NOT NULL,
  max_appointments_per_day INT NOT NULL,
  max_hours_per_day INT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY staff_schedule_staff (staff_id, effective_from),
  CONSTRAINT staff_schedule_staff_exists FOREIGN KEY (staff_id) REFERENCES staff (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Where a person may be met: the home location and every location of a schedule.
CREATE TABLE staff_location (
  location_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  staff_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (location_id, staff_id),
  KEY staff_location_staff (staff_id),
  CONSTRAINT staff_location_location_exists FOREIGN KEY (location_id) REFERENCES location (id),
  CONSTRAINT staff_location_staff_exists FOREIGN KEY (staff_id) REFERENCES staff (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE slot_configuration (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version BIGINT NOT NULL,
  location_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  rules TEXT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY slot_configuration_location (location_id),
  CONSTRAINT slot_configuration_location_exists FOREIGN KEY (location_id) REFERENCES location (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE absence (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version BIGINT NOT NULL,
  scope VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'location or staff',
  location_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  staff_ids TEXT NOT NULL,
  local_from DATETIME NOT NULL,
  local_to DATETIME NOT NULL,
  all_day BOOLEAN NOT NULL,
  reason VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  note VARCHAR(1000) NULL,
  status VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_by VARCHAR(64) NOT NULL,
  approved_by VARCHAR(64) NULL,
  approved_at DATETIME(6) NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY absence_location (location_id, local_from)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Finds the absences of a person.
CREATE TABLE absence_staff (
  absence_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  staff_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (absence_id, staff_id),
  KEY absence_staff_staff (staff_id),
  CONSTRAINT absence_staff_absence FOREIGN KEY (absence_id) REFERENCES absence (id) ON DELETE CASCADE,
  CONSTRAINT absence_staff_exists FOREIGN KEY (staff_id) REFERENCES staff (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
