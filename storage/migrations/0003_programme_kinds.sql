-- Only votes are counted. What the tick looks for every second is found in the indexes alone, which therefore name kind
-- and result once more: content stands before these columns, and may be megabytes.
DROP INDEX programmes_uncounted;
CREATE INDEX programmes_uncounted ON programmes (closes_at, kind, result) WHERE kind = 'vote' AND result IS NULL;
CREATE INDEX programmes_receptions ON programmes (closes_at, kind) WHERE kind <> 'vote';
CREATE INDEX programmes_untold ON programmes (id) WHERE kind = 'vote' AND result IS NOT NULL AND told = 0;

-- Files that a programme has brought along, such as its forms: those of every version, under the SHA-256 by which its
-- content names them.
CREATE TABLE attachments (
    programme INTEGER NOT NULL REFERENCES programmes (id),
    digest TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (programme, digest)
) STRICT;
