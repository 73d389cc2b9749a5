"""Personal data in a text that everybody would read: pointed out to its author, and never kept by this alone."""

from dataclasses import dataclass
from typing import Literal

from phonenumbers import Leniency, PhoneNumberMatcher

from participation.resident_number import resident_numbers

_HOME = "KR"
_MASK = "●"
# No number in use has fewer digits; looking for one takes 2 ms for each 1,000 characters.
_FEWEST_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Finding:
    """Where something personal stands in a text: from character ``start`` to before ``end``."""

    what: Literal["phone", "resident-number"]
    start: int
    end: int


def findings(text: str) -> tuple[Finding, ...]:
    """Return the telephone and resident registration numbers in a text, in their order.

    A telephone number is one that could be in use, of Korea or with a country's code, an office's as well: whose it
    is only the author knows.
    """
    if sum(map(str.isdigit, text)) < _FEWEST_DIGITS:
        return ()
    found = [Finding("resident-number", start, end) for start, end in resident_numbers(text)]
    taken = {at for each in found for at in range(each.start, each.end)}
    numbers = PhoneNumberMatcher(text, _HOME, leniency=Leniency.VALID)
    found += [Finding("phone", one.start, one.end) for one in numbers if taken.isdisjoint(range(one.start, one.end))]
    return tuple(sorted(found, key=lambda each: each.start))


def masked(text: str) -> str:
    """Return a text with a dot in place of each digit and letter of what is personal in it."""
    signs = list(text)
    for each in findings(text):
        for at in range(each.start, each.end):
            signs[at] = _MASK if signs[at].isalnum() else signs[at]
    return "".join(signs)
