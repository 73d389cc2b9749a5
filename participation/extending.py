"""Extending a window: what a new close may be."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from participation.dates import Note
from participation.instants import start_of_day
from participation.programme import Programme
from participation.refused import Refused
from participation.window import Pause, Window

LONGEST = timedelta(days=366)
"""Nothing is extended by more than a year at once: that is a slip of the finger."""


@dataclass(frozen=True, slots=True)
class Close:
    """A new close: the instant (exclusive), the last day where whole days were meant, and what to check."""

    closes_at: datetime
    last_day: date | None = None
    notes: tuple[Note, ...] = ()

    def of(self, window: Window) -> Window:
        """Return a window with this close."""
        return window.model_copy(update={"closes_at": self.closes_at, "last_day": self.last_day})


def later(programme: Programme, by: timedelta) -> Close:
    """Return the close that comes later by so much: whole days where days were told, rounded up for people.

    Raises:
        Refused: ``extend-always``.
    """
    window, zone = programme.window, programme.office.zone
    if window.closes_at is None:
        raise Refused("extend-always")
    if window.last_day is None:
        return Close(window.closes_at + by)
    last = window.last_day + timedelta(days=-(-by // timedelta(days=1)))
    return Close(start_of_day(last + timedelta(days=1), zone), last)


def made_up(programme: Programme, pause: Pause, at: datetime) -> Close:
    """Return the close that gives back what a pause, which ends at ``at``, has taken."""
    return later(programme, at - pause.since)


def check_extend(window: Window, wanted: datetime, at: datetime) -> None:
    """Let an extension pass: of what has not closed, to later than people were told.

    Raises:
        Refused: ``window-closed``; ``extend-always``; ``extend-no-later`` with ``was`` and ``wanted``; ``extend-past``;
            ``extend-far`` with ``longest`` (days).
    """
    if window.closes_at is None:
        raise Refused("extend-always")
    if window.state(at) == "after":
        raise Refused("window-closed", closes_at=window.closes_at)
    if wanted <= at:
        raise Refused("extend-past")
    if wanted <= window.closes_at:
        raise Refused("extend-no-later", was=window.closes_at, wanted=wanted)
    if wanted - max(window.closes_at, at) > LONGEST:
        raise Refused("extend-far", longest=LONGEST.days)
