-- Programmes that officials prepare in the chat. The digest is what a second person approves.
CREATE TABLE programme_drafts (
    id INTEGER PRIMARY KEY,
    author INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('vote', 'contest', 'application', 'board')),
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'proposed', 'approved', 'published', 'dropped')),
    content BLOB NOT NULL,                -- its programme file, and what is to be asked: sealed; empty once dropped
    publish_at TEXT,                      -- NULL: as soon as it is approved
    proposed TEXT,                        -- the digest that waits for approval, or was approved
    approved_by INTEGER,                  -- NULL once approved: an office of one
    programme INTEGER REFERENCES programmes (id)
) STRICT;
CREATE INDEX programme_drafts_by_author ON programme_drafts (author, id) WHERE state IN ('draft', 'proposed', 'approved');
CREATE INDEX programme_drafts_proposed ON programme_drafts (id) WHERE state = 'proposed';
CREATE INDEX programme_drafts_due ON programme_drafts (coalesce(publish_at, ''), id) WHERE state = 'approved';

-- The forms that a draft brings along, under the names by which its table calls them: public once it is published.
CREATE TABLE programme_draft_files (
    draft INTEGER NOT NULL REFERENCES programme_drafts (id),
    file TEXT NOT NULL,
    digest TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (draft, file)
) STRICT, WITHOUT ROWID;

-- Files that officials have sent for their drafts, until they are fetched.
CREATE TABLE programme_uploads (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL,
    draft INTEGER,                        -- NULL: a programme file that makes a draft of its own
    name BLOB NOT NULL,                   -- sealed
    file_id TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    received_at TEXT NOT NULL
) STRICT;
CREATE INDEX programme_uploads_by_account ON programme_uploads (account);
