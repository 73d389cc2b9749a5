-- What people follow: a programme ('programme:17') or an office ('office:JC').
CREATE TABLE follows (
    account INTEGER NOT NULL,
    subject TEXT NOT NULL,
    PRIMARY KEY (account, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX follows_by_subject ON follows (subject, account);

-- What people do not want to be told. What is not here is on.
CREATE TABLE notice_switches (
    account INTEGER NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (account, kind)
) STRICT, WITHOUT ROWID;

-- The window of each programme as reminders know it: since when it is so, and how it was moved.
CREATE TABLE reminder_windows (
    programme INTEGER PRIMARY KEY REFERENCES programmes (id),
    opens_at TEXT,
    closes_at TEXT,
    since TEXT NOT NULL,
    moved TEXT CHECK (moved IN ('extended', 'otherwise'))
) STRICT;

-- How far each reminder has come with those concerned, who are gone through in an order of their own.
CREATE TABLE reminder_runs (
    programme INTEGER NOT NULL REFERENCES programmes (id),
    closes_at TEXT NOT NULL,              -- '' where it never closes
    slot TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('begun', 'following')),
    after INTEGER NOT NULL,
    done INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (programme, closes_at, slot, source)
) STRICT, WITHOUT ROWID;

-- When somebody was last reminded of anything, and who waits for that to be an hour ago.
CREATE TABLE reminded (
    account INTEGER PRIMARY KEY,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX reminded_by_age ON reminded (at);
CREATE TABLE reminder_waits (
    account INTEGER NOT NULL,
    programme INTEGER NOT NULL REFERENCES programmes (id),
    closes_at TEXT NOT NULL,
    slot TEXT NOT NULL,
    due_at TEXT NOT NULL,
    PRIMARY KEY (account, programme, closes_at, slot)
) STRICT, WITHOUT ROWID;
CREATE INDEX reminder_waits_by_time ON reminder_waits (due_at);

-- Messages of officials to many. The digest is what a second official approves.
CREATE TABLE announcements (
    id INTEGER PRIMARY KEY,
    programme INTEGER REFERENCES programmes (id),  -- in whose name; NULL is the bot as a whole
    author INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'draft'
        CHECK (state IN ('draft', 'proposed', 'approved', 'sending', 'paused', 'stopped', 'done', 'dropped')),
    work TEXT NOT NULL DEFAULT 'send' CHECK (work IN ('send', 'correct', 'take-back')),
    audience TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,   -- of what it says; each correction is another
    send_at TEXT,                         -- NULL: as soon as it is approved
    emergency INTEGER NOT NULL DEFAULT 0,
    proposed TEXT,                        -- the digest that waits for approval, or was approved
    approved_by INTEGER,
    approved_at TEXT,
    held INTEGER NOT NULL DEFAULT 0,      -- waits for the morning
    resent INTEGER NOT NULL DEFAULT 0,    -- whether what was unsure has been sent once more
    made_at TEXT NOT NULL,
    began_at TEXT,
    ended_at TEXT
) STRICT;
CREATE INDEX announcements_at_work ON announcements (id) WHERE state IN ('approved', 'sending');
CREATE INDEX announcements_by_programme ON announcements (coalesce(programme, 0), id);

-- What each version says. Sealed.
CREATE TABLE announcement_versions (
    announcement INTEGER NOT NULL REFERENCES announcements (id),
    version INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (announcement, version)
) STRICT, WITHOUT ROWID;

-- To whom each goes: fixed when it is approved, and what has become of it.
CREATE TABLE announcement_recipients (
    announcement INTEGER NOT NULL REFERENCES announcements (id),
    account INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting'
        CHECK (state IN ('waiting', 'queued', 'delivered', 'blocked', 'failed', 'unsure', 'opted-out', 'taken-back')),
    shown INTEGER NOT NULL DEFAULT 0,     -- the version of the content that stands in the chat, or was tried last
    after TEXT CHECK (after IN ('queued', 'done', 'failed')),  -- what became of the last correction or taking back
    message_id INTEGER,
    sent_at TEXT,
    PRIMARY KEY (announcement, account)
) STRICT, WITHOUT ROWID;
CREATE INDEX announcement_recipients_by_state ON announcement_recipients (announcement, state, shown);

-- A message of a crowd leads back to its announcement, so that its fate is counted there.
ALTER TABLE outbox ADD COLUMN crowd INTEGER;
CREATE INDEX outbox_by_crowd ON outbox (crowd) WHERE crowd IS NOT NULL AND state IN ('pending', 'sending');
CREATE INDEX outbox_bulk ON outbox (lane) WHERE lane = 'bulk' AND state IN ('pending', 'sending');

-- Who has invited whom, in either direction: neither may approve what the other announces.
CREATE INDEX role_invitations_taken ON role_invitations (taken_by, made_by) WHERE state = 'confirmed';
