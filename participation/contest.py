"""Programmes to which people hand something in: contests and applications."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict

from participation.consent import Consent
from participation.eligibility import Eligibility
from participation.guardian import GuardianRule
from participation.papers import Paper
from participation.programme import Programme
from participation.questions import Question
from participation.retention import Retention
from participation.review import Ground, Review
from participation.team import TeamRules
from participation.words import Localized

PersonalFact = Literal["name", "phone"]
"""What may be asked of each participant about themself, beside the birth date that rules need."""


class Attachment(BaseModel):
    """Something to take along, such as a form: a ``file`` beside the programme file, or an https ``url``.

    ``digest`` is the SHA-256 (hexadecimal) of the file as it was published, so that a changed file is a new version;
    None before that, and for a ``url``.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Localized
    file: str | None = None
    url: str | None = None
    digest: str | None = None

    @property
    def filename(self) -> str | None:
        """The name under which people get the file, None for a ``url``."""
        return None if self.file is None else self.file.rsplit("/", 1)[-1]


class OnBoard(BaseModel):
    """On which board (its slug) what was accepted appears, and which answers (questions' keys) are title and text."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    slug: str
    title: str
    body: str


class OtherWay(BaseModel):
    """A way to hand in without the bot; ``text`` says where to."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    way: Literal["visit", "post", "e-mail", "fax", "web", "phone"]
    text: Localized


class Reception(Programme):
    """What contests and applications share: who may, alone or with whom, what is asked, and how it is decided.

    ``team`` is None where everybody takes part alone. ``per_person`` is how many one account may hand in, None
    for any number. ``contact`` stands in for the office's where it is given. ``objection`` says how to object
    to a decision. ``in_chat = "numbers"``: officials see no personal content in the chat. ``person`` are the facts
    asked of each participant, never none. A window without ends is open always. ``board`` says
    on which board what was accepted appears, with the consents that are marked as publishing.
    """

    contact: Localized | None = None
    attachments: tuple[Attachment, ...] = ()
    other_ways: tuple[OtherWay, ...] = ()
    eligibility: Eligibility
    team: TeamRules | None = None
    per_person: int | None = 1
    person: tuple[PersonalFact, ...] = ("name",)
    questions: tuple[Question, ...] = ()
    papers: tuple[Paper, ...] = ()
    consents: tuple[Consent, ...]
    guardian: GuardianRule = GuardianRule()
    grounds: tuple[Ground, ...] = ()
    objection: Localized | None = None
    review: Review | None = None
    in_chat: Literal["full", "numbers"] = "full"
    board: OnBoard | None = None
    retention: Retention

    @property
    def human(self) -> Localized:
        """Whom people can call: the programme's own contact, or the office's."""
        return self.contact or self.office.contact

    @property
    def always(self) -> bool:
        """Whether the window never closes."""
        return self.window.closes_at is None

    @property
    def asks_birth_date(self) -> bool:
        """Whether each participant is asked for their birth date: a rule looks at the age."""
        return any(rule.kind == "age" for rule in self.eligibility.rules)

    @property
    def asks_whether_of_age(self) -> bool:
        """Whether it is only asked if somebody is old enough to consent alone: no rule needs to know more."""
        return not self.asks_birth_date and self.guardian.age > 0

    @cached_property
    def questions_by_key(self) -> Mapping[str, Question]:
        """The questions by their keys, in the order in which they are asked."""
        return {question.key: question for question in self.questions}

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Copy as pydantic does, but without the lookup: the questions may be what is replaced."""
        copied = super().model_copy(update=update, deep=deep)
        copied.__dict__.pop("questions_by_key", None)
        return copied


class Contest(Reception):
    """A contest: the best of what was handed in are chosen."""

    kind: Literal["contest"] = "contest"


class Application(Reception):
    """An application: each is decided for itself."""

    kind: Literal["application"] = "application"
