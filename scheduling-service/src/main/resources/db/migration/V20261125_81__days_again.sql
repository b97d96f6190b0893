-- By which rules of their zones the days of a resource were computed: {"Europe/Berlin": "+01:00 2027-03-28T01:00:00Z +02:00"}.
-- Resources without a row were computed before there was this table.
CREATE TABLE computed_by (
  resource_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'LOCATION or STAFF',
  days_until DATE NOT NULL COMMENT 'what the rules are about ends a few days later',
  zone_rules TEXT NOT NULL,
  PRIMARY KEY (resource_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What came to be at another instant because a zone changed its rules.
CREATE TABLE zone_move (
  id BIGINT NOT NULL AUTO_INCREMENT,
  found_at DATETIME(6) NOT NULL,
  location_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of a person the home location',
  zones VARCHAR(400) NOT NULL,
  zone_data VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'DAYS or BOOKING',
  subject VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'resource id, or number of the booking',
  first_date DATE NOT NULL,
  last_date DATE NOT NULL COMMENT 'inclusive',
  old_instant DATETIME(6) NOT NULL COMMENT 'on the first date',
  new_instant DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY zone_move_location (location_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- A run that publishes resources and their days once more, and how far it came.
CREATE TABLE republish (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  epoch BIGINT NOT NULL,
  location_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'null means all',
  requested_by VARCHAR(64) NOT NULL,
  requested_role VARCHAR(16) NOT NULL,
  requested_at DATETIME(6) NOT NULL,
  kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'LOCATION, then STAFF',
  last_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of that kind the last one published, or empty',
  resources BIGINT NOT NULL,
  days BIGINT NOT NULL,
  finished_at DATETIME(6) NULL,
  PRIMARY KEY (id),
  KEY republish_order (finished_at, requested_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
