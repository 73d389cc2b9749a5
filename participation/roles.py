"""Who may do what in the office: roles, what each of them may do, who may give and end them.

An owner answers for the whole bot, and so for every programme; everybody else for one programme. A deputy stands in
for one official from one day to another and has no role before or after. Whoever has several roles acts in the first
of them that allows it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final, Literal

from participation.refused import Refused

Role = Literal["owner", "official", "deputy", "reviewer"]

Action = Literal[
    "enter",  # open the office at all
    "see-numbers",
    "see-content",  # personal content of what was handed in
    "correct",  # check completeness, ask for a correction
    "check-guardian",
    "assign",  # reviewers; papers marked free of names
    "score",
    "decide",
    "release",
    "export",
    "manage-roles",
    "see-audit",
    "destroy",
    "reset-pin",
    "answer",  # proposals
    "moderate",
    "change",  # a programme that runs: extend it, let it rest and go on
    "reword",  # mend the texts of a programme
    "close-early",  # ask for it, and approve what another has asked for
    "archive",
    "enter-for-others",  # enter for whoever stands at the counter or has written on paper
    "announce",  # write to the people of a programme, and approve what another official writes
    "open-programme",  # prepare a new one; whoever may it in one programme may it
    "approve-programme",  # answer for a new one beside its author
]

MAY: Final[Mapping[Action, tuple[Role, ...]]] = MappingProxyType(
    {
        "enter": ("owner", "official", "deputy", "reviewer"),
        "see-numbers": ("official", "deputy", "owner"),
        "see-content": ("official", "deputy", "owner"),
        "correct": ("official", "deputy", "owner"),
        "check-guardian": ("official", "deputy", "owner"),
        "assign": ("official", "deputy", "owner"),
        "score": ("reviewer",),  # whoever decides does not also score, unless they were asked to
        "decide": ("official", "deputy", "owner"),
        "release": ("official", "deputy", "owner"),
        "export": ("official", "deputy", "owner"),  # where the chat shows numbers only, it is how an office works
        "manage-roles": ("official", "owner"),  # a deputy stands in for work, and invites nobody
        "see-audit": ("official", "owner"),
        "destroy": ("owner",),
        "reset-pin": ("owner",),
        "answer": ("official", "deputy", "owner"),
        "moderate": ("official", "deputy", "owner"),
        "enter-for-others": ("official", "deputy", "owner"),
        "announce": ("official", "deputy", "owner"),
        "change": ("official", "deputy", "owner"),  # both give people more time, or keep them from harm
        "reword": ("official", "owner"),  # what stands there afterwards the official answers for
        "close-early": ("official", "owner"),  # a deputy is no second pair of eyes for whom they stand in for
        "archive": ("official", "owner"),
        "open-programme": ("official", "owner"),  # a deputy stands in for what is there
        "approve-programme": ("official", "deputy", "owner"),
    }
)
"""Every act there is, and the roles that may do it, in the order in which somebody with several acts."""

_GIVES: Final[Mapping[Role, tuple[Role, ...]]] = MappingProxyType(
    {"owner": ("owner", "official", "deputy", "reviewer"), "official": ("deputy", "reviewer")}
)

_SEES_NAMES: Final = frozenset(MAY["see-content"])


@dataclass(frozen=True, slots=True)
class Days:
    """From one day to another, both included, in the office's zone."""

    first: date
    last: date

    def hold(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Grant:
    """A role that an account has. ``programme`` is None for owners, and only for them.

    Of deputies only: ``days``, and ``stands_in_for``, the official's account.
    """

    id: int
    account: int
    role: Role
    programme: int | None
    days: Days | None = None
    stands_in_for: int | None = None

    def holds(self, day: date) -> bool:
        """Tell whether the role is there on a day of the office's zone; only a deputy's comes and goes."""
        return self.days is None or self.days.hold(day)


def may(action: Action, roles: Iterable[Role]) -> bool:
    """Tell whether somebody with these roles may act."""
    return not frozenset(MAY[action]).isdisjoint(roles)


def acting(action: Action, roles: Iterable[Role]) -> Role:
    """Return the role in which somebody acts, for the record.

    Raises:
        Refused: ``office-not-yours``.
    """
    held = frozenset(roles)
    role = next((role for role in MAY[action] if role in held), None)
    if role is None:
        raise Refused("office-not-yours")
    return role


def check_give(
    giver: int,
    roles: frozenset[Role],
    role: Role,
    *,
    today: date,
    days: Days | None = None,
    stands_in_for: int | None = None,
    officials: Iterable[int] = (),
) -> None:
    """Check that ``giver``, who has ``roles`` where the new one is to be, may give ``role``.

    ``officials`` are the accounts of the programme's officials: a deputy stands in for one of them. An official names
    their own deputy only; an owner anybody's.

    Raises:
        Refused: ``role-not-yours-to-give``; ``deputy-for-nobody`` (no official of this programme, or no longer);
            ``deputy-days-needed``; ``deputy-days-upside-down``; ``deputy-days-past``.
    """
    if not any(role in _GIVES.get(held, ()) for held in roles):
        raise Refused("role-not-yours-to-give")
    if role != "deputy":
        if days is not None or stands_in_for is not None:
            raise ValueError("only a deputy's role has days")
        return
    if "owner" not in roles and stands_in_for != giver:
        raise Refused("role-not-yours-to-give")
    if stands_in_for is None or stands_in_for not in officials:
        raise Refused("deputy-for-nobody")
    if days is None:
        raise Refused("deputy-days-needed")
    if days.last < days.first:
        raise Refused("deputy-days-upside-down")
    if days.last < today:
        raise Refused("deputy-days-past")


def check_take(account: int, held: frozenset[Role], role: Role, *, stands_in_for: int | None, blind: bool) -> None:
    """Check that an account with the roles ``held`` where the new one is to be may take ``role``.

    ``blind``: the programme's reviewers are to see no names, so nobody who sees them may be one.

    Raises:
        Refused: ``role-there-already``; ``deputy-of-oneself``; ``role-on-both-sides``.
    """
    if role in held and role != "deputy":  # somebody can stand in for two officials, or twice
        raise Refused("role-there-already")
    if stands_in_for == account:
        raise Refused("deputy-of-oneself")
    sides = {role, *held}
    if blind and "reviewer" in sides and not _SEES_NAMES.isdisjoint(sides):
        raise Refused("role-on-both-sides")


def check_end(grant: Grant, by: int, roles: frozenset[Role], *, owners: int) -> None:
    """Check that ``by``, who has ``roles`` where ``grant`` is, may end it; ``owners`` is how many there are.

    Everybody may lay down their own role, but the last owner can't.

    Raises:
        Refused: ``role-not-yours-to-end``; ``last-owner``.
    """
    ends_own = by in (grant.account, grant.stands_in_for)
    as_official = "official" in roles and grant.role == "reviewer"
    if not (ends_own or as_official or "owner" in roles):
        raise Refused("role-not-yours-to-end")
    if grant.role == "owner" and owners <= 1:
        raise Refused("last-owner")
