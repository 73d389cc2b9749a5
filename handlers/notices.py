"""Notices: messages that are made when they are taken from the outbox, so that they are true when they go out."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from handlers import announcing, board_cards, change_telling, closing, digest, reminding
from handlers.turn import House
from storage import outbox
from storage.database import Tx
from storage.outbox import Lane, Parcel, Payload

NoticeMaker = Callable[[Tx, House, int, Mapping[str, Any], datetime], Payload | None]
"""Makes what one account is told, from what the outbox names; None if there is nothing to be said any more."""

NOTICES: Mapping[str, NoticeMaker] = {
    "reminder": reminding.reminder,
    "result": closing.result,
    "change": change_telling.change,
    "announcement": announcing.announcement,
    "correction": announcing.correction,
    "card": board_cards.card,
    "digest": digest.digest,
}
"""By what a payload calls it: ``make``."""


def take(
    tx: Tx, house: House, chat: int, lane: Lane, now: datetime, broken: Callable[[Exception], None]
) -> Parcel | None:
    """Take what waits for a chat, made; notices with nothing to say any more are passed over.

    ``broken`` hears of a notice that can't be made: it fails, and the chat goes on with what comes after.
    """
    while (parcel := outbox.take(tx, chat, lane)) is not None:
        if parcel.kind == "document" or "make" not in parcel.payload:
            return parcel
        try:
            with tx.savepoint():
                made = NOTICES[parcel.payload["make"]](tx, house, chat, parcel.payload, now)
        except Exception as error:
            if not tx.sqlite.in_transaction:
                raise
            broken(error)
            outbox.give_up(tx, parcel, now)
            continue
        if made is not None:
            return replace(parcel, payload=made)
        outbox.pass_over(tx, parcel)
    return None
