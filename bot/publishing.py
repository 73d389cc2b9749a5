"""``madang publish``: check a programme file, load all of it or nothing, and say what came of it."""

import asyncio
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.app import open_database
from bot.attachments import with_attachments
from bot.cannot_start import CannotStart
from bot.settings import Settings
from handlers.mistake_lines import mistake_lines, remark_lines
from participation.board import Board
from participation.contest import Reception
from participation.mistakes import Betrayal, Mistake, ProgrammeFileError
from participation.programme import Programme, Vote
from participation.programme_file import MOST_BYTES, ProgrammeFile, read
from participation.publishing import remarks_on
from storage import programmes
from storage.database import Database, Tx
from storage.programmes import Published
from texts import When, say

# More than so many mistakes nobody reads at once.
_MOST_SHOWN = 50
_OUTCOMES = {"updated": "publish-updated", "unchanged": "publish-unchanged"}


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
        loading, files = await asyncio.to_thread(with_attachments, content, file.parent)
    except FileNotFoundError:
        return Report(loaded=False, lines=(say(language, "publish-file-missing", file=str(file)),))
    except OSError:
        return Report(loaded=False, lines=(say(language, "publish-file-unreadable", file=str(file)),))
    except ProgrammeFileError as error:
        return _refusal(language, error.mistakes, settings.timezone)
    async with open_database(settings, kind) as database:
        try:
            outcomes = await _load(database, loading, files, now=now, shorten=shorten)
        except Betrayal as error:
            return _refusal(language, error.mistakes, content.office.timezone)
        except OSError:
            raise CannotStart("keys-unusable", folder=str(settings.keys)) from None
    where = say(language, "publish-where", folder=str(settings.data))
    return Report(loaded=True, lines=(*_said(language, content, outcomes, now), where))


async def _load(
    database: Database,
    loading: tuple[Vote | Reception | Board, ...],
    files: Mapping[str, bytes],
    *,
    now: datetime,
    shorten: bool,
) -> dict[str, Published]:
    """Load all programmes in one unit; raises Betrayal with the mistakes of all."""
    known = await database.run(lambda tx: {programme.slug for programme in programmes.everything(tx)})
    # Key files are made before the unit, which may run twice; a known programme has its own already.
    fresh = [each.slug for each in loading if isinstance(each, Vote) and each.slug not in known]
    boxes = {slug: await asyncio.to_thread(database.keys.new_box) for slug in fresh}

    def unit(tx: Tx) -> dict[str, Published]:
        outcomes = dict[str, Published]()
        betrayals = list[Mistake]()
        for each in loading:
            box = boxes.get(each.slug, "")
            try:
                outcomes[each.slug] = programmes.publish(tx, each, box=box, now=now, shorten=shorten, files=files)
            except Betrayal as error:
                betrayals += error.mistakes
        betrayals += _without_board(tx, loading)
        if betrayals:
            raise Betrayal(tuple(betrayals))
        return outcomes

    return await database.run(unit)


def _without_board(tx: Tx, loading: tuple[Vote | Reception | Board, ...]) -> Iterator[Mistake]:
    """Yield the contests whose board is none: neither in this file nor published before."""
    for each in loading:
        if isinstance(each, Reception) and each.board is not None:
            found = programmes.by_slug(tx, each.board.slug)
            if found is None or not isinstance(found.content, Board):
                yield Mistake(f"{each.kind}[{each.slug}].board", "board-unknown", {"found": each.board.slug})


def _said(language: str, content: ProgrammeFile, outcomes: Mapping[str, Published], now: datetime) -> Iterator[str]:
    zone = content.office.timezone
    for programme in content.programmes:
        yield _outcome(language, programme, outcomes[programme.slug])
        yield "  " + _window(language, programme, zone)
        yield "  " + say(language, "publish-link", slug=programme.slug)
    odd = (remark for programme in content.programmes for remark in remarks_on(programme, now=now))
    remarks = [*content.remarks, *odd]
    if remarks:
        yield say(language, "publish-remarks")
        yield from (f"  {line}" for line in remark_lines(language, remarks, zone))


def _outcome(language: str, programme: Vote | Reception | Board, outcome: Published) -> str:
    title, slug = programme.title.in_(language), programme.slug
    match programme:
        case _ if outcome != "new":
            return say(language, _OUTCOMES[outcome], title=title, slug=slug)
        case Vote(options=options):
            return say(language, "publish-loaded", title=title, slug=slug, options=len(options))
        case Board(topics=topics):
            return say(language, "publish-loaded-board", title=title, slug=slug, topics=len(topics))
        case Reception():
            return say(
                language,
                "publish-loaded-reception",
                title=title,
                slug=slug,
                questions=len(programme.questions),
                papers=len(programme.papers),
                consents=len(programme.consents),
                attachments=len(programme.attachments),
            )


def _window(language: str, programme: Programme, zone: str) -> str:
    window = programme.window
    if window.closes_at is None:
        return say(language, "publish-window-always")
    closes_at = When(window.closes_at, zone)
    if window.opens_at is None:
        return say(language, "publish-window-until", closes_at=closes_at)
    return say(language, "publish-window", opens_at=When(window.opens_at, zone), closes_at=closes_at)


def _refusal(language: str, mistakes: tuple[Mistake, ...], zone: str) -> Report:
    first = say(language, "publish-nothing-loaded", count=len(mistakes))
    return Report(loaded=False, lines=(first, *mistake_lines(language, mistakes[:_MOST_SHOWN], zone)))
