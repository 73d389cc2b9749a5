"""Change a programme while it runs: extend it, mend its texts, archive it.

What is published goes through the same checks as a file (`storage.programmes.publish`); each act is on record.
"""

from datetime import datetime

from participation import rewording, settling
from participation.audit import Actor, Fact, Seen, What
from participation.early_close import LONGEST_REASON
from participation.extending import Close, check_extend
from participation.legible import faults, tidy
from participation.mistakes import Fault
from participation.rewording import Wording
from participation.words import LANGUAGES, Localized
from storage import audit, programmes, unsettled
from storage.database import Tx
from storage.programmes import Content
from storage.shelf import Programme


def extend(tx: Tx, programme: Programme, close: Close, *, by: Actor, at: datetime) -> Programme:
    """Give people more time; reminders tell those who still owe something (`participation.reminders`).

    Raises:
        Refused: as `participation.extending.check_extend`.
        Betrayal: as `storage.programmes.publish`.
    """
    check_extend(programme.content.window, close.closes_at, at)
    content = programme.content.model_copy(update={"window": close.of(programme.content.window)})
    return publish(tx, programme, content, "extended", by=by, at=at, values={"until": fact_of(close.closes_at)})


def may_be_reworded(tx: Tx, programme: Programme, name: str, at: datetime) -> Wording:
    """Return a text that may be mended now, whatever will be written: asked before anything is typed.

    Raises:
        Refused: ``wording-gone``.
        Betrayal: people rely on it as it is.
    """
    which = rewording.wording(programme.content, name)
    for language in LANGUAGES[:1] if which.words is None else which.words.languages():
        probe = "…" if which.words is None else f"{which.words.root[language]}…"
        fresh = rewording.reworded(programme.content, name, language, probe)
        programmes.republished(tx, programme, fresh, now=at, shorten=False)
    return which


def reword(tx: Tx, programme: Programme, name: str, language: str, text: str, *, by: Actor, at: datetime) -> Programme:
    """Keep another text in one language, as a new version.

    Raises:
        Fault: as `participation.rewording.checked`.
        Refused: as `participation.rewording.checked`; ``wording-gone``.
        Betrayal: as `storage.programmes.publish`.
    """
    which = rewording.wording(programme.content, name)
    kept = rewording.checked(programme.content, which, language, text)
    content = rewording.reworded(programme.content, name, language, kept)
    before = "" if which.words is None else which.words.root.get(language, "")
    seen = (Seen("before", language, before), Seen("after", language, kept))
    values: dict[str, Fact] = {"text": which.what}
    return publish(tx, programme, content, "text-corrected", by=by, at=at, values=values, seen=seen)


def archive(tx: Tx, programme: Programme, *, by: Actor, at: datetime) -> Programme:
    """Let a programme leave the lists; its link still shows what came of it. A second time does nothing.

    Raises:
        Refused: as `participation.settling.check_archive`.
    """
    if programme.archived_at is not None:
        return programme
    settling.check_archive(programme.content.window, unsettled.counts(tx, programme, at), at)
    programmes.archive(tx, programme.id, at)
    audit.note(tx, programme.id, "archived", by=by, at=at)
    return now(tx, programme)


def unarchive(tx: Tx, programme: Programme, *, by: Actor, at: datetime) -> Programme:
    """Bring a programme back to the lists; a second time does nothing."""
    if programme.archived_at is None:
        return programme
    programmes.archive(tx, programme.id, None)
    audit.note(tx, programme.id, "unarchived", by=by, at=at)
    return now(tx, programme)


def check_reason(text: str) -> str:
    """Return a reason as it is kept: people read it.

    Raises:
        Fault: as `participation.legible.faults`.
    """
    kept = tidy(text)
    for fault in faults(kept, LONGEST_REASON, one_line=False):
        raise Fault(fault.key, **fault.values)
    return kept


def now(tx: Tx, programme: Programme) -> Programme:
    """Return a programme as it stands now."""
    return programmes.by_id(tx, programme.id) or programme


def publish(
    tx: Tx,
    programme: Programme,
    content: Content,
    what: What,
    *,
    by: Actor,
    at: datetime,
    values: dict[str, Fact],
    seen: tuple[Seen, ...] = (),
    shorten: bool = False,
) -> Programme:
    """Publish a changed content by the rules of a file, on record under ``what``.

    Raises:
        Betrayal: as `storage.programmes.publish`.
    """
    programmes.publish(tx, content, box=programme.box, now=at, shorten=shorten)
    changed = now(tx, programme)
    audit.note(tx, programme.id, what, by=by, at=at, values={"edition": changed.version, **values}, seen=seen)
    return changed


def fact_of(at: datetime) -> str:
    """Return an instant as a record holds it."""
    return at.isoformat(timespec="seconds")


def seen_of(words: Localized) -> tuple[Seen, ...]:
    """Return a reason as a record holds it, in each language."""
    return tuple(Seen("reason", language, text) for language, text in words.root.items())
