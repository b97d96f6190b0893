-- What a location's terms say about where it goes to, to be found by: capital letters and digits, with a star behind
-- the beginning of some.
CREATE TABLE service_area (
  postcode VARCHAR(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  location_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (postcode, location_id),
  KEY service_area_location (location_id),
  CONSTRAINT service_area_location_exists FOREIGN KEY (location_id) REFERENCES location (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
