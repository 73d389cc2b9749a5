-- Facts about this database itself: what it is for, and a sealed word to know its keys by.
CREATE TABLE facts (
    fact TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Updates as they arrived. The payload is sealed and wiped in the unit that finishes the row; ids and times stay 48 hours.
-- update_id is only a uniqueness check: order is the arrival.
CREATE TABLE inbox (
    arrival INTEGER PRIMARY KEY,
    update_id INTEGER NOT NULL UNIQUE,
    lane INTEGER NOT NULL,                -- the person, or the group; 0 where it can't be told
    received_at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('new', 'done', 'aside', 'poison', 'spilled')),
    payload BLOB,
    incident TEXT
) STRICT;
CREATE INDEX inbox_unhandled ON inbox (received_at) WHERE state = 'new';
CREATE INDEX inbox_by_age ON inbox (received_at) WHERE state <> 'new';

-- Accounts that have spoken to the bot. No names: they are not needed.
CREATE TABLE people (
    account INTEGER PRIMARY KEY,
    language TEXT,                        -- chosen; else Telegram's own applies
    telegram_language TEXT NOT NULL,
    plain INTEGER NOT NULL DEFAULT 0,
    focus TEXT,                           -- the dialogue that typed text goes to
    reachable INTEGER NOT NULL DEFAULT 1,
    last_message_id INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The one live screen of each dialogue of a person.
CREATE TABLE screens (
    account INTEGER NOT NULL,
    dialogue TEXT NOT NULL,
    token TEXT NOT NULL,                  -- turns with the step, not with each drawing
    step TEXT NOT NULL,
    view BLOB NOT NULL,                   -- what of the step is in sight: a page, a case. Sealed
    message_id INTEGER,
    PRIMARY KEY (account, dialogue)
) STRICT, WITHOUT ROWID;
CREATE INDEX screens_by_dialogue ON screens (dialogue);

-- What a person has begun and not yet handed in. Sealed.
CREATE TABLE drafts (
    account INTEGER NOT NULL,
    dialogue TEXT NOT NULL,
    flow_version INTEGER NOT NULL,
    changed_at TEXT NOT NULL,
    payload BLOB NOT NULL,
    PRIMARY KEY (account, dialogue)
) STRICT, WITHOUT ROWID;
CREATE INDEX drafts_by_dialogue ON drafts (dialogue);

-- What is to be sent. The payload is sealed and wiped when it is through; ids and times stay 48 hours.
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    chat INTEGER NOT NULL,
    lane TEXT NOT NULL CHECK (lane IN ('people', 'bulk')),
    kind TEXT NOT NULL CHECK (kind IN ('screen', 'message', 'strip')),
    dialogue TEXT,
    final INTEGER NOT NULL DEFAULT 0,     -- a last drawing: it stays in the chat, and the next one begins anew
    state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'sending', 'sent', 'failed', 'unknown', 'superseded')),
    tries INTEGER NOT NULL DEFAULT 0,
    queued_at TEXT NOT NULL,
    payload BLOB
) STRICT;
CREATE INDEX outbox_waiting ON outbox (chat, lane, id) WHERE state IN ('pending', 'sending');
CREATE INDEX outbox_by_age ON outbox (queued_at) WHERE state NOT IN ('pending', 'sending');

-- What has been announced or reminded once is never again, also when its row is long gone.
CREATE TABLE outbox_keys (
    dedupe TEXT PRIMARY KEY,
    forget_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX outbox_keys_by_age ON outbox_keys (forget_at);

-- What an office has opened for taking part; each published version is kept.
CREATE TABLE programmes (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    content TEXT NOT NULL,
    published_at TEXT NOT NULL,
    closes_at TEXT,
    box TEXT NOT NULL,                    -- the name of its key file
    result TEXT,                          -- what was counted, once it is counted
    told INTEGER NOT NULL DEFAULT 0       -- whether everyone concerned has been queued to hear of it
) STRICT;
CREATE INDEX programmes_uncounted ON programmes (closes_at) WHERE result IS NULL;
CREATE TABLE programme_versions (
    programme INTEGER NOT NULL REFERENCES programmes (id),
    version INTEGER NOT NULL,
    content TEXT NOT NULL,
    published_at TEXT NOT NULL,
    PRIMARY KEY (programme, version)
) STRICT, WITHOUT ROWID;

-- How many have taken part: kept beside, since counting 300,000 rows at every tap would be slow.
CREATE TABLE turnout (
    programme INTEGER PRIMARY KEY REFERENCES programmes (id),
    people INTEGER NOT NULL
) STRICT;

-- Who has taken part: no time, no order, nothing that leads to a ballot.
CREATE TABLE participants (
    programme INTEGER NOT NULL REFERENCES programmes (id),
    account INTEGER NOT NULL,
    PRIMARY KEY (programme, account)
) STRICT, WITHOUT ROWID;
CREATE INDEX participants_by_account ON participants (account, programme);

-- Ballots lie under a keyed hash of the account, in an order that tells nothing. Ranking and receipt are sealed with the vote's key;
-- equal rankings look equal, so that they can be grouped.
CREATE TABLE ballots (
    programme INTEGER NOT NULL REFERENCES programmes (id),
    voter BLOB NOT NULL,
    ranking BLOB NOT NULL,
    receipt BLOB NOT NULL,
    PRIMARY KEY (programme, voter)
) STRICT, WITHOUT ROWID;
CREATE INDEX ballots_by_ranking ON ballots (programme, ranking);
