-- Who acted, so that it is somebody else who looks at the objection; unknown of what was done before.
ALTER TABLE moderations ADD COLUMN done_by INTEGER;

-- When people heard that what they had begun will be forgotten, where no close would do that.
ALTER TABLE applications ADD COLUMN warned_at TEXT;
