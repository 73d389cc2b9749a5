"""To whom an announcement goes, as a value: groups that somebody must be in, groups that they must not, a language."""

from collections.abc import Mapping
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict

from participation.refused import Refused

Group = Literal["everyone", "participants", "applicants", "members", "unfinished", "not-voted", "followers"]
"""``everyone`` who has spoken to the bot. All others are a programme's:

``participants`` have cast a ballot, take part in what was handed in, or have brought, discussed or supported something;
``applicants`` have handed in; ``members`` are in a team, handed in or not; ``unfinished`` have begun and not finished;
``not-voted`` is everybody else than those who have cast a ballot; ``followers`` follow the programme or its office.
"""

OF_VOTES: Final = frozenset[Group]({"participants", "unfinished", "not-voted", "followers"})
OF_RECEPTIONS: Final = frozenset[Group]({"participants", "applicants", "members", "unfinished", "followers"})
OF_BOARDS: Final = frozenset[Group]({"participants", "followers"})
MOST_TERMS: Final = 5
_OF_KINDS: Final = {"vote": OF_VOTES, "board": OF_BOARDS}


class Term(BaseModel):
    """One group; ``programme`` is its id, None for everyone, and only for them."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    who: Group
    programme: int | None = None


EVERYONE: Final = Term(who="everyone")


class Audience(BaseModel):
    """Whoever is in all groups of ``every_of`` and in none of ``none_of``; with ``language``, only who hears that."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    every_of: tuple[Term, ...] = ()
    none_of: tuple[Term, ...] = ()
    language: Literal["ko", "en"] | None = None

    @property
    def terms(self) -> tuple[Term, ...]:
        return (*self.every_of, *self.none_of)

    def canonical(self) -> "Audience":
        """Return the same audience as it is always written, whatever the order in which it was put together."""
        return self.model_copy(
            update={name: tuple(sorted(set(getattr(self, name)), key=repr)) for name in ("every_of", "none_of")}
        )


def check_audience(audience: Audience, kinds: Mapping[int, str], *, of: int | None) -> None:
    """Check that an audience makes sense, and that whoever speaks for ``of`` may speak to it.

    ``kinds`` are the kinds of the programmes there are, by id. ``of`` is the programme in whose name it is said: then
    every group is that programme's own. None is the bot as a whole, which may speak to everyone.

    Raises:
        Refused: ``audience-unnamed``; ``audience-too-many`` with ``max``; ``audience-contradiction``;
            ``audience-programme-gone``; ``audience-group-unfit``; ``audience-not-yours``.
    """
    if not audience.every_of:
        raise Refused("audience-unnamed")
    if len(audience.terms) > MOST_TERMS:
        raise Refused("audience-too-many", max=MOST_TERMS)
    if not set(audience.every_of).isdisjoint(audience.none_of) or EVERYONE in audience.none_of:
        raise Refused("audience-contradiction")
    for term in audience.terms:
        if (term.programme is None) is not (term.who == "everyone"):
            raise Refused("audience-group-unfit")
        if of is not None and term.programme != of:
            raise Refused("audience-not-yours")
        if term.programme is None:
            continue
        if term.programme not in kinds:
            raise Refused("audience-programme-gone")
        if term.who not in _OF_KINDS.get(kinds[term.programme], OF_RECEPTIONS):
            raise Refused("audience-group-unfit")
