-- NULL in rows from before there was any. Kinds that are off the list stay in it with a count of zero, because bookings
-- may have taken some of them.
ALTER TABLE location ADD COLUMN equipment TEXT NULL AFTER facilities;
