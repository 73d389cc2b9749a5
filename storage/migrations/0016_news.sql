-- What has happened to proposals since people last looked. Cards are drawn in rounds: everybody who hears of a proposal,
-- account by account in their order, so that a crash in the middle goes on from the row.
CREATE TABLE proposal_news (
    proposal INTEGER PRIMARY KEY REFERENCES proposals (id),
    moves INTEGER NOT NULL DEFAULT 0,     -- how often something has happened
    moved_at TEXT,                        -- and when last
    due_at TEXT,                          -- from when on cards are to be drawn; NULL: they show how it stands
    began_at TEXT,                        -- when the last round began
    shows INTEGER NOT NULL DEFAULT 0,     -- with how many moves it began
    through INTEGER,                      -- the last account of the round under way; NULL where none is
    version INTEGER NOT NULL,             -- the text of which all who recommend it have been told
    telling INTEGER                       -- the text of which the round under way tells them
) STRICT;
CREATE INDEX proposal_news_due ON proposal_news (due_at, proposal) WHERE due_at IS NOT NULL;

-- How a proposal stood when somebody last looked at it or was told of it in a digest: what is more by now is new to
-- them. When that was is not kept.
CREATE TABLE proposal_marks (
    proposal INTEGER NOT NULL REFERENCES proposals (id),
    account INTEGER NOT NULL,
    moves INTEGER NOT NULL,
    comments INTEGER NOT NULL,
    recommendations INTEGER NOT NULL,
    version INTEGER NOT NULL,
    reached INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL,
    digested INTEGER NOT NULL DEFAULT 0,  -- a digest has set it, and not their looking
    PRIMARY KEY (proposal, account)
) STRICT, WITHOUT ROWID;
CREATE INDEX proposal_marks_by_account ON proposal_marks (account, proposal);

-- Who wants the news of proposals once a day, and on which day they last had them. Whoever wants them at once again keeps
-- the day: one message a day is a promise.
CREATE TABLE digests (
    account INTEGER PRIMARY KEY,
    hour INTEGER,                         -- by the bot's clock; NULL: no digest
    last_on TEXT NOT NULL
) STRICT;
CREATE INDEX digests_due ON digests (hour, last_on, account) WHERE hour IS NOT NULL;

-- When somebody has last asked for everything that is held about them.
CREATE TABLE own_data_asked (
    account INTEGER PRIMARY KEY,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX own_data_asked_by_age ON own_data_asked (at);
CREATE INDEX reviews_by_reviewer ON reviews (reviewer, assigned_at);

INSERT INTO proposal_news (proposal, version) SELECT id, version FROM proposals;
INSERT INTO proposal_marks (proposal, account, moves, comments, recommendations, version, reached, withdrawn)
    SELECT proposals.id, hearers.account, 0, coalesce(tallies.comments, 0), proposals.recommendations, proposals.version,
        CASE WHEN reached_at IS NULL THEN 0 ELSE 1 END, CASE WHEN withdrawn_at IS NULL THEN 0 ELSE 1 END
    FROM (SELECT id AS proposal, author AS account FROM proposals WHERE author IS NOT NULL
        UNION SELECT proposal, account FROM proposal_followers) AS hearers
    JOIN proposals ON proposals.id = hearers.proposal
    LEFT JOIN tallies ON tallies.programme = proposals.programme AND tallies.proposal = proposals.id;
