"""Boards: programmes to which residents bring proposals that others discuss and support."""

from datetime import datetime, timedelta
from typing import Literal

from pydantic import BaseModel, ConfigDict

from participation.comment_rules import Moderation, ReportRules
from participation.eligibility import Eligibility
from participation.programme import Programme
from participation.words import Localized


class Limits(BaseModel):
    """What a proposal may hold. Lengths are characters (code points) after trimming, both ends included."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title_shortest: int = 5
    title_longest: int = 120
    body_shortest: int = 20
    body_longest: int = 8000
    pictures: int = 5


class Topic(BaseModel):
    """One of the subjects under which proposals stand; ``key`` says across versions which."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: str
    name: Localized


class Goal(BaseModel):
    """How many recommendations oblige the office to answer, and by when.

    ``days``: for so long after publishing a proposal collects, None for as long as the board is open. Once it has
    ``recommendations``, the answer is due ``answer_days`` after that instant.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    recommendations: int
    days: int | None = None
    answer_days: int = 30


class Board(Programme):
    """A board. ``write`` and ``recommend`` say who may, None for anyone; who may comment stands in ``comments``.

    ``per_person`` is how many proposals one account may have there, None for any number; withdrawn ones do not count.
    For ``edit_hours`` after publishing a proposal may be changed, each time as a new version.
    """

    kind: Literal["board"] = "board"
    contact: Localized | None = None
    write: Eligibility | None = None
    recommend: Eligibility | None = None
    limits: Limits = Limits()
    per_person: int | None = None
    topics: tuple[Topic, ...] = ()
    goal: Goal | None = None
    moderation: Moderation = "after"
    reports: ReportRules = ReportRules()
    edit_hours: int = 72

    @property
    def human(self) -> Localized:
        """Whom people can call: the board's own contact, or the office's."""
        return self.contact or self.office.contact

    def collects_until(self, published_at: datetime) -> datetime | None:
        """Return the instant at which a proposal published then stops collecting by itself, if it ever does."""
        return published_at + timedelta(days=self.goal.days) if self.goal and self.goal.days else None

    def answer_due(self, reached_at: datetime) -> datetime | None:
        """Return the instant by which the office owes an answer to what reached the goal then; None without a goal."""
        return reached_at + timedelta(days=self.goal.answer_days) if self.goal else None
