-- The experience of the person by which length and price were made; none where the services say nothing about it. A
-- booking keeps both, whatever becomes of the person; a quote is for people of the same level only.
ALTER TABLE quote ADD COLUMN staff_level VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE booking ADD COLUMN staff_level VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL;
