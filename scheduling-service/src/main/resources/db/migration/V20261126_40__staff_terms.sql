-- Ratings, certified services and hourly rate; NULL is what nobody said, as in rows from before it could be said.
ALTER TABLE staff ADD COLUMN terms TEXT NULL AFTER experience_level;
