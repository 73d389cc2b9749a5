"""Which message became which piece of a published text, and the text in those pieces again."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from conversations.flow import Answer
from conversations.kinds.text import parts_in, text_of
from participation.moderating import Kind
from storage import published_messages
from storage.database import Tx
from storage.published_messages import Piece

KEPT_FOR = timedelta(days=7)
"""Telegram lets people edit a message for two days; bots that were down hear of it later."""


def keep(tx: Tx, account: int, kind: Kind, subject: int, texts: Mapping[str, tuple[Answer, str]], at: datetime) -> None:
    """Keep of which messages a text is made that has just been published.

    ``texts`` are, by step, the answer as a draft holds it (``[message id, words]``) and what was published of it.
    """
    pieces = [piece for step, (answer, text) in texts.items() for piece in _pieces(step, answer, text)]
    published_messages.keep(tx, account, kind, subject, pieces, at)


def parts(tx: Tx, kind: Kind, subject: int, step: str, text: str) -> Answer:
    """Return a published text as an answer in parts, by message; as one part of no message where they are not known."""
    known = [
        [piece.message_id, text[piece.start : piece.start + piece.length]]
        for piece in published_messages.of(tx, kind, subject, step)
        if piece.start is not None
    ]
    return known if known and text_of(known) == text else [[0, text]]


def _pieces(step: str, answer: Answer, text: str) -> Iterator[Piece]:
    after = 0
    for part in parts_in(answer) or ():
        message_id, words = int(str(part[0])), str(part[1])
        start = text.find(words, after) if words else -1
        if start >= 0:
            after = start + len(words)
        if message_id:
            yield Piece(message_id, step, start if start >= 0 else None, len(words) if start >= 0 else 0)
