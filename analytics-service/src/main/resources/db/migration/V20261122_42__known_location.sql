-- What the page needs to know about a location: whose local date is today's there.
CREATE TABLE known_location (
    location_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    zone        VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    currency    CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    active      BOOLEAN NOT NULL,
    PRIMARY KEY (location_id)
) DEFAULT CHARACTER SET utf8mb4;
