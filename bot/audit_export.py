"""``madang export audit``: the record of a programme, for whoever has to check the office, and whether it holds."""

import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final, Literal

from bot.app import open_database
from bot.settings import Settings
from bot.whole_file import write_whole
from handlers.audit_lines import all_lines
from participation.audit import OPERATOR, Chain
from reports.audit import Record, write_audit_csv, write_audit_text
from storage import audit, programmes
from storage.database import Tx
from texts import say

Format = Literal["text", "csv"]
WHOLE_BOT: Final = "-"
"""In place of a programme's slug: the record of the bot as a whole (owners, PINs)."""

_WRITERS = {"text": write_audit_text, "csv": write_audit_csv}


@dataclass(frozen=True, slots=True)
class Exported:
    """What the operator reads; ``done`` is false where the record could not be written, or does not hold."""

    done: bool
    line: str


async def export_audit(
    settings: Settings, slug: str, out: Path | None, format_: Format, *, kind: str | None, now: datetime
) -> Exported:
    """Write a record to ``out``, in place of what is there, or to the terminal; that it is taken along is in it.

    ``kind`` as for ``open_database``.

    Raises:
        CannotStart, Unusable: the operator has to put something right first.
    """
    language = settings.language
    async with open_database(settings, kind) as database:
        found = await database.run(lambda tx: _record(tx, settings, slug, now))
        if found is None:
            return Exported(done=False, line=say(language, "operator-audit-no-programme", slug=slug))
        programme, record = found
        try:
            chain = await database.read(lambda tx: _write(tx, programme, record, out, format_))
        except OSError:
            return Exported(done=False, line=say(language, "operator-audit-not-written", file=str(out)))
    if chain.broken_at is not None:
        return Exported(done=False, line=say(language, "operator-audit-broken", place=str(chain.broken_at)))
    return Exported(done=True, line=say(language, "operator-audit-done", count=chain.holding, head=chain.head))


def _record(tx: Tx, settings: Settings, slug: str, now: datetime) -> tuple[int, Record] | None:
    """Return which record it is, and put on record that it is taken along."""
    language, zone, office = settings.language, settings.timezone, "–"
    programme, title = audit.HOUSE, str(say(language, "where-everything"))
    if slug != WHOLE_BOT:
        found = programmes.by_slug(tx, slug)
        if found is None:
            return None
        content = found.content
        programme, title, zone = found.id, content.title.in_(language), content.office.timezone
        office = content.office.name.in_(language)
    audit.note(tx, programme, "exported-audit", by=OPERATOR, at=now)
    return programme, Record(language=language, zone=zone, office=office, programme=title, made_at=now)


def _write(tx: Tx, programme: int, record: Record, out: Path | None, format_: Format) -> Chain:
    lines = all_lines(tx, record, programme)
    if out is None:
        chain = _WRITERS[format_](sys.stdout.buffer, record, lines)
        sys.stdout.buffer.flush()
        return chain
    return write_whole(out, lambda target: _WRITERS[format_](target, record, lines))
