"""When people are reminded of a programme: at its opening, before its close, when it is extended.

The last day of a window is day 0; closing reminders come at 10:00 on the days -7, -3 and -1 and at 18:00 on day 0, by
the office's clock.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from participation.quiet_hours import not_after, not_before
from participation.window import Window

Slot = Literal["opening", "extended", "days-7", "days-3", "days-1", "last-day"]
Moved = Literal["extended", "otherwise"]

MORNING = time(10)
EVENING = time(18)
# Whoever hears on the last day that it closes today needs time for it.
BEFORE_THE_CLOSE = timedelta(hours=3)
APART = timedelta(hours=1)
"""Nobody is reminded twice within this time, whatever of."""

_DAYS: tuple[tuple[Slot, int], ...] = (("days-7", 7), ("days-3", 3), ("days-1", 1))
# News of an opening or of an extension is stale after a day; what is about the close holds until the next one.
_NEWS_FOR = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Due:
    """A reminder and when it may go out: ``at <= now < until``, both UTC. ``until`` is never after the close."""

    slot: Slot
    at: datetime
    until: datetime

    def holds(self, now: datetime) -> bool:
        return self.at <= now < self.until


def plan(window: Window, zone: ZoneInfo, *, since: datetime, moved: Moved | None = None) -> tuple[Due, ...]:
    """Return the reminders of a window in the order in which they come.

    ``since`` (aware) is when this window was made known; what would have come before is left out. ``moved`` tells
    what became of an earlier window of the same programme, None if this is its first.
    """
    starts = sorted(_starts(window, zone, since, moved), key=lambda one: one[1])
    found: list[Due] = []
    for place, (slot, at) in enumerate(starts):
        ends = [starts[place + 1][1]] if place + 1 < len(starts) else []
        if window.closes_at is not None:
            ends.append(window.closes_at)
        if slot in {"opening", "extended"}:
            ends.append(at + _NEWS_FOR)
        found.append(Due(slot, at, min(ends)))
    return tuple(found)


def current(planned: Sequence[Due], now: datetime) -> Due | None:
    """Return the reminder that holds at ``now`` (aware), if one does."""
    return next((due for due in planned if due.holds(now)), None)


def _starts(window: Window, zone: ZoneInfo, since: datetime, moved: Moved | None) -> Iterator[tuple[Slot, datetime]]:
    closes_at, opens_at = window.closes_at, window.opens_at
    first = max(opens_at, since) if opens_at is not None else since
    if moved is None or first > since:
        yield from _before(closes_at, "opening", not_before(first, zone))
    if moved == "extended" and first == since:
        yield from _before(closes_at, "extended", not_before(since, zone))
    if closes_at is None:
        return
    for slot, at in _closing(window.last_day or _last_day(closes_at, zone), closes_at, zone):
        if first <= at:
            yield from _before(closes_at, slot, at)


def _before(closes_at: datetime | None, slot: Slot, at: datetime) -> Iterator[tuple[Slot, datetime]]:
    if closes_at is None or at < closes_at:
        yield slot, at


def _closing(last_day: date, closes_at: datetime, zone: ZoneInfo) -> Iterator[tuple[Slot, datetime]]:
    for slot, days in _DAYS:
        yield slot, not_after(_at(last_day - timedelta(days=days), MORNING, zone), zone)
    # Never later than planned: where it would be night by then, in the evening before.
    yield "last-day", not_after(min(_at(last_day, EVENING, zone), closes_at - BEFORE_THE_CLOSE), zone)


def _last_day(closes_at: datetime, zone: ZoneInfo) -> date:
    """The day of the last instant before the close: a window that closes at midnight ends the day before."""
    return (closes_at - timedelta.resolution).astimezone(zone).date()


def _at(day: date, clock: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, clock, zone).astimezone(UTC)
