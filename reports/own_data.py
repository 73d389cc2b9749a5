"""Everything that is held about one person, for that person.

What stands here is the whole list of what may leave: there is no field in which somebody else's data could stand.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any, Literal, Self, get_args

from pydantic import BaseModel, ConfigDict, model_validator

from participation.assisted import Came, Consenting
from participation.dossier_states import State
from participation.guardian import GuardianState, Way
from participation.questions import Answer
from participation.window import Instant


class Part(BaseModel):
    """Something with named fields; each has its explanation, ``own-<part>.<field>`` in the texts."""

    # What does not fit must not be quoted in an error: it is somebody's.
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Person(Part):
    """The account itself; ``language`` is None where Telegram's own applies."""

    account: int
    language: str | None
    telegram_language: str
    plain: bool
    reachable: bool
    asked_at: Instant | None = None


class Hears(Part):
    """What the person follows, and how they want to hear; ``off`` are the kinds of notices switched off.

    ``digest_on`` is the day of the last digest, or the one on which it was chosen.
    """

    programmes: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    off: tuple[str, ...] = ()
    digest_hour: int | None = None
    digest_on: date | None = None


class Role(Part):
    """A role that the person has or had for an office; ``name`` and ``post`` are what they gave for records."""

    role: str
    programme: str | None
    name: str | None = None
    post: str | None = None
    given_at: Instant
    from_on: date | None = None
    until_on: date | None = None
    ended_at: Instant | None = None


class Reviewed(Part):
    """What was given to the person to review, and what they gave; nothing about who applied."""

    programme: str | None
    number: str | None
    state: str
    scores: dict[str, int]
    comment: str
    assigned_at: Instant
    done_at: Instant | None = None


class Begun(Part):
    """A dialogue that was begun and not finished, with the answers so far, by question."""

    dialogue: str
    programme: str | None
    changed_at: Instant
    answers: dict[str, Any]


class Version(Part):
    """An earlier version of what was handed in."""

    version: int
    handed_in_at: Instant
    answers: dict[str, Answer]


class GivenConsent(Part):
    """A consent: which text, when, and whether it was withdrawn. ``text`` is what was shown, as it was shown."""

    key: str
    version: int
    language: str
    text: str
    digest: str
    given_at: Instant
    withdrawn_at: Instant | None = None
    taken: Consenting | None = None


class Guardian(Part):
    """How it stands with the guardian's consent; who the guardian is does not stand here."""

    state: GuardianState
    asked_at: Instant | None = None
    given_at: Instant | None = None
    way: Way | None = None
    checked_at: Instant | None = None
    withdrawn_at: Instant | None = None


class Decision(Part):
    """What was decided and released."""

    outcome: str
    reason: str
    released_at: Instant


class Application(Part):
    """An application in which the person takes part; the answers are the leader's, everybody else has none."""

    number: str | None
    programme: str
    state: State
    role: Literal["leader", "member", "guardian"]
    begun_at: Instant
    handed_in_at: Instant | None = None
    withdrawn_at: Instant | None = None
    name: str | None = None
    born_on: date | None = None
    phone: str | None = None
    phone_shared: bool | None = None
    resident: bool | None = None
    of_age: bool | None = None
    answers: dict[str, Answer] = {}
    versions: tuple[Version, ...] = ()
    consents: tuple[GivenConsent, ...] = ()
    guardian: Guardian | None = None
    decision: Decision | None = None
    came: Came | None = None
    came_on: date | None = None

    @model_validator(mode="after")
    def _answers_are_the_leaders(self) -> Self:
        if self.role != "leader" and (self.answers or self.versions):
            raise ValueError("only the leader's own data has the application's answers")
        return self


class Paper(Part):
    """A file that the person handed in; ``file`` is its name in the ZIP."""

    application: str | None
    key: str
    name: str
    kind: str
    size: int
    sha256: str
    received_at: Instant
    file: str | None


class TakenPart(Part):
    """A vote with a ballot of the person's; ``ranking`` (option numbers) and ``receipt`` while they can be found."""

    programme: str
    ranking: tuple[int, ...] | None = None
    receipt: str | None = None


class ProposalText(Part):
    """A text that a proposal has had."""

    version: int
    written_at: Instant
    title: str
    body: str


class BoardProposal(Part):
    """A proposal that the person has brought to a board, with every text it has had."""

    number: int
    programme: str
    state: str
    topic: str | None
    written_at: Instant
    texts: tuple[ProposalText, ...]


class BoardComment(Part):
    """A comment of the person's; the text of a deleted one is gone. ``proposal`` is None under a programme itself."""

    programme: str
    proposal: int | None
    state: str
    written_at: Instant
    text: str


class Recommended(Part):
    """A proposal that the person recommends."""

    proposal: int
    at: Instant


class Known(Part):
    """How a proposal of which the person hears stood when they last looked, or had it in a digest."""

    proposal: int
    comments: int
    recommendations: int
    version: int


class Reported(Part):
    """A text that the person has reported; not whose it is."""

    of: str
    number: int
    reason: str
    at: Instant


class Moderated(Part):
    """What a moderator did with a text of the person's, and what they objected."""

    of: str
    number: int
    act: str
    at: Instant
    until: Instant | None = None
    reason: str
    objection: str | None = None
    upheld: bool | None = None


class Boards(Part):
    """What boards know of the person; ``name`` is "" for no name and None where it was never asked."""

    name: str | None = None
    proposals: tuple[BoardProposal, ...] = ()
    comments: tuple[BoardComment, ...] = ()
    recommended: tuple[Recommended, ...] = ()
    followed: tuple[int, ...] = ()
    known: tuple[Known, ...] = ()
    reported: tuple[Reported, ...] = ()
    moderated: tuple[Moderated, ...] = ()
    messages: tuple[int, ...] = ()


class Invitation(Part):
    """An invitation that the person made, or one that they opened; never who is at its other end."""

    to: Literal["team", "role", "guardian"]
    side: Literal["made", "opened"]
    programme: str | None
    state: str
    made_at: Instant
    expires_at: Instant


class Notice(Part):
    """A message that waits to be sent to the person."""

    kind: str
    dialogue: str | None
    queued_at: Instant
    text: str


class Look(Part):
    """That somebody of the office looked at the person's data: in which role, not who."""

    at: Instant
    role: str
    what: str
    programme: str
    number: str | None = None


class OwnData(Part):
    """Everything that is held about one person."""

    person: Person
    hears: Hears = Hears()
    roles: tuple[Role, ...] = ()
    reviews: tuple[Reviewed, ...] = ()
    drafts: tuple[Begun, ...] = ()
    applications: tuple[Application, ...] = ()
    papers: tuple[Paper, ...] = ()
    votes: tuple[TakenPart, ...] = ()
    boards: Boards = Boards()
    invitations: tuple[Invitation, ...] = ()
    notices: tuple[Notice, ...] = ()
    looks: tuple[Look, ...] = ()


def parts(part: type[Part] = OwnData, place: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], type[Part]]]:
    """Yield every part of the structure with the fields that lead to it, the outer ones first."""
    for name, field in part.model_fields.items():
        inner = _part_in(field.annotation)
        if inner is not None:
            yield (*place, name), inner
            yield from parts(inner, (*place, name))


def _part_in(annotation: Any) -> type[Part] | None:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation
    return next(filter(None, map(_part_in, get_args(annotation))), None)
