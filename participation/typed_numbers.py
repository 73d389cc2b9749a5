"""Numbers, ages and lists as officials type them."""

import re

from participation.programme_source import Table
from participation.refused import Refused

_BOTH_ENDS = re.compile(r"([0-9]{1,3})\s*(?:세|살)?\s*[~–-]\s*([0-9]{1,3})\s*(?:세|살)?")
_FROM = re.compile(r"([0-9]{1,3})\s*(?:세|살)?\s*(?:이상|부터|\+|~|and over|or older)")
_UP_TO = re.compile(r"(?:(?:~|up to)\s*([0-9]{1,3})|([0-9]{1,3})\s*(?:세|살)?\s*(?:이하|까지|or younger))\s*(?:세|살)?")
_NUMBER = re.compile(r"([0-9]{1,6})\s*(?:명|개|곳|가지|번)?")
_SIZES = re.compile(r"([0-9]{1,3})\s*(?:명|개|곳)?\s*[~–-]\s*([0-9]{1,3})\s*(?:명|개|곳)?")


def lines_of(text: str) -> list[str]:
    """Return what stands on the lines of a text, without bullets; one line may name several things with commas."""
    found = [line.strip(" \t-•·*").strip() for line in text.splitlines()]
    found = [line for line in found if line]
    return [part.strip() for part in found[0].split(",") if part.strip()] if len(found) == 1 else found


def read_ages(text: str) -> Table:
    """Read from which age to which: ``9~24``, ``19세 이상``, ``18 or younger``.

    Raises:
        Refused: ``opening-age-unreadable``; a single number is that too: exactly so old, or from then on?
    """
    typed = text.strip().casefold()
    if both := _BOTH_ENDS.fullmatch(typed):
        return {"min": int(both[1]), "max": int(both[2])}
    if least := _FROM.fullmatch(typed):
        return {"min": int(least[1])}
    if most := _UP_TO.fullmatch(typed):
        return {"max": int(most[1] or most[2])}
    raise Refused("opening-age-unreadable")


def read_number(text: str) -> int:
    """Read one whole number, perhaps with what it counts.

    Raises:
        Refused: ``opening-number-unreadable``.
    """
    found = _NUMBER.fullmatch(text.strip())
    if found is None:
        raise Refused("opening-number-unreadable")
    return int(found[1])


def read_two(text: str) -> tuple[int, int]:
    """Read from one whole number to another: ``2~4``, ``2명~4명``.

    Raises:
        Refused: ``opening-number-unreadable``.
    """
    found = _SIZES.fullmatch(text.strip())
    if found is None:
        raise Refused("opening-number-unreadable")
    return int(found[1]), int(found[2])


def is_two(text: str) -> bool:
    """Tell whether two numbers were typed: from one to the other."""
    return _SIZES.fullmatch(text.strip()) is not None
