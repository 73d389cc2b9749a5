"""The picture of turnout by day: asked for in a place of the office, with its numbers as words below it."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from handlers.office_screen import trace
from handlers.turn import Turn
from participation.roles import may
from participation.turnout import days_shown
from reports.turnout_picture import TurnoutPicture, words
from storage import outbox, programmes, roles, turnout
from storage.database import Tx
from storage.shelf import Programme


def send(turn: Turn, programme: Programme) -> bool:
    """Send the picture as it stands now; tell whether there is anything on it.

    The numbers go along with the request, so that picture and words say the same whenever it is drawn.
    """
    content, at = programme.content, turn.at
    days = days_shown(content.window, content.begun_on, at.astimezone(content.office.zone).date(), content.office.zone)
    found = turnout.of(turn.tx, programme, days)
    if not found.in_all or not days:
        return False
    payload: dict[str, Any] = {
        "make": "turnout",
        "as": "photo",
        "programme": programme.id,
        "account": turn.account,
        "language": turn.language,
        "days": [[day.isoformat(), count] for day, count in found.days],
        "others": found.others,
        "at": at.isoformat(),
        "parse_mode": "HTML",
        "protect_content": True,
    }
    payload["caption"] = words(_picture(programme, payload))
    outbox.send_file(turn.tx, turn.account, payload, at, trace=trace(turn, None))
    return True


def asked_for(tx: Tx, payload: Mapping[str, Any], now: datetime) -> TurnoutPicture | None:
    """Return what is to be drawn; nothing for whoever's role has ended since they asked."""
    programme = programmes.by_id(tx, payload["programme"])
    held = roles.holds(tx, payload["account"], payload["programme"], now)
    return _picture(programme, payload) if programme is not None and may("see-numbers", held) else None


def _picture(programme: Programme, payload: Mapping[str, Any]) -> TurnoutPicture:
    content = programme.content
    return TurnoutPicture(
        language=payload["language"],
        title=content.title.in_(payload["language"]),
        kind=content.kind,
        days=[(date.fromisoformat(day), count) for day, count in payload["days"]],
        others=payload["others"],
        at=datetime.fromisoformat(payload["at"]),
        zone=content.office.timezone,
    )
