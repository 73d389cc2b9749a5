-- What people are still to hear of boards, so that a crash in the middle goes on from the rows. An answer is told in
-- chunks, account by account in their order: told_through is the last that was queued to hear.
ALTER TABLE answers ADD COLUMN told_through INTEGER NOT NULL DEFAULT 0;
ALTER TABLE answers ADD COLUMN told_at TEXT;
CREATE INDEX answers_to_tell ON answers (id, programme) WHERE released_at IS NOT NULL AND told_at IS NULL;
ALTER TABLE proposals ADD COLUMN goal_told_at TEXT;
CREATE INDEX proposals_goal_to_tell ON proposals (id, programme) WHERE reached_at IS NOT NULL AND goal_told_at IS NULL;
