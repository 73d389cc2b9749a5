"""What an office opens for taking part, as values that read back from JSON exactly as they were written."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import cached_property
from hashlib import sha256
from typing import Any, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict

from participation.comment_rules import CommentRules
from participation.eligibility import Days
from participation.refused import Refused
from participation.window import Window
from participation.words import LANGUAGES, Localized


class Office(BaseModel):
    """The office that answers for its programmes.

    ``code`` (1 to 6 of A-Z and 0-9) begins receipt numbers; ``contact`` is a human whom people can call;
    ``timezone`` is an IANA name; ``language`` is the one in which it speaks to people who
    have chosen none.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Localized
    code: str
    contact: Localized
    timezone: str
    language: str = LANGUAGES[0]

    @property
    def zone(self) -> ZoneInfo:
        """The zone in which this office's days begin and end."""
        return ZoneInfo(self.timezone)


class Option(BaseModel):
    """One of the things that people choose between.

    ``number`` is 1 and up and never changes nor passes to another option; 0 means not published yet.
    ``key`` says across versions which option this is: the name, unless the office gave one.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    number: int = 0
    key: str
    name: Localized
    text: Localized | None = None


class Choose(BaseModel):
    """How many options one ballot names: ``1 <= min <= max <= number of options``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    min: int
    max: int


class Programme(BaseModel):
    """What every kind of programme has: who asks, what about, when. ``kind`` tells the kinds apart in JSON.

    ``begun_on`` is the day it was first published, which is not the day its window opens; a day in the
    office's zone. ``comments`` are its rules for comments under it, None where there are none.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: str
    office: Office
    slug: str
    title: Localized
    host: Localized | None = None
    about: Localized
    begun_on: date | None = None
    window: Window
    comments: CommentRules | None = None

    @property
    def asks(self) -> Localized:
        """Who asks: the host, or the office itself."""
        return self.host or self.office.name

    @property
    def last_day(self) -> date | None:
        """The day of the last instant before the close: a window that closes at midnight ends the day before."""
        window = self.window
        return window.last_day or (self._day(window.closes_at - timedelta.resolution) if window.closes_at else None)

    def days(self, at: datetime) -> Days:
        """Return the days that eligibility refers to, in the office's zone; ``at`` (aware) is now."""
        return Days(today=self._day(at), first=self._first_day(), last=self.last_day)

    def _day(self, at: datetime) -> date:
        return at.astimezone(self.office.zone).date()

    def _first_day(self) -> date | None:
        window = self.window
        return window.first_day or (self._day(window.opens_at) if window.opens_at else None)


class Vote(Programme):
    """A vote: choose (and perhaps rank) some of the options.

    ``options`` stand in the office's order, which may differ from the order of their numbers in later
    versions. ``last_number`` is the highest number ever given in this vote, so that a dropped option's is
    never given again and a choice begun last week can't come to mean something else.
    """

    kind: Literal["vote"] = "vote"
    choose: Choose
    ranked: bool = True
    method: Literal["points"] = "points"
    results: Literal["after-close", "live"] = "after-close"
    change: Literal["until-close", "never"] = "until-close"
    order: Literal["random", "listed"] = "random"
    options: tuple[Option, ...]
    last_number: int = 0

    @cached_property
    def by_number(self) -> Mapping[int, Option]:
        """The options by their numbers, in the office's order."""
        return {option.number: option for option in self.options}

    @cached_property
    def terms(self) -> str:
        """What a ballot relies on, as 12 characters that change with it: options, names, how many, how counted.

        Not the window nor the texts: an office may extend the one and mend the others without asking anybody again.
        """
        options = [(option.number, option.key, option.name.root) for option in self.options]
        said = repr((options, self.choose, self.ranked, self.method, self.results, self.change))
        return sha256(said.encode()).hexdigest()[:12]

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Copy as pydantic does, but without the lookup: the options may be what is replaced."""
        copied = super().model_copy(update=update, deep=deep)
        copied.__dict__.pop("by_number", None)
        copied.__dict__.pop("terms", None)
        return copied

    def option(self, number: int) -> Option:
        """Return the option with this number.

        Raises:
            Refused: ``option-unknown`` with ``number``; it may have been dropped since the screen was drawn.
        """
        found = self.by_number.get(number)
        if found is None:
            raise Refused("option-unknown", number=number)
        return found
