"""What child and guardian hear when something has become of a consent. The team hears no more than that one is gone."""

from datetime import datetime

from conversations import guardian_checks
from conversations.guardian_checks import Ended, Expired
from conversations.guardians import Asked
from handlers import cards, team_news
from handlers.asking import paragraphs
from handlers.reception_view import ReceptionView
from handlers.turn import House, Turn, turn_of
from storage import applications, programmes
from storage.database import Tx
from storage.shelf import Programme


def given(turn: Turn, asked: Asked) -> None:
    """Let the child hear that the grown-up has agreed, and that the office checks it."""
    _child_acts(turn, asked, "guardian-told-given")


def refused(turn: Turn, asked: Asked) -> None:
    """Let the child hear a no; it can ask again."""
    _child_acts(turn, asked, "guardian-told-refused")


def withdrawn(turn: Turn, asked: Asked, seat: int, ended: Ended) -> None:
    """Let the child hear it; the team that somebody has gone, and who leads it now."""
    child = turn_of(turn.tx, turn.house, asked.child, turn.at)
    if ended.office:
        return cards.act_needed(child, asked.programme, asked.application, "guardian-told-withdrawn-office")
    _write(child, asked.programme, "guardian-told-ended" if ended.withdrawn else "guardian-told-withdrawn")
    if ended.lead is not None:
        team_news.handed_over(turn, asked.programme, asked.application)
    if ended.departure is not None:
        team_news.gone(turn, asked.programme, asked.application, seat, ended.departure)
    return None


def expire(tx: Tx, house: House, now: datetime, limit: int) -> int:
    """Destroy what nobody has checked in time, up to ``limit`` at a time; tell both, and return how many it were."""
    expired = guardian_checks.expire(tx, at=now, limit=limit)
    for one in expired:
        _tell_expired(tx, house, one, now)
    return len(expired)


def _tell_expired(tx: Tx, house: House, one: Expired, now: datetime) -> None:
    application = applications.by_id(tx, one.application)
    programme = programmes.by_id(tx, application.programme) if application is not None else None
    if application is None or programme is None:
        return
    cards.act_needed(turn_of(tx, house, one.child, now), programme, application, "guardian-told-expired")
    if one.guardian is not None:
        _write(turn_of(tx, house, one.guardian, now), programme, "guardian-expired")


def _child_acts(turn: Turn, asked: Asked, key: str) -> None:
    child = turn_of(turn.tx, turn.house, asked.child, turn.at)
    cards.act_needed(child, asked.programme, asked.application, key)


def _write(turn: Turn, programme: Programme, key: str) -> None:
    view = ReceptionView(turn, programme)
    turn.write(paragraphs([view.title()], [view.html(key)], [view.contact()]))
