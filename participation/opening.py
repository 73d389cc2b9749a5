"""Opening a programme: what a second person approves, who that can be, and when it is published.

Somebody else than its author must be able to act on a programme's last day, so that nobody stands before a closed
door on the day that counts: an owner, another official, or a deputy whose days hold it. Whoever approves is that
person, and answers for the programme beside its author. That one of the two has invited the other is no hindrance
(as it is for announcements): in most offices deputies are invited by the very official for whom they stand in, and
both stand on record.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from hashlib import sha256
from typing import Any, Final, Literal
from zoneinfo import ZoneInfo

from participation.dates import Unreadable, read_window
from participation.mistakes import Mistake
from participation.programme import Programme
from participation.programme_source import to_json, window_keys
from participation.refused import Refused
from participation.roles import Grant
from participation.window import Window

State = Literal["draft", "proposed", "approved", "published"]

MOST_DRAFTS: Final = 50
"""How many unpublished drafts one person may have."""


def digest(source: str, language: str, files: Mapping[str, str], publish_at: datetime | None) -> str:
    """Return what is approved, as SHA-256 (hexadecimal): equal only if content, files and time are.

    ``source``: the programme's file as JSON; ``language``: in which an office speaks that names none; ``files``: the
    digests of the files that it brings along, by their names.
    """
    at = None if publish_at is None else publish_at.timestamp()
    said = {"table": source, "language": language, "files": dict(files), "at": at}
    return sha256(to_json(said).encode()).hexdigest()


def check_approve(proposed: str | None, seen: str, *, author: int, by: int) -> None:
    """Let a second person approve exactly what they have seen; ``proposed`` and ``seen`` are digests.

    Raises:
        Refused: ``opening-not-proposed``; ``opening-own``; ``opening-changed``.
    """
    if proposed is None:
        raise Refused("opening-not-proposed")
    if by == author:
        raise Refused("opening-own")
    if proposed != seen:
        raise Refused("opening-changed")


def second_on(grants: Iterable[Grant], last_day: date | None, today: date) -> Grant | None:
    """Return of what somebody holds the role in which they can act today and on the last day; None if there is none.

    A deputy's days end, so that they can answer for nothing that never closes (``last_day`` None).
    """
    held = {role: [grant for grant in grants if grant.role == role] for role in ("owner", "official", "deputy")}
    days = {today} if last_day is None else {today, last_day}
    deputies = [one for one in held["deputy"] if last_day is not None and all(map(one.holds, days))]
    return next(iter((*held["owner"], *held["official"], *deputies)), None)


def check_second(second: Grant | None, last_day: date | None) -> Grant:
    """Let somebody be the second person who can.

    Raises:
        Refused: ``opening-not-on-last-day`` with ``last``, or ``opening-not-for-ever`` where it never closes.
    """
    if second is not None:
        return second
    if last_day is None:
        raise Refused("opening-not-for-ever")
    raise Refused("opening-not-on-last-day", last=last_day)


def mistakes_in(programme: Programme, *, at: datetime, taken: bool, missing: Iterable[str]) -> tuple[Mistake, ...]:
    """Return why a programme can't be opened at an instant, though it reads well.

    ``taken``: another one has its slug; ``missing``: files that it names and that are not there.
    """
    place = f"{programme.kind}[{programme.slug}]"
    found = [Mistake(f"{place}.attachment", "attachment-not-sent", {"file": file}) for file in missing]
    closes_at = programme.window.closes_at
    if taken:
        found.append(Mistake(f"{place}.slug", "slug-taken", {"found": programme.slug}))
    if closes_at is not None and closes_at <= at:
        found.append(Mistake(f"{place}.window", "window-closes-in-the-past", {"closes_at": closes_at, "now": at}))
    return tuple(found)


def check_publish_at(when: datetime | None, window: Window | None, now: datetime) -> None:
    """Let a programme be published at an instant to come, before it closes.

    Raises:
        Refused: ``opening-at-past``; ``opening-at-closed`` with ``closes_at``.
    """
    if when is None:
        return
    if when <= now:
        raise Refused("opening-at-past")
    if window is not None and window.closes_at is not None and window.closes_at <= when:
        raise Refused("opening-at-closed", closes_at=window.closes_at)


def read_typed_window(text: str, zone: ZoneInfo, now: datetime) -> dict[str, Any]:
    """Read when a programme is open as an official types it; return the keys that say so in its file.

    Without a year the present one is meant, if it does not end before today.

    Raises:
        Refused: ``opening-window-year``; ``opening-window-past`` with ``closes_at``.
        Unreadable: with the other reasons.
    """
    try:
        window, _ = read_window(text, zone, near=now.astimezone(zone).date())
    except Unreadable as unreadable:
        if any(fault.key == "window-year-uncertain" for fault in unreadable.faults):
            raise Refused("opening-window-year") from None
        raise
    if window.closes_at is not None and window.closes_at <= now:
        raise Refused("opening-window-past", closes_at=window.closes_at)
    return window_keys(window, zone)
