-- What becomes of the bookings that an absence meets: keep or cancel. NULL where nobody has said it, as in rows from
-- before.
ALTER TABLE absence
  ADD COLUMN on_affected VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL;
