"""Keeping a board decent: reports and what they do, what a moderator may do, objections, floods."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Final, Literal, get_args

from participation.comment_rules import ReportRules
from participation.public_text import check_body
from participation.refused import Refused

Kind = Literal["proposal", "comment"]
"""What can be reported and moderated."""

Reason = Literal["personal-data", "abuse", "advertising", "off-topic", "illegal", "other"]
REASONS: Final[tuple[Reason, ...]] = get_args(Reason)

Act = Literal["hide", "restore", "reject", "approve", "warn", "block"]
"""What a moderator does; ``reject`` and ``approve`` are for what waits to be read first."""

MAY_BE_OBJECTED: Final[frozenset[Act]] = frozenset({"hide", "reject", "warn", "block"})

LONGEST_REASON = 500
LONGEST_OBJECTION = 1000
LONGEST_BLOCK = timedelta(days=365)

Doing = Literal["proposal", "comment", "report", "recommendation"]

FLOODS: Final[Mapping[Doing, tuple[tuple[int, timedelta], ...]]] = MappingProxyType(
    {
        "proposal": ((3, timedelta(minutes=10)), (10, timedelta(days=1))),
        "comment": ((10, timedelta(minutes=5)), (100, timedelta(days=1))),
        "report": ((10, timedelta(hours=1)), (30, timedelta(days=1))),
        "recommendation": ((60, timedelta(minutes=10)),),
    }
)
"""How many of a kind one account may do in how long: more than anybody types or reads."""

NEW_FOR = timedelta(days=1)
"""So long an account is new: texts with links then wait to be read, and a few a day are enough."""

NEW_FLOODS: Final[Mapping[Doing, tuple[tuple[int, timedelta], ...]]] = MappingProxyType(
    {**FLOODS, "proposal": ((2, timedelta(days=1)),), "comment": ((5, timedelta(minutes=10)), (20, timedelta(days=1)))}
)


@dataclass(frozen=True, slots=True)
class Moderation:
    """What a moderator did, and what came of the author's objection.

    ``until`` is the end of a block, ``done_by`` the moderator's account. ``upheld`` says whether the act stood, once
    the objection was looked at.
    """

    id: int
    programme: int
    kind: Kind
    subject: int
    author: int | None
    act: Act
    at: datetime
    reason: str = field(repr=False)
    until: datetime | None = None
    done_by: int | None = None
    objection: str | None = field(default=None, repr=False)
    objected_at: datetime | None = None
    settled_at: datetime | None = None
    upheld: bool | None = None


def is_new(since: datetime, at: datetime) -> bool:
    """Tell whether an account known ``since`` then is new."""
    return at - since < NEW_FOR


def limits(doing: Doing, *, new: bool) -> tuple[tuple[int, timedelta], ...]:
    """Return how many of a kind may be done in how long."""
    return (NEW_FLOODS if new else FLOODS)[doing]


def check_flood(doing: Doing, done: Iterable[datetime], *, new: bool, at: datetime) -> None:
    """Let one more act pass; ``done`` are the instants of those of the last day, in any order.

    Raises:
        Refused: ``too-many-for-now`` with ``again_at``, the instant from which it is possible.
    """
    instants = sorted(done, reverse=True)
    for most, span in limits(doing, new=new):
        within = [instant for instant in instants if instant > at - span]
        if len(within) >= most:
            raise Refused("too-many-for-now", again_at=within[most - 1] + span)


def report_counts(rules: ReportRules, since: datetime, at: datetime) -> bool:
    """Tell whether the report of an account known ``since`` then counts towards hiding."""
    return at - since >= timedelta(days=rules.known_days)


def hides(rules: ReportRules, counting: int) -> bool:
    """Tell whether so many reports that count hide a text until somebody has looked."""
    return counting >= rules.accounts


def returns_at(rules: ReportRules, hidden_at: datetime) -> datetime:
    """Return when a text that reports have hidden comes back, if nobody decides and it holds no personal data."""
    return hidden_at + timedelta(hours=rules.returns_hours)


def check_reason(reason: str) -> None:
    """Let a moderator's reason pass: the author reads it.

    Raises:
        Refused: as `participation.public_text.check_body`.
    """
    check_body(reason, shortest=1, longest=LONGEST_REASON)


def check_block(until: datetime, at: datetime) -> None:
    """Let a block pass that has an end, within a year.

    Raises:
        Refused: ``block-end`` with ``days``, the most.
    """
    if not at < until <= at + LONGEST_BLOCK:
        raise Refused("block-end", days=LONGEST_BLOCK.days)


def check_objection(moderation: Moderation, text: str, *, by: int) -> None:
    """Let an objection pass: once, by whom it concerns.

    Raises:
        Refused: ``objection-not-yours``; ``objection-none`` (nothing was taken from them); ``objection-once``; as
            `participation.public_text.check_body`.
    """
    if moderation.author != by:
        raise Refused("objection-not-yours")
    if moderation.act not in MAY_BE_OBJECTED:
        raise Refused("objection-none")
    if moderation.objected_at is not None:
        raise Refused("objection-once")
    check_body(text, shortest=1, longest=LONGEST_OBJECTION)
