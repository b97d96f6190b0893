-- NULL in rows from before there were any: no seasons and no tax.
ALTER TABLE location ADD COLUMN price_terms TEXT NULL AFTER holidays;
