-- waived: names of the rules that did not count when the visit's time was decided, with commas between.
ALTER TABLE booking
    ADD COLUMN completed_at DATETIME(6)  NULL,
    ADD COLUMN no_show_at   DATETIME(6)  NULL,
    ADD COLUMN waived       VARCHAR(128) CHARACTER SET ascii NOT NULL DEFAULT '';

-- What the entry says besides, as JSON: the rules that were overridden and why. It stays here; no event has it.
ALTER TABLE ${audit_schema}.audit_entry
    ADD COLUMN details MEDIUMTEXT NULL;
