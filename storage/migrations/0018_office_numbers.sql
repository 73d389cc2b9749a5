-- How many accounts have taken part in a programme for the first time on each day of its office's zone: votes and boards,
-- where nothing else tells when. Counts, of which none leads to anybody.
CREATE TABLE turnout_days (
    programme INTEGER NOT NULL REFERENCES programmes (id),
    day TEXT NOT NULL,
    people INTEGER NOT NULL,
    PRIMARY KEY (programme, day)
) STRICT, WITHOUT ROWID;

-- What an office's numbers are read from, each from its index alone.
CREATE INDEX applications_begun ON applications (programme, begun_at);
CREATE INDEX applications_applied ON applications (programme, applied_at, state) WHERE applied_at IS NOT NULL;
CREATE INDEX applications_arriving ON applications (programme, id) WHERE hand_in_at IS NOT NULL;
CREATE INDEX reviews_waiting ON reviews (programme, reviewer, application) WHERE state = 'assigned';
