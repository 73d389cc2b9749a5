"""How far people have come with a contest or an application."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Uptake:
    """What a new version has to keep to, because people rely on it; nothing of it says who.

    ``begun`` counts what was begun and not handed in yet, ``handed_in`` what was handed in and is still kept.
    ``largest_team`` is the number of seats, open invitations and the leader included, of the largest team (0 where
    there is none). ``grounds`` are the keys of those used in a decision, released or not; ``criteria`` those
    by which something was scored.
    """

    begun: int = 0
    handed_in: int = 0
    largest_team: int = 0
    grounds: frozenset[str] = frozenset()
    criteria: frozenset[str] = frozenset()

    @property
    def untouched(self) -> bool:
        """Whether nobody has begun anything."""
        return not (self.begun or self.handed_in)
