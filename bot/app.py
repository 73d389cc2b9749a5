"""Wiring: the whole bot, read from top to bottom."""

import asyncio
import contextlib
import logging
import signal
import sys
from collections.abc import Callable
from typing import Any

from telegram.error import InvalidToken, RetryAfter, TelegramError

from bot.cannot_start import CannotStart
from bot.clock import Clock, PlaygroundClock
from bot.delivery import Delivery
from bot.fate import seconds_to_wait
from bot.handling import Handling
from bot.intake import Intake
from bot.lanes import Lanes
from bot.nursery import Nursery
from bot.schedule import Schedule
from bot.settings import Settings, is_playground_token
from bot.transport import Pool, Transport
from handlers.dispatch import COMMANDS
from handlers.turn import House
from storage import facts, inbox
from storage.database import Database
from storage.keys import Keyring
from texts import LANGUAGES, pick, say

log = logging.getLogger(__name__)

DATABASE_FILE = "madang.db"
DRAIN_SECONDS = 8.0
# The writer's thread runs Python too; at the interpreter's own 5 ms it would keep the event loop from its turn.
SWITCH_SECONDS = 0.001
_PAUSES = (0.2, 0.5, 1.0, 2.0, 5.0)


async def open_database(settings: Settings, kind: str) -> Database:
    """Open the database of these settings, of the kind ``real`` or ``demo``.

    Raises:
        Unusable: it belongs to another kind, version or key.
        CannotStart: the folder of the keys can't be made or read.
    """
    try:
        settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        keys = Keyring.open(settings.keys)
    except OSError:
        raise CannotStart("keys-unusable", folder=str(settings.keys)) from None
    database = await Database.open(settings.data / DATABASE_FILE, keys)
    try:
        await database.run(lambda tx: facts.claim_kind(tx, kind))
    except BaseException:
        await database.close()
        raise
    return database


async def run(settings: Settings, clock: Clock, *, on_ready: Callable[[str], None] = lambda username: None) -> None:
    """Run the bot until SIGTERM or SIGINT, then finish what is in hand within ``DRAIN_SECONDS``.

    ``on_ready`` hears the bot's user name as soon as the first poll is about to go out.

    Raises:
        CannotStart, Unusable: the operator has to put something right first.
    """
    sys.setswitchinterval(SWITCH_SECONDS)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError, RuntimeError):  # no handlers outside the main thread
            loop.add_signal_handler(number, stop.set)
    token = settings.token_text
    database = await open_database(settings, "demo" if is_playground_token(token) else "real")
    try:
        async with Transport(settings.api_url, token, proxy=settings.proxy_text) as transport, Nursery() as nursery:
            await _serve(settings, clock, database, transport, nursery, stop, on_ready)
    finally:
        await database.close()


async def _serve(  # noqa: PLR0917 - all that the process is made of
    settings: Settings,
    clock: Clock,
    database: Database,
    transport: Transport,
    nursery: Nursery,
    stop: asyncio.Event,
    on_ready: Callable[[str], None],
) -> None:
    if isinstance(clock, PlaygroundClock):
        await clock.open()
        nursery.start("clock", clock.follow)
    me = await _who_am_i(transport.polling, stop)
    if me is None:
        return
    house = House(me, settings.language, settings.timezone, frozenset(settings.owners))
    handling = Handling(transport.bot, transport.people, database, nursery, house)
    lanes = Lanes(handling.handle)
    delivery = Delivery(database, transport, clock, nursery)
    intake = Intake(
        transport.polling,
        database,
        clock,
        put=lanes.put,
        waiting=lanes.waiting,
        cannot_keep=lambda updates: _say_cannot_keep(updates, transport.people, nursery, settings.language),
        language=settings.language,
    )
    schedule = Schedule(
        database, clock, complete_through=intake.complete_through, language=settings.language
    )
    await delivery.start()
    lanes.start(nursery)
    for arrived in await database.run(inbox.unhandled):
        lanes.put(arrived)
    schedule.start()
    nursery.start("ticks when the clock jumps", schedule.follow_clock)
    polling = nursery.start("intake", intake.run, fatal=True)
    nursery.start("commands", lambda: _publish_commands(transport.people))
    on_ready(me)
    await stop.wait()
    log.info("stopping")
    polling.cancel()
    schedule.stop()
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(DRAIN_SECONDS):
            await lanes.idle()
            await delivery.idle()
    await nursery.close(1.0)


async def _who_am_i(pool: Pool, stop: asyncio.Event) -> str | None:
    """Ask Telegram who we are, as long as it takes to reach it; ``None`` if we are stopped meanwhile."""
    attempts = 0
    while not stop.is_set():
        try:
            me = await pool.call("getMe")
            return str(me["username"])
        except InvalidToken:
            raise CannotStart("token-refused") from None
        except RetryAfter as error:
            pause = seconds_to_wait(error)
        except TelegramError as error:
            if attempts == 0:
                log.warning("Telegram can't be reached (%s); trying again", type(error).__name__)
            pause = _PAUSES[min(attempts, len(_PAUSES) - 1)]
        attempts += 1
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), pause)
    return None


async def _publish_commands(pool: Pool) -> None:
    """Tell Telegram's menu what there is, in every language; English where it knows none of ours."""
    for code in (*LANGUAGES, None):
        language = code or "en"
        commands = [{"command": name, "description": say(language, f"command-{name}")} for name in COMMANDS]
        wanted: dict[str, Any] = {"commands": commands, "scope": {"type": "all_private_chats"}}
        try:
            await pool.call("setMyCommands", wanted | ({"language_code": code} if code else {}))
        except TelegramError as error:
            log.warning("the commands' menu can't be set (%s)", type(error).__name__)
            return


def _say_cannot_keep(
    updates: list[dict[str, Any]], pool: Pool, nursery: Nursery, default_language: str
) -> None:
    """Tell people once that what they sent waits; nothing can be kept, so nothing of this is either."""
    told = set()
    for update in updates:
        query, message = update.get("callback_query"), update.get("message")
        sender = (query or message or {}).get("from", {})
        language = pick(sender.get("language_code"), default_language)
        text = say(language, "cannot-save")
        if query:
            answer = {"callback_query_id": query["id"], "text": text[:200], "show_alert": True}
            nursery.spawn("word of a full disk", pool.call("answerCallbackQuery", answer))
        elif message and message.get("chat", {}).get("type") == "private" and message["chat"]["id"] not in told:
            told.add(message["chat"]["id"])
            nursery.spawn("word of a full disk", pool.call("sendMessage", {"chat_id": message["chat"]["id"], "text": text}))
