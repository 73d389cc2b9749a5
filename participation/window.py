"""When a programme is open."""

from datetime import UTC, date, datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field

from participation.refused import Refused
from participation.words import Localized


def _in_utc(at: datetime) -> datetime:
    return at.astimezone(UTC)


Instant = Annotated[AwareDatetime, AfterValidator(_in_utc)]
"""An instant, kept in UTC whatever zone it was given in; naive times are errors."""


State = Literal["before", "open", "paused", "after"]


class Pause(BaseModel):
    """The office lets everything rest from ``since`` (inclusive) to ``until`` (exclusive), both UTC, and says why.

    ``until`` None: it is not known yet.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    since: Instant
    until: Instant | None = None
    reason: Localized

    def holds(self, at: datetime) -> bool:
        """Tell whether ``at`` (aware) lies in it."""
        return self.since <= at and (self.until is None or at < self.until)


class Window(BaseModel):
    """From ``opens_at`` (inclusive) to ``closes_at`` (exclusive), both UTC; an end that is None never comes.

    ``first_day`` and ``last_day`` are set where the office gave days, in the office's zone: then the window
    is open from 00:00 of the first to 24:00 of the last, and people are told the days rather than the
    midnight after.

    ``pauses`` are no part of what is published: they are kept beside it, and join it when it is read.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    opens_at: Instant | None = None
    closes_at: Instant | None = None
    first_day: date | None = None
    last_day: date | None = None
    pauses: tuple[Pause, ...] = Field(default=(), exclude=True)

    def state(self, at: datetime) -> State:
        """Tell where ``at`` (aware) lies: open means ``opens_at <= at < closes_at``, and in no pause.

        While it rests and nobody knows until when, the close does not come: nobody could be in time for it.
        """
        pause = self.pause(at)
        if self.closes_at is not None and at >= self.closes_at and (pause is None or pause.until is not None):
            return "after"
        if self.opens_at is not None and at < self.opens_at:
            return "before"
        return "open" if pause is None else "paused"

    def pause(self, at: datetime) -> Pause | None:
        """Return the pause in which ``at`` lies, if it lies in one."""
        return next((pause for pause in self.pauses if pause.holds(at)), None)

    def made_up(self, since: datetime, until: datetime, at: datetime) -> datetime:
        """Return until when a time lasts that began at ``since``, with what pauses have taken of it so far."""
        for pause in self.pauses:
            begins, ends = max(pause.since, since), at if pause.until is None else min(pause.until, at)
            if begins < until and begins < ends:
                until += ends - begins
        return until

    def runs(self, at: datetime) -> bool:
        """Tell whether it has opened and not closed, whether or not it rests."""
        return self.state(at) in {"open", "paused"}

    def check(self, at: datetime) -> None:
        """Let an act pass that was received at ``at`` (aware).

        Raises:
            Refused: ``window-not-open-yet`` with ``opens_at``; ``window-closed`` with ``closes_at``;
                as `check_resting`.
        """
        self.check_resting(at)
        match self.state(at):
            case "before":
                raise Refused("window-not-open-yet", opens_at=self.opens_at)
            case "after":
                raise Refused("window-closed", closes_at=self.closes_at)
            case _:
                return

    def check_resting(self, at: datetime) -> None:
        """Let an act pass that needs no open window, but that none may take while everything rests.

        Raises:
            Refused: ``window-paused`` with ``since`` and ``reason``; ``window-paused-until`` with ``until`` too.
        """
        pause = self.pause(at) if self.state(at) == "paused" else None
        if pause is None:
            return
        if pause.until is None:
            raise Refused("window-paused", since=pause.since, reason=pause.reason)
        raise Refused("window-paused-until", since=pause.since, until=pause.until, reason=pause.reason)
