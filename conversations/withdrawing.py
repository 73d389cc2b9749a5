"""Withdraw an application."""

from dataclasses import dataclass
from datetime import datetime

from conversations.applying import dialogue, moved
from participation.refused import Refused
from storage import applications, drafts, invitations, members, versions
from storage.applications import Application
from storage.database import Tx


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """What was withdrawn, whom to tell (members but whoever did it), and whether nothing of it is left."""

    application: Application
    tell: tuple[int, ...]
    forgotten: bool


def withdraw(tx: Tx, application: Application, *, by: int, at: datetime) -> Withdrawn:
    """Withdraw an application; a draft that was never handed in is forgotten altogether.

    Raises:
        Refused: ``only-lead``; ``move-unknown`` once it is decided.
    """
    if by != application.lead:
        raise Refused("only-lead")
    to_tell = tuple(one.account for one in members.seated(tx, application.id) if one.account != by)
    if application.state == "withdrawn":
        return Withdrawn(application, (), forgotten=False)
    end(tx, application, at=at)
    after = applications.by_id(tx, application.id)
    return Withdrawn(after or application, to_tell, forgotten=after is None)


def end(tx: Tx, application: Application, *, at: datetime) -> None:
    """Let an application end as withdrawn, its links with it; one that was never handed in leaves nothing.

    Raises:
        Refused: ``move-unknown`` once it is decided.
    """
    moved(tx, application, "withdrawn", by="applicant", at=at)
    seats = members.team(tx, application.id)
    drafts.forget(tx, dialogue(application.id), limit=seats.last_seat)  # every member fills in their own part
    if application.number is None:
        applications.forget(tx, application.id)
        return
    versions.wait_no_more(tx, application.id)
    for seat in seats.members:
        invitations.close(tx, application.id, seat.seat, "revoked")
