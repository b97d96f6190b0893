-- What the older version of the service leaves out has these values.
ALTER TABLE staff_schedule
  ADD COLUMN preferred_break_minutes INT NOT NULL DEFAULT 30 AFTER max_hours_per_day,
  ADD COLUMN travel_minutes INT NOT NULL DEFAULT 0 AFTER preferred_break_minutes,
  ADD COLUMN breaks TEXT NULL COMMENT 'null is none' AFTER travel_minutes,
  ADD COLUMN unavailable_dates TEXT NULL COMMENT 'null is none' AFTER breaks;
