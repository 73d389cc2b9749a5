"""``madang publish``: check a programme file, load all of it or nothing, and say what came of it."""

import asyncio
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.app import open_database
from bot.cannot_start import CannotStart
from bot.settings import Settings
from participation.mistakes import Betrayal, Mistake, ProgrammeFileError, Remark
from participation.programme import Vote
from participation.programme_file import MOST_BYTES, ProgrammeFile, read
from participation.publishing import remarks_on
from storage import programmes
from storage.database import Database, Tx
from storage.programmes import Published
from texts import When, say

# More than so many mistakes nobody reads at once.
_MOST_SHOWN = 50
_OUTCOMES: Mapping[Published, str] = {
    "new": "publish-loaded",
    "updated": "publish-updated",
    "unchanged": "publish-unchanged",
}


@dataclass(frozen=True, slots=True)
class Report:
    """What the operator reads. ``loaded`` is false where nothing was loaded, because of what the lines say."""

    loaded: bool
    lines: tuple[str, ...]


async def publish(settings: Settings, file: Path, *, kind: str | None, now: datetime, shorten: bool) -> Report:
    """Load a programme file into the database of these settings; ``kind`` as for ``open_database``.

    Raises:
        CannotStart, Unusable: it is not the file that is wrong.
    """
    language = settings.language
    try:
        with file.open("rb") as opened:
            data = opened.read(MOST_BYTES + 1)
        content = read(data, default_timezone=settings.timezone, default_language=language)
    except FileNotFoundError:
        return Report(loaded=False, lines=(say(language, "publish-file-missing", file=str(file)),))
    except OSError:
        return Report(loaded=False, lines=(say(language, "publish-file-unreadable", file=str(file)),))
    except ProgrammeFileError as error:
        return _refusal(language, error.mistakes, settings.timezone)
    async with open_database(settings, kind) as database:
        try:
            outcomes = await _load(database, content, now=now, shorten=shorten)
        except Betrayal as error:
            return _refusal(language, error.mistakes, content.office.timezone)
        except OSError:
            raise CannotStart("keys-unusable", folder=str(settings.keys)) from None
    where = say(language, "publish-where", folder=str(settings.data))
    return Report(loaded=True, lines=(*_said(language, content, outcomes, now), where))


async def _load(database: Database, content: ProgrammeFile, *, now: datetime, shorten: bool) -> dict[str, Published]:
    """Load all votes in one unit; raises Betrayal with the mistakes of all."""
    known = await database.run(lambda tx: {programme.slug for programme in programmes.everything(tx)})
    # Key files are made before the unit, which may run twice; a known programme has its own already.
    fresh = [vote.slug for vote in content.votes if vote.slug not in known]
    boxes = {slug: await asyncio.to_thread(database.keys.new_box) for slug in fresh}

    def unit(tx: Tx) -> dict[str, Published]:
        outcomes = dict[str, Published]()
        betrayals = list[Mistake]()
        for vote in content.votes:
            try:
                box = boxes.get(vote.slug, "")
                outcomes[vote.slug] = programmes.publish(tx, vote, box=box, now=now, shorten=shorten)
            except Betrayal as error:
                betrayals += error.mistakes
        if betrayals:
            raise Betrayal(tuple(betrayals))
        return outcomes

    return await database.run(unit)


def _said(language: str, content: ProgrammeFile, outcomes: Mapping[str, Published], now: datetime) -> Iterator[str]:
    zone = content.office.timezone
    for vote in content.votes:
        title, options = vote.title.in_(language), len(vote.options)
        yield say(language, _OUTCOMES[outcomes[vote.slug]], title=title, slug=vote.slug, options=options)
        yield from (f"  {line}" for line in _window(language, vote, zone))
        yield "  " + say(language, "publish-link", slug=vote.slug)
    remarks = [*content.remarks, *(remark for vote in content.votes for remark in remarks_on(vote, now=now))]
    if remarks:
        yield say(language, "publish-remarks")
        yield from (f"  {line}" for line in _lines(language, [(f"remark-{one.key}", one) for one in remarks], zone))


def _window(language: str, vote: Vote, zone: str) -> Iterator[str]:
    if vote.window.closes_at is not None:
        closes_at = When(vote.window.closes_at, zone)
        if vote.window.opens_at is not None:
            yield say(language, "publish-window", opens_at=When(vote.window.opens_at, zone), closes_at=closes_at)
        else:
            yield say(language, "publish-window-until", closes_at=closes_at)


def _refusal(language: str, mistakes: tuple[Mistake, ...], zone: str) -> Report:
    first = say(language, "publish-nothing-loaded", count=len(mistakes))
    shown = [(f"mistake-{one.key}", one) for one in mistakes[:_MOST_SHOWN]]
    return Report(loaded=False, lines=(first, *_lines(language, shown, zone)))


def _lines(language: str, found: Iterable[tuple[str, Mistake | Remark]], zone: str) -> Iterator[str]:
    for key, one in found:
        what = say(language, key, **_spoken(one.values, zone))
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
