-- What an official has entered for somebody who has no Telegram: whose account that is, how and when it reached the
-- office, how they consent, and who has begun and handed it in.
CREATE TABLE assisted (
    id INTEGER PRIMARY KEY,               -- from `numbers`, never given twice
    programme INTEGER NOT NULL REFERENCES programmes (id),
    account INTEGER NOT NULL,             -- outside of Telegram's numbers; the person's own once they have linked it
    application INTEGER UNIQUE,
    proposal INTEGER UNIQUE,
    language TEXT NOT NULL,               -- theirs: in which everything is read out
    came TEXT NOT NULL CHECK (came IN ('visit', 'phone', 'post', 'e-mail', 'fax', 'web')),
    received_on TEXT NOT NULL,
    consenting TEXT NOT NULL CHECK (consenting IN ('spoken', 'form')),
    begun_by INTEGER NOT NULL,
    begun_at TEXT NOT NULL,
    worked_by INTEGER NOT NULL,           -- who was at it last: hears what becomes of papers that are still arriving
    handed_in_by INTEGER,
    handed_in_at TEXT,
    code_hash BLOB UNIQUE,                -- of the link on the printed receipt, keyed
    code_until TEXT,
    linked_at TEXT
) STRICT;
CREATE INDEX assisted_by_programme ON assisted (programme, id);
CREATE INDEX assisted_by_account ON assisted (account);

-- What the bot would have sent them, for the office to tell by telephone or by post. Sealed, and gone once told.
CREATE TABLE to_tell (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL,
    said_at TEXT NOT NULL,
    words BLOB
) STRICT;
CREATE INDEX to_tell_by_account ON to_tell (account, id);

-- Of a consent that was given at the counter: which official took it, and how.
ALTER TABLE consents ADD COLUMN taken_by INTEGER;
ALTER TABLE consents ADD COLUMN taken_how TEXT CHECK (taken_how IN ('spoken', 'form'));

-- By name and date of birth, keyed: to warn where somebody is entered who has applied already.
ALTER TABLE members ADD COLUMN person_hash BLOB;
CREATE INDEX members_by_person ON members (person_hash) WHERE person_hash IS NOT NULL;
