-- Who has asked for everything about them to be erased, until it is done and they have been told.
CREATE TABLE erasures (
    account INTEGER PRIMARY KEY,
    asked_at TEXT NOT NULL,
    withdraws INTEGER NOT NULL,           -- whether what was handed in and can be withdrawn goes too
    language TEXT NOT NULL,               -- in which it is said that it is done: the account's own row is gone by then
    state TEXT NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'erased'))
) STRICT;
CREATE INDEX erasures_under_way ON erasures (state, account);

-- What is held about one account is found by it.
CREATE INDEX grants_of_account ON grants (account, id);
CREATE INDEX role_invitations_by_maker ON role_invitations (made_by, id);
CREATE INDEX role_invitations_by_taker ON role_invitations (taken_by, id) WHERE taken_by IS NOT NULL;
CREATE INDEX audit_by_subject ON audit (programme, subject, seq);
-- Of updates that are through, only those set aside still hold what was written.
CREATE INDEX inbox_aside ON inbox (lane) WHERE state IN ('aside', 'poison');
