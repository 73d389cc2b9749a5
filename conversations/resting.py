"""Let a programme rest, and go on."""

from datetime import datetime

from conversations.changing import extend, fact_of, now, seen_of
from participation.audit import Actor
from participation.extending import Close
from participation.refused import Refused
from participation.window import Pause, Window
from participation.words import Localized
from storage import audit, change_news, pauses
from storage.database import Tx
from storage.shelf import Programme


def pause(
    tx: Tx, programme: Programme, reason: Localized, until: datetime | None, *, by: Actor, at: datetime
) -> Programme:
    """Let everything rest from now on; those who have begun, and who follow, hear it and that nothing is lost.

    Raises:
        Refused: as `Window.check` where it does not run; ``paused-already``; as `check_until`.
    """
    window = programme.content.window
    if window.state(at) == "paused":
        raise Refused("paused-already")
    window.check(at)
    if until is not None:
        check_until(window, until, at)
    number = pauses.begin(tx, programme.id, Pause(since=at, until=until, reason=reason))
    change_news.put(tx, programme.id, "paused", number, at)
    if until is not None:
        change_news.put(tx, programme.id, "resumed", number, until)
    audit.note(
        tx,
        programme.id,
        "paused",
        by=by,
        at=at,
        values={"until": None if until is None else fact_of(until)},
        seen=seen_of(reason),
    )
    return now(tx, programme)


def check_until(window: Window, until: datetime, at: datetime) -> None:
    """Check when a pause is to end that begins at ``at``.

    Raises:
        Refused: ``pause-past``; ``pause-past-close`` with ``closes_at``: it would be over before it went on.
    """
    if until <= at:
        raise Refused("pause-past")
    if window.closes_at is not None and until >= window.closes_at:
        raise Refused("pause-past-close", closes_at=window.closes_at)


def go_on(tx: Tx, programme: Programme, close: Close | None, *, by: Actor, at: datetime) -> Programme:
    """Let it go on, with its close as it was, or later (``close``) so that nobody loses by the pause.

    Raises:
        Refused: ``not-paused``; ``pause-outlived`` with ``closes_at``: what would have closed meanwhile needs a new
            close; as `participation.extending.check_extend`.
        Betrayal: as `storage.programmes.publish`.
    """
    window = programme.content.window
    if window.state(at) != "paused":
        raise Refused("not-paused")
    if close is None and window.closes_at is not None and window.closes_at <= at:
        raise Refused("pause-outlived", closes_at=window.closes_at)
    if close is not None:
        programme = extend(tx, programme, close, by=by, at=at)
    number = pauses.end(tx, programme.id, at)
    if number is not None:
        change_news.put(tx, programme.id, "resumed", number, at)
    audit.note(tx, programme.id, "resumed", by=by, at=at)
    return now(tx, programme)
