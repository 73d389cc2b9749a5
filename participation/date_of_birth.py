"""The ways in which a birth date is written, taken apart into what may be year, month and day."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from participation.date_tokens import WEEKDAYS, plain
from participation.refused import Refused

_LONGEST = 60
_FULL_YEAR = 4
_TWO_DIGITS = 2
_MONTH_NAMES = "january february march april may june july august september october november december"
_MONTHS = {name: n for n, month in enumerate(_MONTH_NAMES.split(), start=1) for name in (month, month[:3])} | {
    "sept": 9
}
_NAME = rf"(?P<name>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_SIGN = r"[ ]*[-–./, ][ ]*"
_WEEKDAY = rf"(?:[ ]*\([{WEEKDAYS}](?:요일)?\))?"

_AROUND = re.compile(
    r"^(?:(?:제 |내 )?(?:생년월일|생일|생년)[은이]?[ :]*|(?:i was |i'm |i am )?born(?: on| in)? )?(?:\(?양력\)?[ ]*)?"
    r"|[ ]*(?:\(?양력\)?)?[ ]*(?:출생|생|에? ?태어(?:났|남)[^0-9]*)?[ ]*(?:입니다|이에요|예요|이요|요)?[ ]*[.!]?$"
)
"""What people put around a date when they answer in a sentence."""
_AGE = re.compile(r"(?:만[ ]*)?[0-9]{1,3}[ ]*(?:살|세|years old|yo)(?:입니다|이에요|예요|요)?\.?")
_COMPACT = re.compile(r"(?P<a>[0-9]{2})(?P<b>[0-9]{2})(?P<c>[0-9]{2})(?P<d>[0-9]{2})?")
_YEAR = re.compile(r"(?P<year>[0-9]{4})[ ]*년?|'?(?P<short>[0-9]{2})[ ]*년|'(?P<marked>[0-9]{2})")
_BARE = re.compile(r"[0-9]{1,3}")
_YEAR_MONTH = re.compile(rf"'?[0-9]{{2,4}}(?:[ ]*년[ ]*|{_SIGN})[0-9]{{1,2}}[ ]*월?[ ]*\.?")
_THREE = re.compile(
    rf"'?(?P<a>[0-9]{{1,4}})(?:[ ]*년[ ]*|(?P<one>{_SIGN}))(?P<b>[0-9]{{1,2}})"
    rf"(?:[ ]*월[ ]*|(?P<two>{_SIGN}))(?P<c>[0-9]{{1,4}})[ ]*일?[ ]*\.?{_WEEKDAY}"
)
_DAY_NAME_YEAR = re.compile(
    rf"(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?(?: of|[ ,.-])? ?{_NAME}[ ,.-]*(?P<year>[0-9]{{4}})"
)
_NAME_DAY_YEAR = re.compile(rf"{_NAME} ?(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?[ ,.-]+(?P<year>[0-9]{{4}})")
_YEAR_NAME_DAY = re.compile(rf"(?P<year>[0-9]{{4}})[ ,.-]+{_NAME}[ ,.-]*(?P<day>[0-9]{{1,2}})")


@dataclass(frozen=True, slots=True)
class Written:
    """Three groups of digits in the order written, or a year alone (then ``month`` and ``day`` are None).

    With ``named_month`` (1 to 12) the order is known: ``year`` and ``day`` are what they are called.
    ``slashes`` tells that the signs between were slashes, which are read in more than one order.
    """

    year: str = field(repr=False)
    month: str | None = field(default=None, repr=False)
    day: str | None = field(default=None, repr=False)
    named_month: int | None = field(default=None, repr=False)
    slashes: bool = False

    def orders(self) -> Iterator[tuple[str, int, int]]:
        """Yield year (as it was written), month and day in each order in which the three numbers can be read."""
        first, second, third = self.year, self.month or "", self.day or ""
        if self.named_month is not None:
            yield first, self.named_month, int(third)
            return
        year_last = len(third) == _FULL_YEAR and len(first) <= _TWO_DIGITS
        if len(first) in (_TWO_DIGITS, _FULL_YEAR) and len(third) <= _TWO_DIGITS:
            yield first, int(second), int(third)
        if year_last or (self.slashes and len(first) <= _TWO_DIGITS and len(third) == _TWO_DIGITS):
            yield third, int(first), int(second)
            yield third, int(second), int(first)


def written_birth(text: str) -> Written:
    """Take apart what was typed.

    Raises:
        Refused: ``birth-unreadable``, ``birth-lunar``, ``birth-age``, ``birth-incomplete``,
            ``birth-year-short``; see `participation.birth.read_birth`.
    """
    typed = " ".join(plain(text).casefold().split())
    if any(word in typed for word in ("음력", "(음)", "lunar")):
        raise Refused("birth-lunar")
    if len(typed) > _LONGEST:
        raise Refused("birth-unreadable")
    if _AGE.fullmatch(typed):
        raise Refused("birth-age")
    typed = _AROUND.sub("", typed).strip()
    if match := _COMPACT.fullmatch(typed):
        return _compact(match)
    if match := _YEAR.fullmatch(typed):
        return Written(match["year"] or match["short"] or match["marked"])
    if _BARE.fullmatch(typed):
        # Two digits alone may as well be an age: a year needs its sign ("10년생") or four digits.
        raise Refused("birth-year-short")
    for pattern in (_DAY_NAME_YEAR, _NAME_DAY_YEAR, _YEAR_NAME_DAY):
        if match := pattern.fullmatch(typed):
            month = _MONTHS[match["name"]]
            return Written(match["year"], str(month), match["day"], named_month=month)
    if match := _THREE.fullmatch(typed):
        slashes = "/" in f"{match['one']}{match['two']}"
        return Written(match["a"], match["b"], match["c"], slashes=slashes)
    raise Refused("birth-incomplete" if _YEAR_MONTH.fullmatch(typed) else "birth-unreadable")


def _compact(match: re.Match[str]) -> Written:
    """Split digits without signs: six are year, month, day; eight begin or end with the year."""
    a, b, c, d = match["a"], match["b"], match["c"], match["d"]
    if d is None:
        return Written(a, b, c)
    if a in ("18", "19", "20"):  # no day and no month is written so: both 18 and 19 as day and month can't be
        return Written(a + b, c, d) if int(c) <= 12 else Written(a, b, c + d)  # noqa: PLR2004  (months in a year)
    return Written(a, b, c + d)
