"""An announcement as people get it: in their language, formatted as it was typed, with buttons that open programmes."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from typing import Any, get_args

from handlers.intent import Edited, File, Text
from handlers.screen import Button, cut
from handlers.turn import House, Turn, turn_of
from handlers.ways import shortened
from participation.announcement import MOST_CAPTION, MOST_TEXT, Content, EntityKind, Words
from participation.public_text import isolated
from storage import announcement_rows, notice_switches, programmes
from storage.database import Tx
from storage.outbox import Payload
from texts import say


def announcement(tx: Tx, house: House, account: int, given: Mapping[str, Any], now: datetime) -> Payload | None:
    """Make an announcement; None where somebody wants none any more. Emergencies and tests reach everybody.

    A test names the language in which whoever asked for it wants to see it.
    """
    found = announcement_rows.going_out(tx, given["announcement"])
    if found is None:
        return None
    written, emergency = found
    wanted = emergency or given.get("test") or notice_switches.wants(tx, account, "announcements")
    turn = turn_of(tx, house, account, now)
    return _payload(replace(turn, language=given.get("test") or turn.language), written) if wanted else None


def correction(tx: Tx, house: House, account: int, given: Mapping[str, Any], now: datetime) -> Payload | None:
    """Make what takes the place of an announcement that stands in somebody's chat."""
    found = announcement_rows.going_out(tx, given["announcement"])
    if found is None:
        return None
    made = _payload(turn_of(tx, house, account, now), found[0])
    kept = {name: value for name, value in made.items() if name not in {"photo", "document"}}
    return {"message_id": given["message_id"], **kept}


def _payload(turn: Turn, written: bytes) -> Payload:
    titles = tuple(
        (programme.id, programme.content.title.in_(turn.language))
        for programme in (programmes.by_id(turn.tx, one) for one in _read(written).programmes)
        if programme is not None
    )
    return dict(_made(written, turn.language, titles, plain=turn.person.plain))


@lru_cache(maxsize=8)
def _read(written: bytes) -> Content:
    """Read what an announcement says: for a crowd, the same again and again."""
    return Content.model_validate_json(written)


@lru_cache(maxsize=32)
def _made(written: bytes, language: str, titles: tuple[tuple[int, str], ...], *, plain: bool) -> Payload:
    """Make the message, the same for everybody who reads this language; ``titles`` are those of the buttons."""
    buttons = [
        Button(say(language, "as-is", text=shortened(title)), "open", "", programme, lasting=True)
        for programme, title in titles
    ]
    keyboard = [[button.payload("", plain=plain)] for button in buttons]
    return {**_said(_read(written), language), "reply_markup": {"inline_keyboard": keyboard}}


def _said(content: Content, language: str) -> Payload:
    words = content.in_(language)
    text = words.text + _fallback(content, language)
    entities = [entity.model_dump(exclude_none=True) for entity in words.entities]
    if content.media is None:
        return {"text": text, "entities": entities, "link_preview_options": {"is_disabled": True}}
    return {content.media.kind: content.media.file_id, "caption": text, "caption_entities": entities}


def _fallback(content: Content, language: str) -> str:
    """Say to those whose language it was not written in that it is in Korean only, where there is room for it."""
    if language in content.words:
        return ""
    note = f"\n\n{say(language, 'announcement-korean-only')}"
    most = MOST_TEXT if content.media is None else MOST_CAPTION
    return note if len(content.in_(language).text) + len(note) <= most else ""


def words_of(heard: Text | File | Edited) -> Words:
    """Read a message as it was typed in Telegram; what formats nothing (a name, an address) is left out."""
    text = heard.caption if isinstance(heard, File) else heard.text
    kept = [
        {name: entity[name] for name in ("type", "offset", "length", "url", "language") if entity.get(name) is not None}
        for entity in heard.entities
        if entity.get("type") in _FORMATS
    ]
    return Words.model_validate({"text": text, "entities": kept})


def excerpt(text: str, longest: int = 160) -> str:
    """Return the beginning of what an announcement says, on one line."""
    return isolated(cut(" ".join(text.split()), longest))


_FORMATS = frozenset(get_args(EntityKind))
