"""What a reviewer or an official has begun to note of one application: kept sealed until it is given or dropped."""

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict, Field

from handlers.office_room import Room
from storage import drafts

_VERSION = 1


class Notes(BaseModel):
    """Scores by criterion and a comment; an outcome, its ground and reason; where it is disclosed. Never printed."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    scores: Mapping[str, int] = Field(default={}, repr=False)
    comment: str = Field(default="", repr=False)
    outcome: str = ""
    ground: str | None = None
    reason: str = Field(default="", repr=False)
    where: str = Field(default="", repr=False)


def load(room: Room) -> Notes | None:
    """Return what was begun, if anything was."""
    payload = drafts.load(room.turn.tx, room.turn.account, room.name)
    return None if payload is None else Notes.model_validate_json(payload)


def keep(room: Room, notes: Notes) -> None:
    """Keep what is begun."""
    payload = notes.model_dump_json().encode()
    drafts.keep(room.turn.tx, room.turn.account, room.name, _VERSION, payload, room.turn.at)


def drop(room: Room) -> None:
    """Forget what was begun."""
    drafts.drop(room.turn.tx, room.turn.account, room.name)
