"""``madang publish``: check a programme file, load all of it or nothing, and say what came of it."""

import asyncio
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

from bot.app import open_database
from bot.settings import Settings
from participation.mistakes import Betrayal, Mistake, ProgrammeFileError, Remark
from participation.programme_file import MOST_BYTES, ProgrammeFile, read
from participation.publishing import remarks_on
from storage import programmes
from storage.database import Database, Tx
from storage.programmes import Published
from texts import When, say


async def publish(settings: Settings, file: Path, *, kind: str, now: datetime, shorten: bool) -> int:
    """Load a programme file into the database of these settings; return the exit status.

    0: loaded, or nothing to change. 1: mistakes, each printed with its place; nothing is loaded.
    """
    language = settings.language
    try:
        with file.open("rb") as opened:
            data = opened.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return _fail(say(language, "publish-file-missing", file=str(file)))
    except OSError:
        return _fail(say(language, "publish-file-unreadable", file=str(file)))
    try:
        content = read(data, default_timezone=settings.timezone, default_language=language)
    except ProgrammeFileError as error:
        return _refuse(language, error.mistakes, settings.timezone)
    database = await open_database(settings, kind)
    try:
        return await _load(database, content, now=now, shorten=shorten, language=language)
    finally:
        await database.close()


async def _load(database: Database, content: ProgrammeFile, *, now: datetime, shorten: bool, language: str) -> int:
    zone = content.office.timezone
    known = await database.run(lambda tx: {programme.slug for programme in programmes.everything(tx)})
    # Key files are made before the unit, which may run twice; a known programme has its own already.
    boxes = {vote.slug: "" if vote.slug in known else await asyncio.to_thread(database.keys.new_box) for vote in content.votes}

    def unit(tx: Tx) -> dict[str, Published]:
        outcomes: dict[str, Published] = {}
        betrayals: list[Mistake] = []
        for vote in content.votes:
            try:
                outcomes[vote.slug] = programmes.publish(tx, vote, box=boxes[vote.slug], now=now, shorten=shorten)
            except Betrayal as error:
                betrayals += error.mistakes
        if betrayals:
            raise Betrayal(tuple(betrayals))
        return outcomes

    try:
        outcomes = await database.run(unit)
    except Betrayal as error:
        return _refuse(language, error.mistakes, zone)
    for vote in content.votes:
        title = vote.title.in_(language)
        outcome = {"new": "publish-loaded", "updated": "publish-updated", "unchanged": "publish-unchanged"}[outcomes[vote.slug]]
        print(say(language, outcome, title=title, slug=vote.slug, options=len(vote.options)))
        if vote.window.closes_at is not None:
            closes_at = When(vote.window.closes_at, zone)
            if vote.window.opens_at is not None:
                print("  " + say(language, "publish-window", opens_at=When(vote.window.opens_at, zone), closes_at=closes_at))
            else:
                print("  " + say(language, "publish-window-until", closes_at=closes_at))
        print("  " + say(language, "publish-link", link=f"/start {vote.slug}"))
    remarks = [*content.remarks, *(remark for vote in content.votes for remark in remarks_on(vote, now=now))]
    if remarks:
        print(say(language, "publish-remarks"))
        for line in _lines(language, "remark", remarks, zone):
            print("  " + line)
    return 0


def _refuse(language: str, mistakes: tuple[Mistake, ...], zone: str) -> int:
    lines = [say(language, "publish-nothing-loaded", count=len(mistakes)), *_lines(language, "mistake", mistakes, zone)]
    return _fail("\n".join(lines))


def _lines(language: str, kind: str, found: Iterable[Mistake | Remark], zone: str) -> Iterator[str]:
    for one in found:
        what = say(language, f"{kind}-{one.key}", **_spoken(one.values, zone))
        if one.line is not None and one.place:
            yield say(language, "publish-at-line", line=str(one.line), place=one.place, what=what)
        elif one.line is not None:
            yield say(language, "publish-at-line-only", line=str(one.line), what=what)
        elif one.place:
            yield say(language, "publish-at", place=one.place, what=what)
        else:
            yield what


def _spoken(values: Mapping[str, object], zone: str) -> dict[str, object]:
    return {name: When(value, zone) if isinstance(value, datetime) else value for name, value in values.items()}


def _fail(line: str) -> int:
    print(line, file=sys.stderr)
    return 1
