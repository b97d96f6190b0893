-- Why this person does it rather than the next best; NULL where the change chose nobody, and in rows from before.
ALTER TABLE booking_history ADD COLUMN staff_reason VARCHAR(20) CHARACTER SET ascii NULL;
