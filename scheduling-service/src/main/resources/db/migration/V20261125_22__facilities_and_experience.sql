-- NULL is what nobody said, as in rows from before it could be said.
ALTER TABLE location ADD COLUMN facilities TEXT NULL AFTER price_terms;
ALTER TABLE staff
  ADD COLUMN experience_level VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER skills;
