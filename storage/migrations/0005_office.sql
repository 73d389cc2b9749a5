-- Who has which role. Owners answer for the whole bot (programme NULL), everybody else for one programme.
CREATE TABLE grants (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('owner', 'official', 'deputy', 'reviewer')),
    programme INTEGER REFERENCES programmes (id),
    first_day TEXT,                       -- of deputies only: from–to, both included, in the office's zone
    last_day TEXT,
    stands_in_for INTEGER,                -- of deputies only: the official
    given_at TEXT NOT NULL,
    ended_at TEXT,
    CHECK ((programme IS NULL) = (role = 'owner')),
    CHECK ((stands_in_for IS NOT NULL AND first_day IS NOT NULL AND last_day IS NOT NULL) = (role = 'deputy'))
) STRICT;
CREATE INDEX grants_by_account ON grants (account) WHERE ended_at IS NULL;
CREATE INDEX grants_by_programme ON grants (coalesce(programme, 0), role) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX grants_once ON grants (account, role, coalesce(programme, 0)) WHERE ended_at IS NULL AND role <> 'deputy';

-- Invitations to a role. The token is kept as a keyed hash only.
CREATE TABLE role_invitations (
    id INTEGER PRIMARY KEY,
    token BLOB NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('owner', 'official', 'deputy', 'reviewer')),
    programme INTEGER REFERENCES programmes (id),
    first_day TEXT,
    last_day TEXT,
    stands_in_for INTEGER,
    made_by INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'taken', 'confirmed', 'rejected', 'revoked')),
    taken_by INTEGER,
    taken_at TEXT
) STRICT;
CREATE INDEX role_invitations_waiting ON role_invitations (made_by, made_at) WHERE state IN ('open', 'taken');

-- How those who act for the office are named in its records, as they have said themselves. Sealed.
CREATE TABLE officials (
    account INTEGER PRIMARY KEY,
    name BLOB NOT NULL,
    post BLOB NOT NULL
) STRICT;

-- Their PINs, as slow salted hashes (sealed), and how often it was missed.
CREATE TABLE pins (
    account INTEGER PRIMARY KEY,
    hash BLOB NOT NULL,
    missed INTEGER NOT NULL DEFAULT 0,    -- since the last right one
    closed_until TEXT
) STRICT;

-- For whom the office is open, and until when unless they act.
CREATE TABLE office_sessions (
    account INTEGER PRIMARY KEY,
    until_at TEXT NOT NULL
) STRICT;

-- What was done in the office: a chain of hashes per programme (0 is the bot as a whole) that is only ever added to.
-- It outlives what it speaks of, and so refers to nothing.
CREATE TABLE audit (
    programme INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    at TEXT NOT NULL,
    account INTEGER,                      -- of those who act for the office only
    role TEXT NOT NULL,
    what TEXT NOT NULL,
    subject TEXT NOT NULL,
    facts TEXT NOT NULL,
    seen TEXT NOT NULL,                   -- kind, language and digest of each text, as JSON
    previous TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (programme, seq)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN SELECT RAISE (ABORT, 'the record is only added to'); END;
CREATE TRIGGER audit_is_not_cut BEFORE DELETE ON audit
BEGIN SELECT RAISE (ABORT, 'the record is only added to'); END;

-- The texts that people saw, each once, under the SHA-256 of what it says. Sealed.
CREATE TABLE audit_texts (
    digest TEXT PRIMARY KEY,
    content BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER audit_texts_are_not_changed BEFORE UPDATE ON audit_texts
BEGIN SELECT RAISE (ABORT, 'the record is only added to'); END;
CREATE TRIGGER audit_texts_are_not_cut BEFORE DELETE ON audit_texts
BEGIN SELECT RAISE (ABORT, 'the record is only added to'); END;
