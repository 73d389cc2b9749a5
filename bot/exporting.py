"""``madang export``: what an office takes along from its programmes, written to a file and put on record."""

import asyncio
from datetime import datetime
from pathlib import Path
from typing import Literal

from bot.app import PAPERS_FOLDER, open_database
from bot.audit_export import Exported
from bot.settings import Settings
from bot.whole_file import Writing, write_whole
from handlers import exports
from participation.audit import OPERATOR, What
from participation.contest import Reception
from reports.archive import write_archive
from reports.sheet import write_workbook
from storage import programmes
from storage.database import Database
from storage.file_store import FileStore
from storage.shelf import Programme
from texts import say

Export = Literal["applications", "papers"]


async def export(
    settings: Settings, what: Export, slug: str, out: Path, *, kind: str | None, now: datetime
) -> Exported:
    """Write an export to ``out``, in place of what is there; it is on record before anything is written.

    ``kind`` as for ``open_database``. Applications hold what people have told: whoever runs the server is entitled.

    Raises:
        CannotStart, Unusable: the operator has to put something right first.
    """
    async with open_database(settings, kind) as database:
        programme = await database.run(lambda tx: programmes.by_slug(tx, slug))
        if programme is None or not isinstance(programme.content, Reception):
            return Exported(done=False, line=say(settings.language, "operator-export-no-programme", slug=slug))
        prepare = _applications if what == "applications" else _papers
        count, writing = await prepare(database, programme, settings, now)
        noted: What = "exported-applications" if what == "applications" else "exported-papers"
        await database.run(lambda tx: exports.note(tx, programme.id, noted, count, by=OPERATOR, at=now))
        try:
            await asyncio.to_thread(write_whole, out, writing)
        except OSError:
            return Exported(done=False, line=say(settings.language, "operator-export-not-written", file=str(out)))
    return Exported(done=True, line=say(settings.language, "operator-export-done", file=str(out), count=count))


async def _applications(
    database: Database, programme: Programme, settings: Settings, now: datetime
) -> tuple[int, Writing]:
    language, zone = settings.language, programme.reception.office.timezone
    book = await database.read(lambda tx: exports.workbook(tx, programme, language, now, personal=True))
    return book.applications, lambda target: write_workbook(
        target, book.sheets, language=language, zone=zone, made_at=now
    )


async def _papers(database: Database, programme: Programme, settings: Settings, now: datetime) -> tuple[int, Writing]:
    found = await database.read(lambda tx: exports.papers_of(tx, programme))
    store = FileStore(settings.data / PAPERS_FOLDER, database.keys)
    at = now.astimezone(programme.reception.office.zone)
    return len(found), lambda target: write_archive(target, exports.contents(store, found), at=at)
