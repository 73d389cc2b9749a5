"""What each participant tells about themself, which of it a programme needs, and whether they may take part."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from participation.contest import Reception
from participation.eligibility import Known, Verdict, verdict

Fact = Literal["residence", "birth-date", "of-age", "name", "phone"]
"""What can be asked of a person about themself, in the order in which it is asked."""


class PersonFacts(BaseModel):
    """What one participant has told; None is not told yet. Never printed.

    ``of_age`` answers whether somebody is old enough to consent alone, where no birth date is asked. ``phone`` is
    E.164; ``phone_shared`` tells that Telegram vouches for it (shared as the person's own contact, not typed).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str | None = Field(default=None, repr=False)
    born: date | None = Field(default=None, repr=False)
    of_age: bool | None = Field(default=None, repr=False)
    resident: bool | None = Field(default=None, repr=False)
    phone: str | None = Field(default=None, repr=False)
    phone_shared: bool = Field(default=False, repr=False)


def needed(programme: Reception) -> Iterator[Fact]:
    """Yield what a programme needs to know about each participant, in the order in which it is asked."""
    if any(rule.kind == "residence" for rule in programme.eligibility.rules):
        yield "residence"
    if programme.asks_birth_date:
        yield "birth-date"
    if programme.asks_whether_of_age:
        yield "of-age"
    yield from programme.person


def untold(programme: Reception, facts: PersonFacts) -> tuple[Fact, ...]:
    """Return what a participant still owes of that."""
    told: dict[Fact, object] = {
        "residence": facts.resident,
        "birth-date": facts.born,
        "of-age": facts.of_age,
        "name": facts.name,
        "phone": facts.phone,
    }
    return tuple(fact for fact in needed(programme) if told[fact] is None)


def needs_guardian(programme: Reception, facts: PersonFacts, *, at: datetime) -> bool:
    """Tell whether a guardian must consent for somebody who applies at ``at`` (aware).

    Of whom the age is not told nobody knows it yet: that is owed first.
    """
    if programme.asks_whether_of_age:
        return facts.of_age is False
    return facts.born is not None and bool(programme.guardian.needed(facts.born, programme.days(at).today))


def may(programme: Reception, facts: PersonFacts, *, at: datetime) -> Verdict:
    """Answer whether somebody who applies at ``at`` (aware) may take part, from what they have told."""
    return verdict(programme.eligibility, Known(resident=facts.resident, born=facts.born), programme.days(at))
