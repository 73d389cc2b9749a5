-- Who reviews which application, and what they said. Applications are another table's, and go their own way.
CREATE TABLE reviews (
    application INTEGER NOT NULL,
    reviewer INTEGER NOT NULL,
    programme INTEGER NOT NULL REFERENCES programmes (id),
    state TEXT NOT NULL DEFAULT 'assigned' CHECK (state IN ('assigned', 'given', 'abstained', 'conflict')),
    assigned_at TEXT NOT NULL,
    done_at TEXT,
    scores TEXT NOT NULL DEFAULT '{}',
    comment BLOB,                         -- sealed
    settled INTEGER NOT NULL DEFAULT 0,   -- whether the reviewer has seen the others'
    PRIMARY KEY (application, reviewer)
) STRICT, WITHOUT ROWID;
CREATE INDEX reviews_by_programme ON reviews (programme, reviewer);

-- What becomes of an application: pending until it is released together with the others.
CREATE TABLE decisions (
    application INTEGER PRIMARY KEY,
    programme INTEGER NOT NULL REFERENCES programmes (id),
    outcome TEXT NOT NULL CHECK (outcome IN ('accepted', 'not-accepted', 'not-put')),
    reason BLOB NOT NULL,                 -- sealed
    ground TEXT,
    decided_by INTEGER NOT NULL,
    decided_at TEXT NOT NULL,
    released_at TEXT
) STRICT;
CREATE INDEX decisions_by_programme ON decisions (programme, application);
CREATE INDEX decisions_pending ON decisions (programme, application) WHERE released_at IS NULL;

-- Papers that an official has found to name nobody: blind reviewers get these and no others. A paper that takes
-- another's place has another number, and is to be looked at anew.
CREATE TABLE nameless_papers (
    paper INTEGER PRIMARY KEY,
    application INTEGER NOT NULL,
    marked_by INTEGER NOT NULL,
    marked_at TEXT NOT NULL
) STRICT;
CREATE INDEX nameless_papers_by_application ON nameless_papers (application);
