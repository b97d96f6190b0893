-- Locations that have less equipment than before, until their bookings are looked through. A note that is written anew
-- meanwhile is another one.
CREATE TABLE lessened_equipment (
    location_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    note_id     CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (location_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
