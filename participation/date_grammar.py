"""From tokens to what an official stated; what it means is decided elsewhere.

    window  = moment ("~" | "–" | "-" | "부터" ["~"]) moment ["까지"] [","] [length]
    moment  = [date] [weekday] [","] [time]
    date    = ["'"] number "." number "." number ["."]      likewise with "/", "-", "년 월 일"
            | number "." number ["."] | number "/" number | number "월" number "일" | number "일"
    weekday = "(" day-name ["요일"] ")" | day-name "요일"
    time    = ["오전" | "오후"] (number ":" number | number "시" [number "분"]) | "정오"
    length  = "(" ["총"] number ("일" | "일간") ")" | ["총"] number "일간"

A full stop after a date belongs to it; a dash is part of a date only after a year, where three numbers
follow.
"""

from dataclasses import dataclass

from participation.date_tokens import WEEKDAYS, Token, plain, tokens
from participation.mistakes import Fault

_YEAR_DIGITS = 4
_SHORT_YEAR_DIGITS = 2
_FULL_DATE = 3
_BETWEEN = ("~", "–", "-", "부터")


@dataclass(frozen=True, slots=True)
class StatedTime:
    """A time of day as it was stated.

    ``half`` is ``오전``, ``오후`` or empty; ``bare`` is "6시" without either.
    """

    hour: int
    minute: int
    half: str
    bare: bool
    text: str


@dataclass(frozen=True, slots=True)
class Stated:
    """One end of a window as it was stated, with gaps; ``weekday`` counts from Monday = 0."""

    year: int | None
    month: int | None
    day: int | None
    weekday: int | None
    time: StatedTime | None
    text: str


class Grammar:
    """A walk over the tokens of one text; each method reads one thing and stands behind it.

    Raises:
        Fault: ``date-unreadable`` with ``rest``; ``date-incomplete``, ``date-year-two-digits`` and
            ``date-year-last`` with ``text``; ``window-one-end`` with ``text``.
    """

    def __init__(self, text: str) -> None:
        self._text = plain(text)
        self._tokens = tokens(self._text)
        self._at = 0

    def window(self) -> tuple[Stated, Stated, int | None]:
        """Read a whole text: both ends, and the length in days if one is stated."""
        if self._peek().kind in _BETWEEN:
            raise Fault("window-one-end", text=self._text)
        first = self.moment()
        if self._peek().kind not in (*_BETWEEN, "end", "까지", "("):
            raise self._unreadable()
        if self._take("부터"):
            self._take("~")
        elif self._peek().kind in _BETWEEN:
            self._next()
        if self._peek().kind in ("end", "까지", "("):
            raise Fault("window-one-end", text=self._text)
        second = self.moment()
        self._take("까지")
        self._take(",")
        length = self._length()
        self.end()
        return first, second, length

    def end(self) -> None:
        """Make sure that nothing is left unread."""
        if self._peek().kind != "end":
            raise self._unreadable()

    def moment(self) -> Stated:
        """Read a day, with its weekday and a time if they are stated, or a time alone."""
        start = self._peek().start
        year, month, day = (None, None, None) if self._time_follows() else self._date()
        weekday = self._weekday()
        if self._peek().kind == "," and self._time_follows(1):
            self._take(",")
        time = self._time() if self._time_follows() else None
        return Stated(year, month, day, weekday, time, self._since(start))

    def _date(self) -> tuple[int | None, int | None, int]:
        start = self._peek().start
        short = self._take("'") is not None
        numbers = [self._number()]
        sign = self._peek().kind
        if sign in ("년", "월", "일"):
            return self._date_in_words(numbers[0], short=short, start=start)
        if sign == "-" and len(numbers[0].text) != _YEAR_DIGITS and not short:
            raise Fault("date-incomplete", text=self._since(start))
        if sign not in (".", "/", "-"):
            raise Fault("date-incomplete", text=self._since(start)) if sign == "end" else self._unreadable()
        while len(numbers) < _FULL_DATE and self._peek().kind == sign and self._number_of_date_follows():
            self._take(sign)
            numbers.append(self._number())
        if sign == ".":
            self._take(".")
        return self._by_position(numbers, short=short, text=self._since(start))

    def _by_position(self, numbers: list[Token], *, short: bool, text: str) -> tuple[int | None, int, int]:
        if len(numbers) == _FULL_DATE:
            if len(numbers[-1].text) == _YEAR_DIGITS:
                raise Fault("date-year-last", text=text)
            year = self._year(numbers[0], short=short, text=text)
            return year, int(numbers[1].text), int(numbers[2].text)
        if len(numbers) == 1 or short or len(numbers[0].text) > _SHORT_YEAR_DIGITS:
            raise Fault("date-incomplete", text=text)
        return None, int(numbers[0].text), int(numbers[1].text)

    def _date_in_words(self, number: Token, *, short: bool, start: int) -> tuple[int | None, int | None, int]:
        year = month = None
        if self._take("년"):
            year = self._year(number, short=short, text=self._since(start))
            number = self._next_part(start)
        if self._take("월"):
            month = int(number.text)
            number = self._next_part(start)
        if not self._take("일") or (year is not None and month is None):
            raise Fault("date-incomplete", text=self._since(start))
        return year, month, int(number.text)

    def _next_part(self, start: int) -> Token:
        number = self._take("number")
        if number is None:
            raise Fault("date-incomplete", text=self._since(start))
        return number

    def _year(self, number: Token, *, short: bool, text: str) -> int:
        if short and len(number.text) == _SHORT_YEAR_DIGITS:
            return 2000 + int(number.text)
        if short or len(number.text) != _YEAR_DIGITS:
            raise Fault("date-year-two-digits", text=text)
        return int(number.text)

    def _weekday(self) -> int | None:
        if self._peek().kind == "(" and self._peek(1).kind in WEEKDAYS:
            self._take("(")
            weekday = WEEKDAYS.index(self._next().kind)
            self._take("요일")
            if not self._take(")"):
                raise self._unreadable()
            return weekday
        if self._peek().kind in WEEKDAYS and self._peek(1).kind == "요일":
            weekday = WEEKDAYS.index(self._next().kind)
            self._next()
            return weekday
        return None

    def _time_follows(self, ahead: int = 0) -> bool:
        kind, following = self._peek(ahead).kind, self._peek(ahead + 1).kind
        return kind in ("오전", "오후", "정오") or (kind == "number" and following in (":", "시"))

    def _time(self) -> StatedTime:
        start = self._peek().start
        if self._take("정오"):
            return StatedTime(12, 0, "", bare=False, text=self._since(start))
        half = self._take("오전") or self._take("오후")
        hour = self._number()
        minute = 0
        if self._take(":"):
            minutes = self._number()
            if len(minutes.text) != len("00"):
                raise Fault("time-impossible", text=self._since(start))
            minute = int(minutes.text)
        elif not self._take("시"):
            raise self._unreadable()
        elif self._peek().kind == "number" and self._peek(1).kind == "분":
            minute = int(self._number().text)
            self._take("분")
        text = self._since(start)
        bare = "시" in text and half is None and not hour.text.startswith("0")
        return StatedTime(int(hour.text), minute, half.kind if half else "", bare, text)

    def _length(self) -> int | None:
        if self._peek().kind == "end":
            return None
        start = self._peek().start
        bracket = self._take("(")
        self._take("총")
        days = self._take("number")
        unit = self._take("일간") or (bracket and self._take("일"))
        if days is None or not unit or (bracket and not self._take(")")):
            raise Fault("date-unreadable", rest=self._text[start:])
        return int(days.text)

    def _number_of_date_follows(self) -> bool:
        """Tell whether the sign here is followed by another number of the same date, and not by a time."""
        return self._peek(1).kind == "number" and self._peek(2).kind not in (":", "시", "일", "일간")

    def _number(self) -> Token:
        number = self._take("number")
        if number is None:
            raise self._unreadable()
        return number

    def _peek(self, ahead: int = 0) -> Token:
        return self._tokens[min(self._at + ahead, len(self._tokens) - 1)]

    def _next(self) -> Token:
        token = self._peek()
        self._at += 1
        return token

    def _take(self, kind: str) -> Token | None:
        return self._next() if self._peek().kind == kind else None

    def _since(self, start: int) -> str:
        return self._text[start : self._tokens[self._at - 1].end] if self._at else ""

    def _unreadable(self) -> Fault:
        return Fault("date-unreadable", rest=self._text[self._peek().start :] or self._text)
