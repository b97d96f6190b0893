-- What the demand rules of windows made of each date in the last night. The days are computed by it until the next
-- night, whatever is booked meanwhile. NULL is what the window says; a date without a row is as the window says.
CREATE TABLE window_demand (
  window_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  local_date DATE NOT NULL COMMENT 'on which the window starts',
  location_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  slot_minutes INT NULL,
  step_minutes INT NULL,
  max_concurrent_bookings INT NULL,
  PRIMARY KEY (window_id, local_date),
  KEY window_demand_location (location_id, local_date),
  CONSTRAINT window_demand_window FOREIGN KEY (window_id) REFERENCES slot_configuration (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- The night in which a location's demand was last looked at, by the date that it leads into there.
CREATE TABLE window_demand_night (
  location_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  evaluated_on DATE NOT NULL,
  PRIMARY KEY (location_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
