-- The words of proposals that everybody can read, as storage.search writes them.
-- The texts themselves lie in proposal_versions only.
CREATE VIRTUAL TABLE proposal_words USING fts5 (words, content = '', tokenize = 'ascii');
