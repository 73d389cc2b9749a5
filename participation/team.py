"""Who takes part together: the rules of a team, and a team as it stands.

Seats keep their numbers for ever: a link leads to a seat, and a seat that was given up is never another
person's.
"""

from datetime import timedelta
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict

INVITATION_LIVES = timedelta(days=7)

MemberState = Literal["invited", "accepted", "waiting", "complete"]
"""``accepted`` waits for the leader, ``waiting`` for the member's own consents (or a guardian's)."""


class TeamRules(BaseModel):
    """How people may take part: ``alone``, or as a team of ``min`` to ``max`` members, the leader included.

    ``2 <= min <= max``. ``several``: whether somebody may be in more than one team of this contest.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    alone: bool = True
    min: int
    max: int
    several: bool = False

    def allows(self, size: int) -> bool:
        """Tell whether ``size`` members, the leader included, may hand in."""
        return self.min <= size <= self.max or (size == 1 and self.alone)


class Member(BaseModel):
    """One seat of a team, steady by ``seat`` (1 and up); ``account`` is None until somebody accepts."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    seat: int
    account: int | None = None
    confirmed: bool = False
    consented: bool = False

    @property
    def state(self) -> MemberState:
        if self.account is None:
            return "invited"
        if not self.confirmed:
            return "accepted"
        return "complete" if self.consented else "waiting"


class Team(BaseModel):
    """A leader (an account) and the seats, in the order of their numbers; ``last_seat`` is the highest ever given."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    lead: int
    members: tuple[Member, ...]
    last_seat: int

    @property
    def accounts(self) -> tuple[int, ...]:
        """Everybody who has accepted, the leader included."""
        return tuple(member.account for member in self.members if member.account is not None)

    @property
    def size(self) -> int:
        """How many members the leader has confirmed, the leader included."""
        return sum(member.confirmed for member in self.members)

    def of(self, account: int) -> Member | None:
        """Return the seat of an account, None if it is not in the team."""
        return next((member for member in self.members if member.account == account), None)

    def at(self, seat: int) -> Member | None:
        """Return a seat, None if it was given up."""
        return next((member for member in self.members if member.seat == seat), None)

    def with_member(self, changed: Member) -> Self:
        """Copy the team with one seat changed."""
        members = tuple(changed if member.seat == changed.seat else member for member in self.members)
        return self.model_copy(update={"members": members})

    def without(self, seat: int) -> Self:
        """Copy the team without a seat."""
        return self.model_copy(update={"members": tuple(member for member in self.members if member.seat != seat)})
