-- Of a released decision: when everybody it concerns was queued to hear of it, and the same of where it is disclosed.
ALTER TABLE decisions ADD COLUMN told_at TEXT;
ALTER TABLE decisions ADD COLUMN disclosed_at TEXT;
ALTER TABLE decisions ADD COLUMN disclosure BLOB;      -- what people read about it. Sealed
ALTER TABLE decisions ADD COLUMN disclosure_told_at TEXT;
CREATE INDEX decisions_untold ON decisions (programme, application) WHERE released_at IS NOT NULL AND told_at IS NULL;
CREATE INDEX disclosures_untold ON decisions (programme, application) WHERE disclosed_at IS NOT NULL AND disclosure_told_at IS NULL;

-- What was handed in and is past its keeping period: an owner has confirmed that public records were transferred. A
-- row goes only when nothing personal is left, on the disk neither.
CREATE TABLE destructions (
    application INTEGER PRIMARY KEY REFERENCES applications (id),
    programme INTEGER NOT NULL,
    confirmed_by INTEGER NOT NULL,
    confirmed_at TEXT NOT NULL,
    destroyed_at TEXT                     -- when its rows were; its files and the log follow
) STRICT;
CREATE INDEX destructions_waiting ON destructions (application) WHERE destroyed_at IS NULL;

-- Of one that was destroyed nobody leads any more (lead 0), and its number, state and outcome stay.
ALTER TABLE applications ADD COLUMN destroyed_at TEXT;
