"""Wiring: the whole bot, read from top to bottom."""

import asyncio
import contextlib
import logging
import signal
import sys
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from telegram.error import InvalidToken, RetryAfter, TelegramError

from bot import logs
from bot.cannot_keep import CannotKeep
from bot.cannot_start import CannotStart
from bot.clock import Clock
from bot.delivery import Delivery
from bot.erasing import Eraser
from bot.fate import seconds_to_wait
from bot.handling import Handling
from bot.incidents import incident
from bot.intake import Intake
from bot.jobs.announcing import Announcing
from bot.jobs.boards import Boards
from bot.jobs.changing import Changing
from bot.jobs.counting import Counting
from bot.jobs.ending import Ending
from bot.jobs.news import News
from bot.jobs.opening import Opening
from bot.jobs.reminding import Reminding
from bot.jobs.sweeping import Sweeping
from bot.jobs.telling import Telling
from bot.jobs.watching import Watching
from bot.lanes import Lanes
from bot.making import Workshop
from bot.nursery import Nursery
from bot.pace import Pace
from bot.paper_intake import PaperIntake
from bot.programme_intake import ProgrammeIntake
from bot.schedule import Schedule
from bot.settings import Settings, is_playground_token
from bot.transport import Pool, Transport
from handlers import dialogues, notices
from handlers.dispatch import COMMANDS
from handlers.opening_settling import Settling
from handlers.owners import name_owners
from handlers.paper_settling import settled
from handlers.turn import House, Turn
from storage import facts, inbox, search
from storage.database import Database, Tx
from storage.errors import NotKept, Unusable
from storage.file_store import FileStore
from storage.keys import Keyring
from storage.outbox import Lane, Parcel
from storage.papers import HandedPaper
from texts import LANGUAGES, say

log = logging.getLogger(__name__)

DATABASE_FILE = "madang.db"
PAPERS_FOLDER = "papers"
DRAIN_SECONDS = 8.0
# How much may wait in the bulk lane: for so many seconds, and the rest stays in the rows, where it costs no memory.
BULK_SECONDS = 5
FEWEST_BULK = 500
# The writer's thread runs Python too; at the interpreter's own 5 ms it would keep the event loop from its turn.
SWITCH_SECONDS = 0.001
_PAUSES = (0.2, 0.5, 1.0, 2.0, 5.0)


@dataclass(frozen=True, slots=True)
class Running:
    """A bot that is about to send its first poll: its user name, and the parts that tests look into."""

    username: str
    database: Database
    lanes: Lanes
    delivery: Delivery
    papers: PaperIntake
    programme_files: ProgrammeIntake
    schedule: Schedule


def kind_of(settings: Settings) -> str | None:
    """Return what the token makes of the database: ``demo`` or ``real``; ``None`` without a token."""
    if not settings.token_text:
        return None
    return "demo" if is_playground_token(settings.token_text) else "real"


@contextlib.asynccontextmanager
async def open_database(settings: Settings, kind: str | None) -> AsyncIterator[Database]:
    """Open the database of these settings; ``kind`` claims it for ``real`` or ``demo``, ``None`` takes it as it is.

    Raises:
        Unusable: it belongs to another kind, version or key, or the disk says no, here or inside the block.
        CannotStart: the folder of the keys can't be made or read.
    """
    file = settings.data / DATABASE_FILE
    try:
        settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        keys = Keyring.open(settings.keys, make=not file.exists())
    except OSError:
        raise CannotStart("keys-unusable", folder=str(settings.keys)) from None
    database = await Database.open(file, keys)
    try:
        if kind is not None:
            await database.run(lambda tx: facts.claim_kind(tx, kind))
        await database.run(search.keep_current)
        yield database
    except NotKept as error:
        raise Unusable("database-unopened", file=str(file), reason=error.reason) from None
    finally:
        await database.close()


async def run(
    settings: Settings,
    clock: Clock,
    *,
    on_ready: Callable[[Running], None],
    stop: asyncio.Event | None = None,
) -> None:
    """Run the bot until SIGTERM, SIGINT or ``stop``, then finish what is in hand within ``DRAIN_SECONDS``.

    Raises:
        CannotStart, Unusable: the operator has to put something right first.
    """
    sys.setswitchinterval(SWITCH_SECONDS)
    loop = asyncio.get_running_loop()
    logs.watch(loop)
    stop = stop or asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError, RuntimeError):  # no handlers outside the main thread
            loop.add_signal_handler(number, stop.set)
    try:
        async with (
            open_database(settings, kind_of(settings)) as database,
            Transport(settings.api_url, settings.token_text, proxy=settings.proxy_text) as transport,
            Nursery() as nursery,
        ):
            await _serve(settings, clock, database, transport, nursery, stop, on_ready)
    except InvalidToken:
        raise CannotStart("token-refused") from None


async def _serve(
    settings: Settings,
    clock: Clock,
    database: Database,
    transport: Transport,
    nursery: Nursery,
    stop: asyncio.Event,
    on_ready: Callable[[Running], None],
) -> None:
    await clock.open()
    nursery.start("clock", clock.follow)
    me = await _asked("getMe", {}, transport.polling, stop)
    if me is None:
        return
    house = House(str(me["username"]), settings.language, settings.timezone, settings.approval_from)
    cannot_keep = CannotKeep(transport.people, nursery, settings.language)
    store = FileStore(settings.data / PAPERS_FOLDER, database.keys)

    def taken(tx: Tx, chat: int, lane: Lane, now: datetime) -> Parcel | None:
        return notices.take(tx, house, chat, lane, now, _broken_notice)

    make = Workshop(database, clock, store).make
    pace = Pace(settings.bulk_rate)
    delivery = Delivery(database, transport, clock, nursery, pace, make=make, take=taken)
    handling = Handling(transport.bot, transport.people, delivery.answering, nursery, cannot_keep, house)
    lanes = Lanes(handling.handle)
    intake = Intake(transport.polling, database, clock, lanes, cannot_keep, settings.language)

    def on_settled(tx: Tx, paper: HandedPaper, now: datetime) -> None:
        settled(tx, house, paper, now)

    papers = PaperIntake(database, transport.files, clock, nursery, store, on_settled)
    settling = Settling(house, _reopen)
    programme_files = ProgrammeIntake(database, transport.files, clock, nursery, settling, settings.timezone)
    most = max(FEWEST_BULK, settings.bulk_rate * BULK_SECONDS)
    jobs = (
        Opening(database, settling),
        Counting(database, intake.complete_through),
        Telling(database, house),
        Reminding(database, most),
        Announcing(database, most, house),
        Watching(database, house),
        Boards(database, most, house),
        News(database, most, house),
        Changing(database, most),
        Ending(database, house, Eraser(database, store, house).go_on),
        Sweeping(database, house),
    )
    schedule = Schedule(database, clock, jobs, at_work=lambda: not (papers.is_idle and programme_files.is_idle))
    started_at = clock.now()
    await database.run(lambda tx: name_owners(tx, settings.owners, started_at, settings.language))
    await delivery.start()
    await papers.start()
    programme_files.start()
    lanes.start(nursery)
    for arrived in await database.run(inbox.unhandled):
        lanes.put(arrived)
    schedule.start(nursery)
    polling = nursery.start("intake", intake.run, fatal=True)
    nursery.spawn("introduction", _introduce(transport.people, stop))
    on_ready(Running(house.username, database, lanes, delivery, papers, programme_files, schedule))
    await stop.wait()
    log.info("stopping")
    polling.cancel()
    schedule.stop()
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(DRAIN_SECONDS):
            await lanes.idle()
            await delivery.finish()
    await nursery.close(1.0)


def _reopen(turn: Turn, name: str) -> None:
    """Draw a dialogue anew for whoever is in it."""
    dialogue = dialogues.named(turn, name)
    if dialogue is not None:
        dialogue.open()


def _broken_notice(error: Exception) -> None:
    log.error("a notice can't be made: incident %s", incident(error))


async def _asked(method: str, params: dict[str, Any], pool: Pool, stop: asyncio.Event) -> Any:
    """Call a method that costs nothing to repeat until it is answered; ``None`` if we are stopped before.

    Raises:
        InvalidToken: the server does not know this bot.
    """
    attempts = 0
    while not stop.is_set():
        try:
            return await pool.call(method, params)
        except InvalidToken:
            raise
        except RetryAfter as error:
            pause = seconds_to_wait(error)
        except TelegramError as error:
            if attempts == 0:
                log.warning("%s is not answered (%s); trying again", method, type(error).__name__)
            pause = _PAUSES[min(attempts, len(_PAUSES) - 1)]
        attempts += 1
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), pause)
    return None


async def _introduce(pool: Pool, stop: asyncio.Event) -> None:
    """Tell Telegram what the bot is and what its menu holds, in every language; English where it knows none of ours."""
    for code in (*LANGUAGES, None):
        language = code or "en"
        commands = [{"command": name, "description": say(language, f"command-{name}")} for name in COMMANDS]
        wanted = {"commands": commands, "scope": {"type": "all_private_chats"}, "language_code": code}
        await _asked("setMyCommands", wanted, pool, stop)
        # What stands above START before anybody has said anything, and beside the bot's name when it is passed on.
        words = {"description": say(language, "bot-description"), "language_code": code}
        await _asked("setMyDescription", words, pool, stop)
        short = {"short_description": say(language, "bot-short-description"), "language_code": code}
        await _asked("setMyShortDescription", short, pool, stop)
