-- Files that people have sent. What they are called and where Telegram keeps them is sealed. A file's own key is sealed
-- too: once it is gone from the row, the file on disk can't be read by anybody.
CREATE TABLE papers (
    id INTEGER PRIMARY KEY, -- from `numbers`, never given twice: the record names it
    application INTEGER NOT NULL,
    account INTEGER NOT NULL,
    key TEXT NOT NULL,                    -- of the paper, or of the question, that it answers
    message_id INTEGER NOT NULL,
    received_at TEXT NOT NULL,
    kinds TEXT NOT NULL,                  -- what was asked for when it was sent: kinds of files, and how many megabytes
    largest INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'fetching' CHECK (state IN ('fetching', 'stored', 'refused', 'removed')),
    tries INTEGER NOT NULL DEFAULT 0,
    file_id BLOB,                         -- sealed; wiped when it is settled
    name BLOB,                            -- as it was sent, sealed
    size INTEGER NOT NULL,                -- in bytes; until it is stored, what Telegram says
    kind TEXT,                            -- found by its content
    pages INTEGER,
    macros INTEGER NOT NULL DEFAULT 0,
    sha256 BLOB,
    file TEXT,                            -- below the folder of papers
    file_key BLOB,                        -- sealed
    refusal TEXT,                         -- the key of the text that says why
    refusal_values TEXT                   -- what that text shows: limits and kinds, nothing of a person
) STRICT;
CREATE INDEX papers_by_application ON papers (application, id);
CREATE INDEX papers_by_account ON papers (account, state, size);
CREATE INDEX papers_to_fetch ON papers (received_at, id) WHERE state = 'fetching';
CREATE INDEX papers_by_file ON papers (file) WHERE file IS NOT NULL;

-- Files that no row names any more, until they are deleted.
CREATE TABLE paper_files_to_delete (
    file TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
