-- What people hand in to contests and applications. States are those of participation.dossier_states.
CREATE TABLE applications (
    id INTEGER PRIMARY KEY, -- from `numbers`, never given twice: old buttons and the record name it
    programme INTEGER NOT NULL REFERENCES programmes (id),
    lead INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'received', 'complete', 'correction', 'under-review', 'decided', 'disclosed', 'withdrawn')),
    alone INTEGER NOT NULL,
    last_seat INTEGER NOT NULL DEFAULT 1, -- the highest seat ever given: none is given twice
    number TEXT UNIQUE,                   -- given when it is first handed in
    version INTEGER NOT NULL DEFAULT 0,   -- of what was handed in last; 0 before
    begun_at TEXT NOT NULL,
    applied_at TEXT,                      -- first handed in: the day on which an age counts
    received_at TEXT,                     -- last handed in
    moved_at TEXT NOT NULL,               -- when the state last changed
    hand_in_at TEXT,                      -- asked to be handed in then; waits for papers that are still arriving
    hand_in BLOB,                         -- and what is to be handed in. Sealed
    correct_until TEXT,                   -- what the office wants put right, until when, and why. The reason is sealed
    correct_item TEXT,
    correct_reason BLOB,
    attention TEXT CHECK (attention IN ('guardian-withdrew', 'member-left'))  -- after the close: for the office to decide
) STRICT;
CREATE INDEX applications_by_programme ON applications (programme, state, id);
CREATE INDEX applications_by_lead ON applications (lead, programme);

-- Everything that was handed in, each time it was. Sealed.
CREATE TABLE application_versions (
    application INTEGER NOT NULL REFERENCES applications (id),
    version INTEGER NOT NULL,
    received_at TEXT NOT NULL,
    payload BLOB NOT NULL,
    PRIMARY KEY (application, version)
) STRICT, WITHOUT ROWID;

-- Who takes part in an application, by seat; seat 1 is whoever began it. What they have told about themselves is sealed.
CREATE TABLE members (
    application INTEGER NOT NULL REFERENCES applications (id),
    seat INTEGER NOT NULL,
    account INTEGER,                      -- nobody yet, while it is an invitation
    confirmed INTEGER NOT NULL,
    accepted_at TEXT,
    facts BLOB,
    phone_hash BLOB,                      -- keyed, to tell a guardian's number from a member's
    PRIMARY KEY (application, seat)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX members_once ON members (application, account) WHERE account IS NOT NULL;
CREATE INDEX members_by_account ON members (account, application) WHERE account IS NOT NULL;

-- Links to a seat. Only a keyed hash of the token is kept.
CREATE TABLE invitations (
    token_hash BLOB PRIMARY KEY,
    application INTEGER NOT NULL REFERENCES applications (id),
    seat INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'used', 'declined', 'revoked'))
) STRICT, WITHOUT ROWID;
CREATE INDEX invitations_by_seat ON invitations (application, seat);

-- Which text somebody has agreed to, when, and when they took it back.
CREATE TABLE consents (
    application INTEGER NOT NULL REFERENCES applications (id),
    account INTEGER NOT NULL,
    key TEXT NOT NULL,
    version INTEGER NOT NULL,
    language TEXT NOT NULL,
    digest TEXT NOT NULL,
    given_at TEXT NOT NULL,
    withdrawn_at TEXT,
    PRIMARY KEY (application, account, key, given_at)
) STRICT, WITHOUT ROWID;
CREATE INDEX consents_by_account ON consents (account);

-- A guardian's consent for a child. What was taken to reach them goes after five days without a check.
CREATE TABLE guardians (
    application INTEGER NOT NULL REFERENCES applications (id),
    account INTEGER NOT NULL,             -- the child's
    token_hash BLOB UNIQUE,
    asked_at TEXT,
    guardian INTEGER,                     -- the guardian's account; none on paper or at the counter
    number_hash BLOB,                     -- keyed
    contact BLOB,                         -- name and number, to check with. Sealed
    given_at TEXT,
    way TEXT,
    checked_by INTEGER,
    checked_at TEXT,
    withdrawn_at TEXT,
    PRIMARY KEY (application, account)
) STRICT, WITHOUT ROWID;
CREATE INDEX guardians_unchecked ON guardians (given_at) WHERE given_at IS NOT NULL AND checked_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX guardians_by_guardian ON guardians (guardian) WHERE guardian IS NOT NULL;

-- The last receipt number of each office and year, and (in small letters, year 0) the last id of each table whose ids
-- are named elsewhere: what was given is never given again, whatever became of it.
CREATE TABLE numbers (
    code TEXT NOT NULL,
    year INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (code, year)
) STRICT, WITHOUT ROWID;
