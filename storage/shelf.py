"""The programmes as parsed values: read once, dropped when anybody publishes."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from pydantic import Field, TypeAdapter

from participation.board import Board
from participation.contest import Application, Contest, Reception
from participation.counting import Tally
from participation.programme import Vote

Content = Annotated[Vote | Contest | Application | Board, Field(discriminator="kind")]
"""What a programme file holds, by its kind."""
CONTENT: TypeAdapter[Vote | Contest | Application | Board] = TypeAdapter(Content)


@dataclass(frozen=True, slots=True)
class Programme:
    """A published programme as it stands now; the window in ``content`` knows its pauses.

    Of votes only: ``result`` is there once it is counted, ``box`` names its key file ("" for other kinds). What is
    archived (``archived_at``) has left the lists.
    """

    id: int
    slug: str
    version: int
    published_at: datetime
    box: str
    content: Vote | Contest | Application | Board
    result: Tally | None
    told: bool
    archived_at: datetime | None = None

    @property
    def vote(self) -> Vote:
        """The content of what is known to be a vote."""
        if not isinstance(self.content, Vote):
            raise TypeError(f"a {self.content.kind} is no vote")
        return self.content

    @property
    def reception(self) -> Reception:
        """The content of what is known to be a contest or an application."""
        if not isinstance(self.content, Reception):
            raise TypeError(f"a {self.content.kind} takes nothing in")
        return self.content

    @property
    def board(self) -> Board:
        """The content of what is known to be a board."""
        if not isinstance(self.content, Board):
            raise TypeError(f"a {self.content.kind} is no board")
        return self.content


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
