"""When a programme is open."""

from datetime import UTC, date, datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict

from participation.refused import Refused


def _in_utc(at: datetime) -> datetime:
    return at.astimezone(UTC)


Instant = Annotated[AwareDatetime, AfterValidator(_in_utc)]
"""An instant, kept in UTC whatever zone it was given in; naive times are errors."""


class Window(BaseModel):
    """From ``opens_at`` (inclusive) to ``closes_at`` (exclusive), both UTC; an end that is None never comes.

    ``first_day`` and ``last_day`` are set where the office gave days, in the office's zone: then the window
    is open from 00:00 of the first to 24:00 of the last, and people are told the days rather than the
    midnight after.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    opens_at: Instant | None = None
    closes_at: Instant | None = None
    first_day: date | None = None
    last_day: date | None = None

    def state(self, at: datetime) -> Literal["before", "open", "after"]:
        """Tell where ``at`` (aware) lies: open means ``opens_at <= at < closes_at``."""
        if self.closes_at is not None and at >= self.closes_at:
            return "after"
        if self.opens_at is not None and at < self.opens_at:
            return "before"
        return "open"

    def check(self, at: datetime) -> None:
        """Let an act pass that was received at ``at`` (aware).

        Raises:
            Refused: ``window-not-open-yet`` with ``opens_at``, or ``window-closed`` with ``closes_at``.
        """
        match self.state(at):
            case "before":
                raise Refused("window-not-open-yet", opens_at=self.opens_at)
            case "after":
                raise Refused("window-closed", closes_at=self.closes_at)
            case "open":
                return
