"""The programmes as parsed values: read once, dropped when anybody publishes."""

from dataclasses import dataclass
from datetime import datetime

from participation.counting import Tally
from participation.programme import Vote


@dataclass(frozen=True, slots=True)
class Programme:
    """A published programme as it stands now. ``result`` is there once it is counted; ``box`` names its key file."""

    id: int
    slug: str
    version: int
    published_at: datetime
    box: str
    content: Vote
    result: Tally | None
    told: bool


class Shelf:
    """What has been read of the programmes. ``storage.programmes`` fills it; ``drop`` empties it."""

    def __init__(self) -> None:
        self.programmes: dict[int, Programme] | None = None
        self.live: dict[int, tuple[datetime, Tally]] = {}
        """Counts shown before the close, and as of when."""

    def drop(self) -> None:
        """Forget everything, so that the next unit reads anew."""
        self.programmes = None
        self.live.clear()
