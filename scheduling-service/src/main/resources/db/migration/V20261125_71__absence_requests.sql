-- Requests that are decided, what comes again, and what those are offered whom an absence meets. NULL in rows from
-- before. Lists ask until when an absence reaches: to its end, or to that of its last occurrence.
ALTER TABLE absence
  ADD COLUMN categories TEXT NULL,
  ADD COLUMN amends TEXT NULL,
  ADD COLUMN recurrence TEXT NULL,
  ADD COLUMN series_to DATETIME NULL,
  ADD COLUMN rejected_by VARCHAR(64) NULL,
  ADD COLUMN rejected_at DATETIME(6) NULL,
  ADD COLUMN rejection VARCHAR(1000) NULL,
  ADD COLUMN reaches_to DATETIME AS (COALESCE(series_to, local_to)) STORED,
  ADD KEY absence_status (status, local_from, id),
  ADD KEY absence_reach (reaches_to),
  DROP KEY absence_end;

-- The slugs of what was booked; NULL in rows from before, which then count for every category.
ALTER TABLE booking_copy ADD COLUMN categories TEXT NULL;
