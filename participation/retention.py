"""How long what people handed in is kept, and what they only began."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

from pydantic import BaseModel, ConfigDict

CLOSED_FOR = timedelta(days=7)
"""So long after the close there is still what was begun and not handed in."""
UNFINISHED_FOR = timedelta(days=90)
"""So long it is there where no close comes, from when it was last touched; those who take part hear before."""
WARNED_FOR = timedelta(days=14)
"""So long they have at least, from when they hear."""

_MONTHS = 12
_FIRST_DAYS = tuple(date(year, month, 1) for year in (2023, 2024) for month in range(1, _MONTHS + 1))
"""Days of a common and of a leap year, on which months of every length begin."""


class Retention(BaseModel):
    """Kept for ``count`` days, months or years after the decision was released, or after the window closed."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    count: int
    unit: Literal["days", "months", "years"]
    after: Literal["decision", "close"] = "decision"

    def last_day(self, day: date) -> date:
        """Return the last day of keeping what was decided (or closed) on ``day``; destruction is due after it.

        The day itself does not count, and a month that lacks the day ends the period with its last.

        Source: Civil Act (Republic of Korea), Art. 157, 160.
        """
        if self.unit == "days":
            return day + timedelta(days=self.count)
        months = day.month - 1 + self.count * (_MONTHS if self.unit == "years" else 1)
        year, month = day.year + months // _MONTHS, months % _MONTHS + 1
        return date(year, month, min(day.day, monthrange(year, month)[1]))

    def longer_than(self, other: "Retention") -> bool:
        """Tell whether something is kept longer than by ``other``, from whatever day of a year it counts.

        The decision comes after the close, nobody knows how long after.
        """
        if self.after == "decision" and other.after == "close":
            return True
        return any(self.last_day(day) > other.last_day(day) for day in _FIRST_DAYS)
