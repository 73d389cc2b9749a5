-- While a programme rests nothing is begun, written or handed in. People read the reason; until_at NULL: not known yet.
CREATE TABLE pauses (
    id INTEGER PRIMARY KEY,
    programme INTEGER NOT NULL REFERENCES programmes (id),
    since TEXT NOT NULL,
    until_at TEXT,
    reason TEXT NOT NULL                  -- by language, JSON
) STRICT;
CREATE INDEX pauses_by_programme ON pauses (programme, id);
CREATE INDEX pauses_open ON pauses (programme) WHERE until_at IS NULL;

-- That a programme shall close earlier than people were told: one official asks, another approves exactly that.
CREATE TABLE early_closes (
    id INTEGER PRIMARY KEY,
    programme INTEGER NOT NULL REFERENCES programmes (id),
    author INTEGER NOT NULL,
    version INTEGER NOT NULL,             -- of the programme that it was asked for
    closes_at TEXT,                       -- NULL: as soon as it is approved
    reason TEXT NOT NULL,                 -- by language, JSON
    asked_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'approved', 'refused', 'dropped')),
    settled_by INTEGER,
    answer TEXT                           -- why it was refused, as the one who asked reads it
) STRICT;
CREATE UNIQUE INDEX early_closes_waiting ON early_closes (programme) WHERE state = 'waiting';
CREATE INDEX early_closes_by_programme ON early_closes (programme, id);

-- What those concerned are still to hear of a change. They are gone through source by source, each in an order of its
-- own: "source" and "after" tell whom to go on with.
CREATE TABLE change_news (
    id INTEGER PRIMARY KEY,
    programme INTEGER NOT NULL REFERENCES programmes (id),
    what TEXT NOT NULL CHECK (what IN ('paused', 'resumed', 'closed-early')),
    about INTEGER NOT NULL,               -- the pause, or the early close
    at TEXT NOT NULL,
    source INTEGER NOT NULL DEFAULT 0,
    after INTEGER,
    told_at TEXT
) STRICT;
CREATE INDEX change_news_to_tell ON change_news (at, id) WHERE told_at IS NULL;
CREATE UNIQUE INDEX change_news_by_subject ON change_news (about, what);

-- What is archived has left the lists; whoever has its link still reads what came of it.
ALTER TABLE programmes ADD COLUMN archived_at TEXT;

-- Who has changed a programme last is found without reading every look at it.
CREATE INDEX audit_by_what ON audit (programme, what, seq);
