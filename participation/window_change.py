"""What a new version may change about when a programme is open."""

from collections.abc import Iterator
from datetime import datetime

from participation.mistakes import Mistake
from participation.window import Window


def refused_changes(
    was: Window, wanted: Window, *, place: str, at: datetime, shorten: bool, relied_on: Mistake | None
) -> Iterator[Mistake]:
    """Yield why a window may not change: while it is open it ends earlier only where the office insists.

    It may always be extended. No new close lies in the past. ``relied_on`` is said where the opening moves to later
    although people have taken part; None where nobody has, then it moves where the office insists (``shorten``).
    """
    if was.closes_at != wanted.closes_at and wanted.closes_at is not None:
        if wanted.closes_at <= at:
            yield Mistake(place, "window-closes-in-the-past", {"closes_at": wanted.closes_at, "now": at})
        elif was.runs(at) and not shorten:
            if was.closes_at is None:
                yield Mistake(place, "window-gets-a-close", {"wanted": wanted.closes_at})
            elif wanted.closes_at < was.closes_at:
                yield Mistake(place, "window-shortened", {"was": was.closes_at, "wanted": wanted.closes_at})
    opened_at = was.opens_at or at  # without an opening it has been open since it was published
    if was.state(at) != "before" and wanted.opens_at is not None and wanted.opens_at > opened_at:
        if relied_on is not None:
            yield relied_on
        elif not shorten:
            yield Mistake(place, "window-opens-later", {"wanted": wanted.opens_at})
