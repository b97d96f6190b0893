-- NULL is what nobody said, as in rows from before it could be said.
ALTER TABLE location ADD COLUMN terms TEXT NULL AFTER facilities;
