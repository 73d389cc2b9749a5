"""Owners as the setting names them, and what the owners that there are hear of it."""

from collections.abc import Iterable
from datetime import datetime

from handlers.screen import message
from storage import outbox, people, roles
from storage.database import Tx
from texts import pick, say_html


def name_owners(tx: Tx, named: Iterable[int], now: datetime, default_language: str) -> None:
    """Make whoever the setting names an owner, and tell all owners of each who has just become one."""
    for told in roles.ensure_owners(tx, named, now):
        for owner in told.owners:
            person = people.find(tx, owner)
            chosen = None if person is None else person.language or person.telegram_language
            text = say_html(pick(chosen, default_language), "owner-named-in-setting", id=str(told.grant.account))
            outbox.say(tx, owner, message(text), now)
