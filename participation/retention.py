"""How long what people handed in is kept."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

from pydantic import BaseModel, ConfigDict

_MONTHS = 12


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
