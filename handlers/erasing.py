"""Carrying out an erasure, unit by unit, and telling those concerned."""

from datetime import datetime
from typing import Literal

from conversations import erasing, leaving_boards
from conversations.erasing import Done
from handlers import cards
from handlers.asking import paragraphs
from handlers.erase_view import stays
from handlers.reception_view import ReceptionView
from handlers.screen import message
from handlers.turn import House, Turn, turn_of
from storage import applications, erasures, guardians, members, outbox, programmes
from storage.database import Tx
from storage.erasures import Erasure
from texts import say_html

Progress = Literal["more", "waits", "erased"]


def go_on(tx: Tx, house: House, erasure: Erasure, now: datetime) -> Progress:
    """Do the next part of an erasure; a part that is done is not found again, so this may be repeated anywhere.

    ``waits``: a message is just on its way to the person; try again when it has arrived.
    """
    account, at = erasure.account, erasure.asked_at
    turn = turn_of(tx, house, account, now)
    for share in erasing.shares(tx, account, withdraws=erasure.withdraws, at=at):
        if share.fate != "kept":
            _tell(turn, erasing.carry_out(tx, share, account, at=at))
            return "more"
    goes, _ = erasing.children(tx, account)
    for asked in goes:
        guardians.destroy(tx, asked.application, asked.child)
        _tell_child(turn, asked.application, asked.child)
        return "more"
    leaving_boards.forget(tx, account, at)
    words = message(say_html(erasure.language, "erase-blanked"))
    return "erased" if erasures.wipe(tx, account, words, now) else "waits"


def finish(tx: Tx, house: House, erasure: Erasure, now: datetime) -> None:
    """Say that it is done, and what has stayed; nobody knows of the erasure after that."""
    if not erasures.end(tx, erasure.account):
        return
    turn = turn_of(tx, house, erasure.account, now)
    turn.language = erasure.language
    kept = erasing.shares(tx, erasure.account, withdraws=erasure.withdraws, at=erasure.asked_at)
    said = [say_html(turn.language, "erase-stays"), *stays(turn, kept)]
    done = say_html(turn.language, "erase-done")
    turn.write(paragraphs([done], said, [say_html(turn.language, "erase-done-chat")]))


def _tell(turn: Turn, done: Done) -> None:
    """Blank what was said of it, and tell whoever is left in it."""
    tx, share = turn.tx, done.share
    about = cards.about(share.application.id)
    application = applications.by_id(tx, share.application.id)
    still_there = {one.account for one in members.seated(tx, share.application.id)} if application else set()
    for chat in set(outbox.chats_about(tx, about)) - still_there:
        other = turn_of(tx, turn.house, chat, turn.at)
        outbox.blank(tx, chat, about, message(say_html(other.language, "erase-blanked")), turn.at)
    for account in done.tell:
        other = turn_of(tx, turn.house, account, turn.at)
        if application is None:
            view = ReceptionView(other, share.programme)
            other.write(view.html("withdrawn-by-lead", title=share.programme.content.title.in_(other.language)))
        else:
            key = "erase-now-you-lead" if account == done.lead else "erase-member-left"
            cards.act_needed(other, share.programme, application, key)


def _tell_child(turn: Turn, application_id: int, child: int) -> None:
    application = applications.by_id(turn.tx, application_id)
    programme = None if application is None else programmes.by_id(turn.tx, application.programme)
    if application is not None and programme is not None:
        other = turn_of(turn.tx, turn.house, child, turn.at)
        cards.act_needed(other, programme, application, "erase-guardian-gone")
