"""What became of an announcement, as a table: numbers by state and language, and when; nobody's name or account."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from handlers.announcing import excerpt
from handlers.office_telling import where
from participation.roles import may
from storage import announcement_rows, approvers, crowd_reports
from storage.announcement_rows import Announcement
from storage.database import Tx
from texts import say

_COLUMNS = ("number", "place", "text", "outcome", "language", "accounts", "first", "last")


@dataclass(frozen=True, slots=True)
class Table:
    """A table, its head among its rows, and what its file is called."""

    name: str
    rows: list[tuple[str | int, ...]]


def table(tx: Tx, payload: Mapping[str, Any], now: datetime) -> Table | None:
    """Return the table that a document's payload names; None for whoever's role has ended since they asked."""
    one = announcement_rows.by_id(tx, payload["announcement"])
    if one is None:
        return None
    held = approvers.held(tx, payload["account"], one.author, one.programme, now)
    if not may("announce", held):
        return None
    language, zone = payload["language"], ZoneInfo(payload["zone"])
    head = tuple(say(language, f"announce-column-{name}") for name in _COLUMNS)
    about = _about(tx, one, language)
    rows = [
        (
            *about,
            say(language, f"announce-outcome-{line.state}"),
            say(language, "announce-language", code=line.language or "gone"),
            line.accounts,
            _at(line.first_at, zone),
            _at(line.last_at, zone),
        )
        for line in crowd_reports.lines(tx, one.id, payload["default_language"])
    ]
    return Table(f"announcement-{one.id}.csv", [head, *rows])


def _about(tx: Tx, one: Announcement, language: str) -> tuple[str | int, ...]:
    words = one.content.words.get("ko")
    return one.id, where(tx, language, one.programme), "" if words is None else excerpt(words.text)


def _at(at: datetime | None, zone: ZoneInfo) -> str:
    return "" if at is None else f"{at.astimezone(zone):%Y-%m-%d %H:%M:%S}"
