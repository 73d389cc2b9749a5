"""How a programme that is prepared is spoken of: its title, its state, when it is open, what is wrong with it."""

from collections.abc import Iterable

from handlers.fitting import fitting
from handlers.mistake_lines import mistake_lines
from participation.mistakes import Mistake
from participation.programme import Programme
from participation.window import Window
from storage.programme_drafts import Draft
from texts import Markup, Said, When, say, say_html

_LONGEST_LIST = 2500
_MOST_LINES = 100  # more never fit; a file can have a million mistakes, and each takes as long to say as a tap


def title_of(draft: Draft, language: str) -> Said:
    """Name a draft by its title, or by its kind until it has one."""
    entry = draft.table[draft.kind][0]
    title = entry.get("title") if isinstance(entry, dict) else None
    if draft.content is not None:
        title = draft.content.title.in_(language)
    if not isinstance(title, str) or not title.strip():
        return say(language, f"opening-untitled-{draft.kind}")
    return say(language, "as-is", text=title)


def state_of(draft: Draft, language: str) -> Said:
    """Say how far a draft is."""
    state = "unfinished" if draft.left and draft.state == "draft" else draft.state
    return say(language, f"opening-state-{state}")


def window_lines(language: str, window: Window, zone: str) -> list[Markup]:
    """Say when something is open, with weekdays, zone and length: as it was understood."""
    if window.closes_at is None:
        return [say_html(language, "opening-window-always")]
    closes = When(window.closes_at, zone)
    if window.opens_at is None:
        return [
            say_html(language, "opening-window-until", closes=closes),
            say_html(language, "opening-zone", zone=zone),
        ]
    said = [say_html(language, "opening-window", opens=When(window.opens_at, zone), closes=closes)]
    if window.first_day and window.last_day:
        days = (window.last_day - window.first_day).days + 1
        said.append(say_html(language, "opening-window-days", days=days))
    return [*said, say_html(language, "opening-zone", zone=zone)]


def programme_lines(language: str, content: Programme) -> list[Markup]:
    """Say when a programme is open."""
    return window_lines(language, content.window, content.office.timezone)


def wrong(language: str, found: Iterable[Mistake], zone: str, *, placed: bool) -> list[Markup]:
    """Say what is wrong, as many lines as a message holds."""
    every = tuple(found)
    said = [
        say_html(language, "opening-mistake", what=line)
        for line in mistake_lines(language, every[:_MOST_LINES], zone, placed=placed)
    ]
    return fitting(language, said, _LONGEST_LIST, of=len(every))


def zone_of(draft: Draft) -> str:
    """Return the zone in which a draft's instants are said."""
    if draft.content is not None:
        return draft.content.office.timezone
    office = draft.table["office"]
    return str(office.get("timezone") or "UTC")
