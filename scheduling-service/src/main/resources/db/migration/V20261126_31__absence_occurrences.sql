-- An absence may stand instead of one occurrence of a recurring one, which is named by the local date on which it
-- begins. Both NULL in all others.
ALTER TABLE absence
  ADD COLUMN parent_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN occurrence DATE NULL,
  ADD KEY absence_parent (parent_id, local_from, id),
  ADD CONSTRAINT absence_of_series FOREIGN KEY (parent_id) REFERENCES absence (id) ON DELETE CASCADE;
