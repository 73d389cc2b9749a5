-- The outbox learns to send files, to follow something in one card wherever it stands, and to take messages back.
CREATE TABLE outbox_anew (
    id INTEGER PRIMARY KEY,
    chat INTEGER NOT NULL,
    lane TEXT NOT NULL CHECK (lane IN ('people', 'bulk')),
    kind TEXT NOT NULL CHECK (kind IN ('screen', 'card', 'message', 'document', 'strip', 'delete', 'blank')),
    dialogue TEXT,
    final INTEGER NOT NULL DEFAULT 0,     -- a last drawing: it stays in the chat, and the next one begins anew
    about TEXT,                           -- whose personal content it holds, such as 'application:17': to be found when that is erased
    vanishes_at TEXT,                     -- when the message is deleted from the chat
    state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'sending', 'sent', 'failed', 'unknown', 'superseded')),
    tries INTEGER NOT NULL DEFAULT 0,
    queued_at TEXT NOT NULL,
    payload BLOB
) STRICT;
INSERT INTO outbox_anew (id, chat, lane, kind, dialogue, final, state, tries, queued_at, payload)
    SELECT id, chat, lane, kind, dialogue, final, state, tries, queued_at, payload FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_anew RENAME TO outbox;
CREATE INDEX outbox_waiting ON outbox (chat, lane, id) WHERE state IN ('pending', 'sending');
CREATE INDEX outbox_by_age ON outbox (queued_at) WHERE state NOT IN ('pending', 'sending');
CREATE INDEX outbox_by_subject ON outbox (about) WHERE about IS NOT NULL;

-- Messages that stand in chats and hold personal content: to be blanked when that is erased, or deleted when their time is over.
CREATE TABLE sent_messages (
    chat INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    about TEXT,
    document INTEGER NOT NULL,            -- whether it is a file, which can't be blanked by editing
    vanishes_at TEXT,
    PRIMARY KEY (chat, message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX sent_messages_by_subject ON sent_messages (about) WHERE about IS NOT NULL;
CREATE INDEX sent_messages_by_end ON sent_messages (vanishes_at) WHERE vanishes_at IS NOT NULL;
