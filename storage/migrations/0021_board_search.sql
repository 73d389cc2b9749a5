-- The words of proposals that everybody can read, as storage.search writes them: by rowid, which is the proposal's id.
-- The texts themselves lie in proposal_versions only.
CREATE VIRTUAL TABLE proposal_words USING fts5 (words, content = '', tokenize = 'ascii');
