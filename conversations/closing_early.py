"""Close a programme early: one official asks for it, another approves exactly that, and everybody hears why."""

from datetime import datetime

from conversations.changing import fact_of, publish, seen_of
from participation import early_close
from participation.audit import Actor, Fact, Seen
from participation.early_close import EarlyClose
from participation.refused import Refused
from participation.roles import MAY
from participation.words import Localized
from storage import audit, change_news, early_closes, pauses, roles
from storage.database import Tx
from storage.shelf import Programme


def seconds(tx: Tx, programme: Programme, at: datetime, besides: int) -> tuple[int, ...]:
    """Return who may approve what one of them asks for, each once."""
    found = [account for role in MAY["close-early"] for account in roles.accounts(tx, role, programme.id, at)]
    return tuple(account for account in dict.fromkeys((*found, *roles.owners(tx))) if account != besides)


def ask(
    tx: Tx, programme: Programme, closes_at: datetime | None, reason: Localized, *, by: Actor, at: datetime
) -> EarlyClose:
    """Ask for an early close, in place of what was asked for before; a second official has to approve it.

    Raises:
        Refused: as `participation.early_close.check_ask`.
    """
    if by.account is None:
        raise ValueError("somebody asks for it")
    others = len(seconds(tx, programme, at, by.account))
    expires_at = early_close.check_ask(programme.content.window, closes_at, at=at, others=others)
    asked = early_closes.ask(
        tx,
        programme.id,
        author=by.account,
        version=programme.version,
        closes_at=closes_at,
        reason=reason,
        at=at,
        expires_at=expires_at,
    )
    values: dict[str, Fact] = {"until": None if closes_at is None else fact_of(closes_at), "digest": asked.digest}
    audit.note(tx, programme.id, "early-close-asked", by=by, at=at, values=values, seen=seen_of(reason))
    return asked


def approve(tx: Tx, programme: Programme, seen: str, *, by: Actor, at: datetime) -> tuple[EarlyClose, Programme]:
    """Close a programme early, exactly as it was looked at; all who take part hear of it, with the reason.

    What rests then rests until it closes. What was received before the close counts, as ever.

    Raises:
        Refused: as `participation.early_close.check_approve`; ``early-close-author-gone``.
        Betrayal: as `storage.programmes.publish`.
    """
    if by.account is None:
        raise ValueError("somebody approves it")
    waiting = early_closes.waiting(tx, programme.id)
    asked = early_close.check_approve(waiting, seen, by=by.account, at=at, version=programme.version)
    if not roles.holds(tx, asked.author, programme.id, at) & set(MAY["close-early"]):
        raise Refused("early-close-author-gone")
    # "At once" lies in the future by as little as can be: what is received now is the last that counts.
    closes_at = asked.closes_at or at + datetime.resolution
    fresh = programme.content.window.model_copy(update={"closes_at": closes_at, "last_day": None})
    early_closes.settle(tx, programme.id, "approved", by=by.account)
    number = pauses.end(tx, programme.id, closes_at)
    if number is not None:  # it rests until then, and does not go on
        change_news.drop(tx, "resumed", number)
    values: dict[str, Fact] = {"until": fact_of(closes_at), "asked-by": asked.author, "digest": asked.digest}
    content = programme.content.model_copy(update={"window": fresh})
    closed = publish(
        tx, programme, content, "closed-early", by=by, at=at, values=values, seen=seen_of(asked.reason), shorten=True
    )
    change_news.put(tx, programme.id, "closed-early", asked.id, at)
    return asked, closed


def refuse(tx: Tx, programme: Programme, answer: str, *, by: Actor, at: datetime) -> EarlyClose:
    """Refuse what another has asked for, and say why.

    Raises:
        Refused: ``early-close-gone``; ``early-close-own``.
    """
    waiting = early_closes.waiting(tx, programme.id)
    if waiting is None or by.account is None:
        raise Refused("early-close-gone")
    if waiting.author == by.account:
        raise Refused("early-close-own")
    early_closes.settle(tx, programme.id, "refused", by=by.account, answer=answer)
    audit.note(tx, programme.id, "early-close-refused", by=by, at=at, seen=(Seen("reason", "", answer),))
    return waiting


def drop(tx: Tx, programme: Programme, *, by: Actor, at: datetime) -> None:
    """Let whoever has asked for it take it back; where nothing waits, nothing happens.

    Raises:
        Refused: ``early-close-not-yours``.
    """
    waiting = early_closes.waiting(tx, programme.id)
    if waiting is None or by.account is None:
        return
    if waiting.author != by.account:
        raise Refused("early-close-not-yours")
    early_closes.settle(tx, programme.id, "dropped", by=by.account)
    audit.note(tx, programme.id, "early-close-dropped", by=by, at=at)
