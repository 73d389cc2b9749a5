"""Say that what somebody has begun will be forgotten, where no close comes that they could wait for."""

from datetime import datetime

from conversations import untouched
from handlers import cards
from handlers.turn import House, turn_of
from participation.quiet_hours import is_quiet
from participation.retention import WARNED_FOR
from storage import members, programmes
from storage.database import Tx


def warn(tx: Tx, house: House, programme: int, now: datetime, limit: int) -> int:
    """Tell those who take part in what will be forgotten, by day, up to ``limit`` drafts; return how many it were."""
    found = programmes.by_id(tx, programme)
    if found is None or is_quiet(now, found.reception.office.zone):
        return 0
    concerned = untouched.to_warn(tx, programme, at=now, limit=limit)
    for application in concerned:
        for one in members.seated(tx, application.id):
            cards.act_needed(turn_of(tx, house, one.account, now), found, application, "draft-fades", left=WARNED_FOR)
    return len(concerned)
