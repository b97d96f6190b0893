-- The code that a quoted price depends on.
ALTER TABLE quote ADD COLUMN promotion_code VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL;
