-- Who acted, so that it is somebody else who looks at the objection; unknown of what was done before.
ALTER TABLE moderations ADD COLUMN done_by INTEGER;
