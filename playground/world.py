"""The state of the playground: who is there, what was said, what waits for the bot."""

from __future__ import annotations

import secrets
import string
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from playground.events import EventLog, Timings
from playground.faults import Faults
from playground.files import Shelf
from playground.limits import Limits
from playground.people import BOT_ID, FIRST_GROUP, FIRST_PERSON, Chat, Message, User
from playground.updates import UpdateQueue

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playground.clock import Clock
    from playground.params import Json

QUERY_LIFE = 15.0
"""Real seconds in which a tap can be answered. The server's figure is not published; bots report about this."""

_TOKEN_MARK = "PLAYGROUND"  # noqa: S105 - a mark by which a token of the playground is known, no secret
_TOKEN_LENGTH = 35
_LETTERS = string.ascii_letters + string.digits


def new_token() -> str:
    """Return a token in Telegram's shape that anyone can tell from a real one."""
    rest = "".join(secrets.choice(_LETTERS) for _ in range(_TOKEN_LENGTH - len(_TOKEN_MARK)))
    return f"{BOT_ID}:{_TOKEN_MARK}{rest}"


def is_token(token: str) -> bool:
    """Return whether ``token`` has the shape of those that a playground makes."""
    return token.startswith(f"{BOT_ID}:{_TOKEN_MARK}") and len(token) == len(str(BOT_ID)) + 1 + _TOKEN_LENGTH


@dataclass(frozen=True, slots=True)
class Query:
    """A tap that waits for its answer; ``at`` is monotonic."""

    id: str
    person: int
    chat: int
    message: int
    at: float


@dataclass(slots=True)
class Webhook:
    """Where updates go while the bot does not poll."""

    url: str
    secret: str = ""
    connections: int = 40
    error: str = ""
    error_date: int = 0


@dataclass(slots=True)
class Profile:
    """What the bot says of itself; ``texts`` holds descriptions by ``kind|language``."""

    name: str = "마당"
    username: str = "madang_playground_bot"
    texts: dict[str, str] = field(default_factory=dict)
    commands: dict[str, list[Json]] = field(default_factory=dict)
    menu_button: Json = field(default_factory=lambda: {"type": "commands"})

    def as_json(self) -> Json:
        """Return the Bot API's ``User`` of the bot, as it stands in messages."""
        return {"id": BOT_ID, "is_bot": True, "first_name": self.name, "username": self.username}


class World:
    """Everything that the server knows, in memory; ``changed(kind, key)`` tells the store what to keep."""

    def __init__(
        self, clock: Clock, *, folder: Path | None = None, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self.clock = clock
        self.monotonic = monotonic
        self.profile = Profile()
        self.tokens: set[str] = set()
        self.users: dict[int, User] = {}
        self.chats: dict[int, Chat] = {}
        self.queries: dict[str, Query] = {}
        self.webhook: Webhook | None = None
        self.queue = UpdateQueue(monotonic)
        self.events = EventLog()
        self.timings = Timings()
        self.limits = Limits(monotonic=monotonic)
        self.faults = Faults()
        self.shelf = Shelf(monotonic, folder / "files" if folder else None)
        self.next_person = FIRST_PERSON
        self.next_group = FIRST_GROUP
        self.next_message = 1
        self.next_query = 1
        self.changed: Callable[[str, str], None] = lambda _kind, _key: None
        self.shelf.changed = lambda file_id: self.changed("file", file_id)
        clock.on_change = self._clock_changed

    def _clock_changed(self) -> None:
        self.changed("setting", "clock")
        self.events.add(0, "clock")

    def date(self) -> int:
        """Return the present of the playground in whole seconds since 1970, as Telegram gives dates."""
        return int(self.clock.now().timestamp())

    def make_token(self, token: str | None = None) -> str:
        """Accept ``token``, or a new one, from now on; return it.

        Raises:
            ValueError: a token that no playground made.
        """
        token = token or new_token()
        if not is_token(token):
            raise ValueError("the playground takes only tokens that a playground made")
        self.tokens.add(token)
        self.changed("setting", "tokens")
        return token

    def add_person(self, name: str, language: str = "ko", role: str = "resident", username: str | None = None) -> User:
        """Let a person move in, with a private chat that they have not started yet."""
        user = User(self.next_person, name, language, role, username)
        self.next_person += 1
        self.users[user.id] = user
        self.chats[user.id] = Chat(user.id, title=name, username=username)
        self.changed("user", str(user.id))
        self.changed("chat", str(user.id))
        self.changed("setting", "counters")
        self.events.add(0, "people")
        return user

    def add_group(self, title: str, members: list[int], *, privacy: bool = True) -> Chat:
        """Open a supergroup with the bot and ``members`` in it."""
        chat = Chat(self.next_group, "supergroup", title, members=list(members), started=True, privacy=privacy)
        self.next_group -= 1
        self.chats[chat.id] = chat
        self.changed("chat", str(chat.id))
        self.changed("setting", "counters")
        return chat

    def post(self, chat: Chat, sender: Json, content: Json, *, by_bot: bool) -> Message:
        """Put a message into ``chat`` and return it; ids of all private chats come from one counter."""
        if chat.kind == "private":
            number = self.next_message
            self.next_message += 1
        else:
            chat.last_id += 1
            number = chat.last_id
        json = {"message_id": number, "from": sender, "chat": chat.as_json(), "date": self.date(), **content}
        message = Message(number, chat.id, by_bot, json)
        chat.messages[number] = message
        self.touched(message, "message")
        return message

    def touched(self, message: Message, kind: str) -> None:
        """Tell page and store that ``message`` is new (``message``) or changed (``edit``)."""
        message.mark = self.events.add(message.chat, kind, message.id)
        self.changed("message", f"{message.chat}:{message.id}")

    def remove(self, message: Message) -> None:
        """Delete a message on both sides."""
        del self.chats[message.chat].messages[message.id]
        self.events.add(message.chat, "delete", message.id, {"message_id": message.id})
        self.changed("message", f"{message.chat}:{message.id}")

    def ask(self, person: int, message: Message) -> Query:
        """Note a tap of ``person`` that waits for its answer."""
        now = self.monotonic()
        for old in [query.id for query in self._old_queries(now)]:
            del self.queries[old]
        query = Query(str(10**18 + self.next_query), person, message.chat, message.id, now)
        self.next_query += 1
        self.queries[query.id] = query
        return query

    def _old_queries(self, now: float) -> list[Query]:
        old = []
        for query in self.queries.values():
            if now - query.at <= QUERY_LIFE:
                break
            old.append(query)
        return old
