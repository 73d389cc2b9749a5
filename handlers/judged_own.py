"""A reviewer's own part in one application: theirs only where it was given to them."""

from handlers.judge_room import application_of
from handlers.office_room import Room
from participation.judging import Judgement
from participation.refused import Refused
from storage import reviews


def own(room: Room) -> Judgement:
    """Return a reviewer's own judgement.

    Raises:
        Refused: ``review-not-yours``: never assigned, or handed on for a conflict.
    """
    everybodys = reviews.of_application(room.turn.tx, application_of(room).id)
    found = next((one for one in everybodys if one.reviewer == room.turn.account), None)
    if found is None or found.state == "conflict":
        raise Refused("review-not-yours")
    return found
