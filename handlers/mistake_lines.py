"""What is wrong with a programme, or worth saying of it, in words: for the command line and for the chat."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from handlers.screen import cut
from participation.mistakes import Fault, Mistake, Remark
from texts import When, say

_LONGEST_QUOTE = 600


def mistake_lines(language: str, found: Iterable[Mistake], zone: str, *, placed: bool = True) -> Iterator[str]:
    """Say each mistake in a line; without ``placed`` only what is wrong, for whoever has no file before them."""
    yield from _lines(language, ((f"mistake-{one.key}", one) for one in found), zone, placed=placed)


def remark_lines(language: str, found: Iterable[Remark], zone: str) -> Iterator[str]:
    """Say each remark in a line."""
    yield from _lines(language, ((f"remark-{one.key}", one) for one in found), zone, placed=True)


def fault_lines(language: str, found: Iterable[Fault], zone: str) -> Iterator[str]:
    """Say what is wrong with something that was typed, a line for each reason."""
    yield from (say(language, f"mistake-{one.key}", **spoken(one.values, zone)) for one in found)


def _lines(language: str, found: Iterable[tuple[str, Mistake | Remark]], zone: str, *, placed: bool) -> Iterator[str]:
    for key, one in found:
        what = say(language, key, **spoken(one.values, zone))
        if not placed:
            yield what
        elif one.line is not None and one.place:
            yield say(language, "publish-at-line", line=str(one.line), place=one.place, what=what)
        elif one.line is not None:
            yield say(language, "publish-at-line-only", line=str(one.line), what=what)
        elif one.place:
            yield say(language, "publish-at", place=one.place, what=what)
        else:
            yield what


def spoken(values: Mapping[str, object], zone: str) -> dict[str, object]:
    """Return the values of a mistake as its sentence takes them: instants in the zone in which they are said.

    Of what was typed only so much is quoted that a message holds all of its reasons.
    """
    return {name: _spoken(value, zone) for name, value in values.items()}


def _spoken(value: object, zone: str) -> object:
    if isinstance(value, str):
        return cut(value, _LONGEST_QUOTE)
    return When(value, zone) if isinstance(value, datetime) else value
