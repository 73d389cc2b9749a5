"""Drafts where no close comes: after so long untouched those who take part hear once, and then they are forgotten."""

from datetime import datetime

from conversations import destroying
from participation.retention import UNFINISHED_FOR, WARNED_FOR
from storage import applications, untouched
from storage.applications import Application
from storage.database import Tx


def to_warn(tx: Tx, programme: int, *, at: datetime, limit: int) -> list[Application]:
    """Return up to ``limit`` drafts that will be forgotten if nobody touches them, each once; they count as told."""
    since = at - (UNFINISHED_FOR - WARNED_FOR)
    found = untouched.to_warn(tx, programme, destroying.EDITING, since=since, limit=limit)
    for application in found:
        untouched.warned(tx, application, at)
    there = (applications.by_id(tx, application) for application in found)
    return [application for application in there if application is not None]


def forget(tx: Tx, programme: int, *, at: datetime, limit: int) -> int:
    """Forget up to ``limit`` drafts that nobody has touched since they heard, with their papers; return how many.

    Everybody has the whole time between telling and forgetting, also where the bot was away meanwhile.
    """
    heard = (at - (UNFINISHED_FOR - WARNED_FOR), at - WARNED_FOR)
    gone = untouched.to_forget(tx, programme, destroying.EDITING, since=at - UNFINISHED_FOR, warned=heard, limit=limit)
    for application in gone:
        destroying.forget_draft(tx, application)
    return len(gone)
