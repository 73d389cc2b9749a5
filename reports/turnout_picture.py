"""Turnout day by day, as a picture that a phone shows whole, and as the same numbers in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from reports.typeset import typeset
from texts import Markup, When, lines, say, say_html
from texts.foreign import tame

# Points. The page is 360 wide, as a phone is; what the margins, the days and the longest number leave is for bars.
_DAY_WIDTH: Final = 84
_WIDEST_BAR: Final = 176
_HEIGHT: Final = 18
_GAP: Final = 5
_LOW_HEIGHT: Final = 12
_LOW_GAP: Final = 1
_FEW_DAYS: Final = 10
_LONGEST_TITLE: Final = 60


@dataclass(frozen=True, slots=True)
class TurnoutPicture:
    """What the picture shows: how many on each day, in order, and on all others together; nothing of anybody.

    ``kind`` is the programme's, and says what is counted. ``at`` is when the numbers stood so.
    """

    language: str
    title: str
    kind: str
    days: Sequence[tuple[date, int]]
    others: int
    at: datetime
    zone: str


def draw(picture: TurnoutPicture) -> bytes:
    """Return the picture as a PNG, 1,080 dots wide; the same numbers give the same bytes.

    It runs as long as `reports.typeset.typeset`, off the writer's thread.

    Raises:
        FormError: it could not be drawn.
    """
    return typeset(page(picture), picture.at, look="turnout", file_format="png")


def page(picture: TurnoutPicture) -> dict[str, Any]:
    """Return what `turnout.typ` reads: every word, and each bar's width in points, in proportion to its number."""
    language, most = picture.language, max((count for _, count in picture.days), default=0)
    few = len(picture.days) <= _FEW_DAYS
    return {
        "language": language,
        "title": tame(_short(picture.title)),
        "counted": say(language, "turnout-counted", kind=picture.kind),
        "day_axis": say(language, "turnout-day-axis"),
        "count_axis": say(language, "turnout-count-axis", kind=picture.kind),
        "day_width": _DAY_WIDTH,
        "bar_height": _HEIGHT if few else _LOW_HEIGHT,
        "gap": _GAP if few else _LOW_GAP,
        "bars": [
            {
                "label": say(language, "turnout-day", day=day),
                "number": say(language, "turnout-number", count=count),
                "width": round(_WIDEST_BAR * count / most, 2) if most else 0,
            }
            for day, count in picture.days
        ],
        "after": _after(picture),
    }


def words(picture: TurnoutPicture) -> Markup:
    """Return the same numbers in words, for those who do not see the picture; a caption holds it."""
    language = picture.language
    said = [
        say_html(language, "turnout-title", title=_short(picture.title)),
        say_html(language, "turnout-counted", kind=picture.kind),
        *(say_html(language, "turnout-line", day=day, count=count) for day, count in picture.days),
        *(say_html(language, "as-is", text=line) for line in _after(picture)),
    ]
    return lines(*said)


def _after(picture: TurnoutPicture) -> list[str]:
    language = picture.language
    shown = sum(count for _, count in picture.days)
    said = [say(language, "turnout-in-all", count=shown + picture.others)]
    if picture.others:
        said.append(say(language, "turnout-others", count=picture.others))
    said.append(say(language, "turnout-at", at=When(picture.at, picture.zone)))
    return [str(line) for line in said]


def _short(title: str) -> str:
    return title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1]}…"
