-- Whether its author's public name stands under a proposal: under what a contest has accepted only once they want it.
ALTER TABLE proposals ADD COLUMN signed INTEGER NOT NULL DEFAULT 1;

-- From which messages of its author a published text came, so that an edited one finds it: the piece that begins at
-- character start (from 0) and is so long; start is NULL once the text was changed otherwise. Telegram lets people edit
-- for two days; the rows go a few days later.
CREATE TABLE published_messages (
    account INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('proposal', 'comment')),
    subject INTEGER NOT NULL,
    step TEXT NOT NULL CHECK (step IN ('title', 'body', 'text')),
    start INTEGER,
    length INTEGER NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (account, message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX published_messages_by_subject ON published_messages (kind, subject, step, start);
CREATE INDEX published_messages_by_age ON published_messages (at);
