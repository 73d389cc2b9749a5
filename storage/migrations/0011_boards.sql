-- Boards: what residents bring, discuss and support. Published texts are public, and not sealed; what the office writes to
-- one person alone is. Nothing is deleted from proposals and comments: their ids stay what they are.
CREATE TABLE proposals (
    id INTEGER PRIMARY KEY,
    programme INTEGER NOT NULL REFERENCES programmes (id),
    author INTEGER,                       -- NULL once it is erased, and for what a contest has put here
    application INTEGER UNIQUE,           -- of what a contest has put here
    topic TEXT,
    state TEXT NOT NULL CHECK (state IN ('awaiting', 'published', 'hidden', 'withdrawn', 'rejected', 'erased')),
    hidden_by TEXT CHECK (hidden_by IN ('reports', 'office')),
    version INTEGER NOT NULL DEFAULT 1,
    written_at TEXT NOT NULL,
    published_at TEXT,                    -- first shown to everybody
    moved_at TEXT NOT NULL,               -- when the state last changed
    withdrawn_at TEXT,                    -- by its author; it may be hidden besides
    collects_until TEXT,
    recommendations INTEGER NOT NULL DEFAULT 0,
    reached_at TEXT,                      -- when it had as many as the goal asks for
    answer_due_at TEXT,
    outcome TEXT,                         -- of the last answer that was released
    answered_at TEXT
) STRICT;
-- Each list is read from its index alone, which therefore names once more what it is narrowed to.
CREATE INDEX proposals_newest ON proposals (programme, published_at, id, state) WHERE state = 'published';
CREATE INDEX proposals_recommended ON proposals (programme, recommendations, id, state) WHERE state = 'published';
CREATE INDEX proposals_newest_of_topic ON proposals (programme, topic, published_at, id, state) WHERE state = 'published';
CREATE INDEX proposals_recommended_of_topic ON proposals (programme, topic, recommendations, id, state) WHERE state = 'published';
CREATE INDEX proposals_closing ON proposals (programme, collects_until, id, state, reached_at) WHERE state = 'published' AND collects_until IS NOT NULL AND reached_at IS NULL;
CREATE INDEX proposals_answered ON proposals (programme, answered_at, id, state) WHERE state = 'published' AND answered_at IS NOT NULL;
CREATE INDEX proposals_due ON proposals (programme, answer_due_at, id, state, answered_at) WHERE state = 'published' AND answer_due_at IS NOT NULL AND answered_at IS NULL;
CREATE INDEX proposals_by_author ON proposals (author, programme, written_at, id) WHERE author IS NOT NULL;
CREATE INDEX proposals_to_look_at ON proposals (programme, state, moved_at, id) WHERE state IN ('awaiting', 'hidden');
CREATE INDEX proposals_to_return ON proposals (moved_at, id) WHERE state = 'hidden' AND hidden_by = 'reports';

-- Every text that a proposal has had; its present one is that of proposals.version.
CREATE TABLE proposal_versions (
    proposal INTEGER NOT NULL REFERENCES proposals (id),
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    written_at TEXT NOT NULL,
    PRIMARY KEY (proposal, version)
) STRICT;

CREATE TABLE proposal_pictures (
    proposal INTEGER NOT NULL REFERENCES proposals (id),
    position INTEGER NOT NULL,
    paper INTEGER NOT NULL UNIQUE,
    PRIMARY KEY (proposal, position)
) STRICT, WITHOUT ROWID;

-- Comments under a programme (proposal 0) or a proposal. Replies go one level deep: thread is the comment that a reply
-- answers, and of all others their own id.
CREATE TABLE comments (
    id INTEGER PRIMARY KEY,
    programme INTEGER NOT NULL REFERENCES programmes (id),
    proposal INTEGER NOT NULL DEFAULT 0,
    thread INTEGER NOT NULL,
    author INTEGER,
    state TEXT NOT NULL CHECK (state IN ('awaiting', 'published', 'hidden', 'deleted', 'rejected')),
    hidden_by TEXT CHECK (hidden_by IN ('reports', 'office')),
    written_at TEXT NOT NULL,
    edited_at TEXT,
    moved_at TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE INDEX comments_shown ON comments (programme, proposal, thread, id, state) WHERE state IN ('published', 'hidden', 'deleted');
CREATE INDEX comments_by_author ON comments (author, written_at, id) WHERE author IS NOT NULL;
CREATE INDEX comments_to_look_at ON comments (programme, state, moved_at, id) WHERE state IN ('awaiting', 'hidden');
CREATE INDEX comments_to_return ON comments (moved_at, id) WHERE state = 'hidden' AND hidden_by = 'reports';

CREATE TABLE recommendations (
    proposal INTEGER NOT NULL REFERENCES proposals (id),
    account INTEGER NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (proposal, account)
) STRICT, WITHOUT ROWID;
CREATE INDEX recommendations_by_account ON recommendations (account, at);

CREATE TABLE proposal_followers (
    proposal INTEGER NOT NULL REFERENCES proposals (id),
    account INTEGER NOT NULL,
    PRIMARY KEY (proposal, account)
) STRICT, WITHOUT ROWID;
CREATE INDEX proposal_followers_by_account ON proposal_followers (account);

-- Who has taken part in what, each once, and how many that makes (proposal 0: in the programme as a whole).
CREATE TABLE involved (
    programme INTEGER NOT NULL REFERENCES programmes (id),
    proposal INTEGER NOT NULL,
    account INTEGER NOT NULL,
    last_at TEXT NOT NULL,
    PRIMARY KEY (programme, proposal, account)
) STRICT, WITHOUT ROWID;
CREATE INDEX involved_by_account ON involved (account, last_at, programme, proposal);
CREATE TABLE tallies (
    programme INTEGER NOT NULL REFERENCES programmes (id),
    proposal INTEGER NOT NULL,
    people INTEGER NOT NULL DEFAULT 0,
    comments INTEGER NOT NULL DEFAULT 0,  -- that can be read
    shown INTEGER NOT NULL DEFAULT 0,     -- and with them the traces of those that can't any more
    PRIMARY KEY (programme, proposal)
) STRICT, WITHOUT ROWID;

-- What the office answers, prepared until it is released.
CREATE TABLE answers (
    id INTEGER PRIMARY KEY,
    programme INTEGER NOT NULL REFERENCES programmes (id),
    proposal INTEGER NOT NULL REFERENCES proposals (id),
    outcome TEXT NOT NULL CHECK (outcome IN ('accepted', 'partly', 'not-accepted', 'under-study', 'not-ours')),
    passed_to TEXT,
    responsible TEXT NOT NULL,
    body TEXT NOT NULL,
    prepared_at TEXT NOT NULL,
    released_at TEXT
) STRICT;
CREATE UNIQUE INDEX answers_prepared ON answers (programme, proposal) WHERE released_at IS NULL;
CREATE INDEX answers_by_proposal ON answers (proposal, released_at, id);

CREATE TABLE reports (
    kind TEXT NOT NULL CHECK (kind IN ('proposal', 'comment')),
    subject INTEGER NOT NULL,
    account INTEGER NOT NULL,
    programme INTEGER NOT NULL REFERENCES programmes (id),
    reason TEXT NOT NULL,
    counts INTEGER NOT NULL,              -- whether the account was known for long enough
    at TEXT NOT NULL,
    settled INTEGER NOT NULL DEFAULT 0,   -- whether somebody has looked since
    PRIMARY KEY (kind, subject, account)
) STRICT, WITHOUT ROWID;
CREATE INDEX reports_open ON reports (programme, kind, subject, at) WHERE settled = 0;
CREATE INDEX reports_by_account ON reports (account, at);

-- What a moderator has done to somebody's text or to somebody, with what they were told and what they objected. Sealed.
CREATE TABLE moderations (
    id INTEGER PRIMARY KEY,
    programme INTEGER NOT NULL REFERENCES programmes (id),
    kind TEXT NOT NULL CHECK (kind IN ('proposal', 'comment')),
    subject INTEGER NOT NULL,
    author INTEGER,
    act TEXT NOT NULL CHECK (act IN ('hide', 'restore', 'reject', 'approve', 'warn', 'block')),
    until_at TEXT,                        -- of a block
    at TEXT NOT NULL,
    reason BLOB NOT NULL,
    objection BLOB,
    objected_at TEXT,
    settled_at TEXT,
    upheld INTEGER                        -- whether the act stood against the objection
) STRICT;
CREATE INDEX moderations_by_subject ON moderations (kind, subject, id);
CREATE INDEX moderations_by_author ON moderations (author, id) WHERE author IS NOT NULL;
CREATE INDEX moderations_objected ON moderations (programme, objected_at) WHERE objected_at IS NOT NULL AND settled_at IS NULL;
CREATE INDEX blocks_by_account ON moderations (author, programme, until_at) WHERE act = 'block';

-- What people are called in public: "" for whoever wants no name shown.
CREATE TABLE public_names (
    account INTEGER PRIMARY KEY,
    name TEXT NOT NULL
) STRICT;

-- Since when an account is known to the bot: reports of new ones hide nothing.
CREATE TABLE acquaintances (
    account INTEGER PRIMARY KEY,
    since TEXT NOT NULL
) STRICT;

-- That somebody may write, comment or recommend, where a rule asks; not what they told for it.
CREATE TABLE standings (
    programme INTEGER NOT NULL REFERENCES programmes (id),
    account INTEGER NOT NULL,
    act TEXT NOT NULL CHECK (act IN ('write', 'comment', 'recommend')),
    rule TEXT NOT NULL,                   -- a digest of the rule: another one is asked anew
    until_on TEXT,                        -- where they grow out of the rule
    PRIMARY KEY (account, programme, act)
) STRICT, WITHOUT ROWID;
