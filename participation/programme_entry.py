"""What every kind of programme says in its table: slug, title, host, about, begun on, window."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from participation.dates import Unreadable, read_day, read_window
from participation.entry import Entry
from participation.instants import instant
from participation.mistakes import Fault
from participation.window import Window
from participation.words import Localized

LONGEST_TITLE = 120
LONGEST_ABOUT = 1500
LONGEST_HOST = 200

_SLUG = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_YEARS = range(1900, 2200)


@dataclass(frozen=True, slots=True)
class Heading:
    """The part of a programme's table that all kinds share; None where something is missing or wrong."""

    slug: str | None
    title: Localized | None
    host: Localized | None
    about: Localized | None
    begun_on: date | None
    window: Window | None


def read_heading(entry: Entry, zone: ZoneInfo, *, may_be_always: bool = False) -> Heading:
    """Read the shared keys; days begin and end in ``zone``.

    With ``may_be_always`` a programme may say ``always = true`` instead of when it is open.
    """
    slug = read_slug(entry, "slug")
    if slug in (taken := entry.reading.slugs):
        entry.note("slug", "slug-twice", found=slug, other_line=taken[slug] or 0)
    elif slug is not None:
        taken[slug] = entry.line("slug")
    begun_on = _begun_on(entry)
    always = entry.flag("always", default=False) if may_be_always else False
    return Heading(
        slug=slug,
        title=entry.words("title", LONGEST_TITLE),
        host=entry.words("host", LONGEST_HOST, required=False),
        about=entry.words("about", LONGEST_ABOUT, one_line=False),
        begun_on=begun_on,
        window=_read_always(entry) if always else _read_window(entry, zone, begun_on),
    )


def read_slug(entry: Entry, name: str) -> str | None:
    """Read what names a programme in links."""
    slug = entry.text(name, LONGEST_TITLE)
    if slug is not None and not _SLUG.fullmatch(slug):
        entry.note(name, "slug-shape", found=slug)
        return None
    return slug


def _begun_on(entry: Entry) -> date | None:
    value = entry.day_or_text("begun_on")
    if not isinstance(value, str):
        return value
    try:
        return read_day(value)
    except Unreadable as unreadable:
        entry.note_faults("begun_on", *unreadable.faults)
        return None


def _read_always(entry: Entry) -> Window:
    """Read a window without ends: nothing else may say when it is open."""
    stated = [name for name in ("window", "opens_at", "closes_at") if entry.value(name, required=False) is not None]
    if stated:
        entry.note("always", "always-and-window", name=stated[0])
    return Window()


def _read_window(entry: Entry, zone: ZoneInfo, begun_on: date | None) -> Window | None:
    """Read ``window``, or ``closes_at`` with or without ``opens_at`` (else it opens when it is published)."""
    opens_at, closes_at = _instant(entry, "opens_at", zone), _instant(entry, "closes_at", zone)
    stated = entry.has("window")
    text = entry.text("window", LONGEST_TITLE, required=False)
    if stated and (entry.has("opens_at") or entry.has("closes_at")):
        entry.note("window", "window-twice")
        return None
    if text is not None:
        try:
            window, notes = read_window(text, zone, near=begun_on)
        except Unreadable as unreadable:
            entry.note_faults("window", *unreadable.faults)
            return None
        for note in notes:
            entry.remark("window", note.key, note.values)
        return window
    if not stated and not entry.has("closes_at"):
        entry.note("opens_at" if entry.has("opens_at") else None, "window-missing")
    if opens_at is not None and closes_at is not None and closes_at <= opens_at:
        entry.note("closes_at", "closes-before-it-opens")
        return None
    return Window(opens_at=opens_at, closes_at=closes_at) if closes_at is not None else None


def _instant(entry: Entry, name: str, zone: ZoneInfo) -> datetime | None:
    """Read an instant; without an offset it is a time on the office's clocks."""
    stated = entry.moment(name)
    if stated is None:
        return None
    if stated.year not in _YEARS:
        entry.note(name, "date-impossible", text=f"{stated:%Y-%m-%d}")
        return None
    if stated.tzinfo is not None:
        return stated.astimezone(UTC)
    try:
        return instant(stated, zone)
    except Fault as fault:
        entry.note_faults(name, fault)
        return None
