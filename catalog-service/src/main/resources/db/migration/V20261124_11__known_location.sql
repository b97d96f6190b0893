-- What scheduling-service says of locations, for the price of a date; the newest that was heard of, whole.
CREATE TABLE known_location (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  active BOOLEAN NOT NULL,
  body LONGTEXT NOT NULL,
  PRIMARY KEY (id),
  KEY known_location_active (active, id),
  CONSTRAINT known_location_body_is_json CHECK (JSON_VALID(body))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
