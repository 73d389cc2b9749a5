"""What Telegram does to every text: cleaning, trimming, counting, splitting."""

from __future__ import annotations

import re

from playground.params import Json
from playground.refusals import bad

MESSAGE_LIMIT = 4096
CAPTION_LIMIT = 1024
RAW_LIMIT = 32768
"""Characters of a text before its formatting is taken out."""

BLANKS = " \n"

# Control characters become blanks; carriage returns, line and paragraph separators, direction overrides and three
# combining lines vanish (TDLib cleans every text in this way).
_CLEANING: dict[int, str | None] = {code: " " for code in range(0x20) if code not in {0x0A, 0x0D}}
_CLEANING |= dict.fromkeys([0x0D, *range(0x2028, 0x202F), 0x030A, 0x0333, 0x033F])
_NEEDS_CLEANING = re.compile("[" + "".join(re.escape(chr(code)) for code in _CLEANING) + "\u200e\u200f]")
_MARK_RUN = re.compile("[\u200e\u200f](?=[\u200e\u200f])")
_INVISIBLE = re.compile(
    "[\\s\u00a0\u00ad\u034f\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\ufe00-\ufe0f\ufeff"
    "\U000e0000-\U000e0fff]*"
)


def utf16(text: str) -> int:
    """Return the length in UTF-16 units, in which entities are measured; a lone surrogate is one."""
    if text.isascii():
        return len(text)
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def clean(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Return ``text`` as the server keeps it, and its entities moved along (UTF-16 units)."""
    if _NEEDS_CLEANING.search(text) is None:
        return text, entities
    cleaned = _MARK_RUN.sub("\u200c", text.translate(_CLEANING))
    if not entities or len(cleaned) == len(text):
        return cleaned, entities
    at: list[int] = []
    kept = 0
    for char in text:
        size = 2 if char > "\uffff" else 1
        at += [kept] * size
        kept += size * (_CLEANING.get(ord(char), "") is not None)
    at.append(kept)
    moved = []
    for entity in entities:
        start, end = at[entity["offset"]], at[entity["offset"] + entity["length"]]
        if end > start:
            moved.append({**entity, "offset": start, "length": end - start})
    return cleaned, moved


def trim(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Cut the blanks at both ends, but none from the first entity's start on; entities end with the text."""
    first = min((entity["offset"] for entity in entities), default=None)
    bare = text.lstrip(BLANKS)
    cut = len(text) - len(bare)
    if first is not None and cut > first:
        cut = first
    text = text[cut:].rstrip(BLANKS)
    if not entities:
        return text, entities
    end = utf16(text)
    moved = []
    for entity in entities:
        offset = entity["offset"] - cut
        length = min(entity["length"], end - offset)
        if length > 0:
            moved.append({**entity, "offset": offset, "length": length})
    return text, moved


def is_blank(text: str) -> bool:
    """Return whether nothing in ``text`` can be seen."""
    return _INVISIBLE.fullmatch(text) is not None


def check_message(text: str, too_long: str) -> None:
    """Refuse a text that shows nothing or is longer than a message; both counted after formatting, in code points.

    Raises:
        ApiError: with ``too_long`` as the server's words for the length.
    """
    if is_blank(text):
        raise bad("text must be non-empty")
    if len(text) > MESSAGE_LIMIT:
        raise bad(too_long)


def check_caption(caption: str, too_long: str) -> None:
    """Refuse a caption longer than Telegram allows; raises ``ApiError`` with ``too_long``."""
    if len(caption) > CAPTION_LIMIT:
        raise bad(too_long)


def split(text: str) -> list[str]:
    """Return the messages as which a client sends ``text``: each trimmed, none empty, at most 4,096 UTF-16 units.

    A cut falls on the last line end or blank in the second half of what fits, otherwise between two characters.
    """
    parts = []
    rest = text.strip()
    while rest:
        size = _fitting(rest)
        if size < len(rest):
            window = rest[:size]
            end = max(window.rfind("\n", size // 2), -1)
            if end < 0:
                end = window.rfind(" ", size // 2)
            size = end if end > 0 else size
        part, rest = rest[:size].strip(), rest[size:].strip()
        if part:
            parts.append(part)
    return parts


def _fitting(text: str) -> int:
    if len(text) <= MESSAGE_LIMIT // 2 or utf16(text) <= MESSAGE_LIMIT:
        return len(text)
    units = 0
    for index, char in enumerate(text):
        units += 2 if char > "\uffff" else 1
        if units > MESSAGE_LIMIT:
            return index
    return len(text)
