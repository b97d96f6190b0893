-- NULL in rows from before there were any.
ALTER TABLE staff_schedule ADD COLUMN work_preferences TEXT NULL AFTER unavailable_dates;
