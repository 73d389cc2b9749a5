"""Kinds of values that tables of a programme file share, beside those of `participation.entry`."""

import re
from collections.abc import Iterable

from participation.entry import Entry, quoted

LONGEST_KEY = 24
"""Characters: with a screen's token and an action a key must fit the 64 bytes of a button."""

_KEY = re.compile(rf"[a-z0-9][a-z0-9-]{{0,{LONGEST_KEY - 1}}}")
_LONGEST_RAW = 200


def read_key(entry: Entry, taken: dict[str, Entry]) -> str | None:
    """Read ``key``, which tells across versions what this is; ``taken`` are those of its siblings so far."""
    key = entry.text("key", _LONGEST_RAW)
    if key is None:
        return None
    if not _KEY.fullmatch(key):
        entry.note("key", "key-shape", found=quoted(key))
        return None
    if key in taken:
        entry.note("key", "key-twice", found=key, other_line=taken[key].line("key") or 0)
        return None
    taken[key] = entry
    return key


def read_whole(entry: Entry, name: str, *, least: int, most: int, default: int | None) -> int | None:
    """Read a whole number from ``least`` to ``most``; without a default it must be there."""
    if default is not None and entry.value(name, required=False) is None:
        return default
    number = entry.number(name)
    if number is not None and not least <= number <= most:
        entry.note(name, "number-out-of-range", found=str(number), least=least, most=most)
        return None
    return number


def read_least_and_most(
    entry: Entry, *, least: int, most: int, defaults: tuple[int, int] | None
) -> tuple[int, int] | None:
    """Read ``min`` and ``max``, both from ``least`` to ``most``, the first not above the second."""
    low = read_whole(entry, "min", least=least, most=most, default=defaults[0] if defaults else None)
    high = read_whole(entry, "max", least=least, most=most, default=defaults[1] if defaults else None)
    if low is None or high is None:
        return None
    if low > high:
        entry.note("max" if entry.has("max") else "min", "limits-upside-down", min=low, max=high)
        return None
    return low, high


def read_words_among(
    entry: Entry, name: str, known: Iterable[str], *, default: tuple[str, ...] | None
) -> tuple[str, ...] | None:
    """Read a list of some of the known words, each once, at least one; without a default it must be there."""
    known = tuple(known)
    value = entry.value(name, required=default is None)
    if value is None:
        return default
    if not isinstance(value, list) or not value:
        entry.note(name, "must-be-list", found=quoted(value), example=f'{name} = ["{known[0]}"]')
        return None
    unknown = [word for word in value if word not in known]
    for word in unknown:
        entry.note_unknown(name, "must-be-one-of", word, known)
    twice = next((word for word in value if value.count(word) > 1), None)
    if twice is not None:
        entry.note(name, "word-twice", found=quoted(twice))
    return None if unknown or twice is not None else tuple(value)


def read_table_if_any(entry: Entry, name: str, example: str) -> Entry | None:
    """Read a table that may be left out."""
    return None if entry.value(name, required=False) is None else entry.table(name, example)


def read_tables(entry: Entry, name: str, *, most: int) -> list[Entry]:
    """Read a list of at most that many tables."""
    entries = entry.tables(name)
    if len(entries) > most:
        entry.note(name, "too-many-tables", found=len(entries), most=most)
    return entries
