"""Take over what the office has entered for oneself: by the link on the printed receipt, into one's own Telegram."""

from datetime import datetime

from conversations import applying
from participation.audit import APPLICANT
from participation.refused import Refused
from storage import applications, assisted, audit, drafts, erasures, outbox, passing_on, roles, to_tell
from storage.assisted import Entry
from storage.database import Tx


def look(tx: Tx, token: str, account: int, *, at: datetime) -> Entry:
    """Show where a link leads, and change nothing.

    Raises:
        Refused: ``receipt-link-over``: nobody made it, it was used, or its time is over; ``receipt-link-own-there``:
            this account takes part in the same programme already; ``receipt-link-office``: it acts for the office
            there, and so has every such link in its hands.
    """
    entry = assisted.led_to(tx, token)
    application = None if entry is None or entry.application is None else applications.by_id(tx, entry.application)
    if entry is None or application is None or entry.code_until is None or at >= entry.code_until:
        raise Refused("receipt-link-over")
    if application.state == "withdrawn" or application.destroyed or erasures.is_under_way(tx, entry.account):
        raise Refused("receipt-link-over")
    if roles.holds(tx, account, entry.programme, at):
        raise Refused("receipt-link-office")
    own = (one for one in applications.of_account(tx, account) if one.state != "withdrawn")
    if any(one.programme == entry.programme for one in own):
        raise Refused("receipt-link-own-there")
    return entry


def take_over(tx: Tx, token: str, account: int, *, at: datetime) -> Entry:
    """Let what was entered belong to this account: all that hangs on it, and what it has not been told yet.

    Raises:
        Refused: as `look`.
    """
    entry = look(tx, token, account, at=at)
    before, application = entry.account, entry.application
    assert application is not None  # noqa: S101  (looked at just now: for the type checker)
    dialogue = applying.dialogue(application)
    begun = drafts.load(tx, before, dialogue)
    if begun is not None:
        drafts.pass_on(tx, before, account, dialogue, begun, None)
    passing_on.application(tx, application, before, account)
    untold = to_tell.of_account(tx, before)
    to_tell.forget(tx, before)
    assisted.linked(tx, entry, account, at)
    for message in untold:
        outbox.say(tx, account, message.payload, at, trace=outbox.Trace(f"application:{application}"))
    audit.note(tx, entry.programme, "linked", by=APPLICANT, at=at, subject=f"application:{application}")
    return assisted.by_id(tx, entry.id) or entry
