-- What people are found by without being read: keyed digests of e-mail address and phone number, and which key made
-- them. NULL in index_key: not made yet, as in the rows of earlier releases; the service makes them when it starts.
ALTER TABLE person
    ADD COLUMN email_index BINARY(32) NULL,
    ADD COLUMN phone_index BINARY(32) NULL,
    ADD COLUMN index_key   VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD KEY person_by_email (email_index),
    ADD KEY person_by_phone (phone_index),
    ADD KEY person_to_index (index_key, created_at);

-- A guest's uses of a code are found by the person of the booking: no digest of him stands anywhere else. customer is
-- the caller's from now on.
UPDATE redemption SET customer = NULL WHERE customer LIKE 'guest:%';
