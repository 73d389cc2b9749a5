"""Comments under a programme, or under what residents bring to it: who may, how long, and what reports do."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from participation.eligibility import Eligibility

Moderation = Literal["after", "before"]
"""Whether the office looks at a text after it can be read, or before."""

LONGEST_COMMENT = 1000
"""Characters: what the comment boxes of offices' own pages hold."""


class ReportRules(BaseModel):
    """When reports hide a text until somebody has looked at it.

    ``accounts``: so many different ones, each known to the bot for ``known_days``. Without a decision it comes back
    after ``returns_hours``, unless it holds personal data.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    accounts: int = 3
    known_days: int = 7
    returns_hours: int = 24


class CommentRules(BaseModel):
    """How people may comment. ``who`` is None for anyone; ``edit_minutes`` after writing it may still be changed."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    who: Eligibility | None = None
    longest: int = LONGEST_COMMENT
    edit_minutes: int = 15
    moderation: Moderation = "after"
    reports: ReportRules = ReportRules()
