"""Lists of what there is and of what one has a part in: a page of lines, and a button for each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from handlers.screen import Button, Screen
from handlers.turn import Turn
from handlers.ways import MENU, leading
from participation.programme import Vote
from storage.shelf import Programme
from texts import Markup, When, lines, say_html

_PER_PAGE = 8


@dataclass(frozen=True, slots=True)
class Part:
    """One thing in a list: what is said of it (its title first), and the button that opens it. ``at`` sorts (UTC)."""

    at: datetime
    lines: Sequence[Markup]
    button: Button


def show(turn: Turn, view: str, title: str, parts: Sequence[Part], page: int, *, about: str | None = None) -> None:
    """Draw a page (1 and up) of a list; ``view`` is the action of its buttons to other pages.

    ``about`` names whose personal content it holds (`storage.outbox.Trace`).
    """
    turn.focus(MENU)
    pages = max(1, -(-len(parts) // _PER_PAGE))
    page = min(max(page, 1), pages)
    here = parts[(page - 1) * _PER_PAGE : page * _PER_PAGE]
    texts: list[str] = [say_html(turn.language, title)]
    for part in here:
        texts += ["", *part.lines]
    rows: list[tuple[Button, ...]] = [(part.button,) for part in here]
    ways = (("vote-page-back", page - 1), ("vote-page-on", page + 1))
    turning = [leading(turn, key, view, str(to), page=to, pages=pages) for key, to in ways if 1 <= to <= pages]
    rows += [tuple(turning)] if turning else []
    rows.append((leading(turn, "menu-back", "menu"),))
    turn.show(MENU, view, Screen(lines(*texts), tuple(rows)), view=f"{view}.{page}", about=about)


def title_line(turn: Turn, programme: Programme) -> Markup:
    """Name a programme."""
    return say_html(turn.language, "vote-title", title=programme.content.title.in_(turn.language))


def window_line(turn: Turn, programme: Programme) -> Markup:
    """Say since when or until when a programme is open, or that its result is out."""
    window, zone = programme.content.window, programme.content.office.timezone
    state = window.state(turn.at)
    if state == "before" and window.opens_at:
        return say_html(turn.language, "vote-from", opens=When(window.opens_at, zone))
    if state == "paused":
        return say_html(turn.language, "list-resting")
    if state == "open" and window.closes_at:
        return say_html(
            turn.language, "vote-until", closes=When(window.closes_at, zone), left=window.closes_at - turn.at
        )
    if state == "open" or window.closes_at is None:
        always = "vote-until-always" if isinstance(programme.content, Vote) else "reception-always"
        return say_html(turn.language, always)
    key = "list-result-out" if programme.result else "list-closed"
    return say_html(turn.language, key, closes=When(window.closes_at, zone))
