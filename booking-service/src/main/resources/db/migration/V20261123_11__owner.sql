-- The customer with a token whose booking it is, by the token's subject; NULL for guests and for those whom the
-- business has entered.
ALTER TABLE booking
    ADD COLUMN owner VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD KEY booking_by_owner (owner, starts_at, booking_id);
