"""A chat without a network: updates go in as Telegram writes them, and what comes out lies in a chat that can be seen.

Everything between is real: the reading of updates, the inbox, the units of work on a database, the outbox. Only
delivery is this file's, and it looks at every message as strictly as Telegram does.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from telegram import Update

from handlers import board_cards, closing, digest, notices
from handlers.dispatch import unit_for
from handlers.intent import read
from handlers.turn import Answer, House
from participation.contest import Reception
from participation.programme import Vote
from storage import ballots, inbox, outbox, programmes
from storage.ballots import Ballot
from storage.database import Database, Tx
from storage.outbox import Parcel, Payload
from storage.programmes import Published
from storage.shelf import Programme
from tests.handlers.limits import MOST_IN_AN_ANSWER, as_read, shown, within_limits
from tests.handlers.sender import Sender
from tests.participation.votes import WHILE_OPEN
from texts import say, say_html

USERNAME = "madang_bot"


class NoSuchButton(Exception):
    """The person looks for a button that is not in sight."""


class NoSuchDocument(Exception):
    """The person looks for a file that is not in sight."""


@dataclass
class Place:
    """The bot with its people, at one moment that a test moves."""

    database: Database
    language: str
    now: datetime = WHILE_OPEN
    updates: int = 0
    messages: int = 0
    people: dict[int, "Person"] = field(default_factory=dict)
    groups: dict[int, list[str]] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    """What people have sent, by ``file_id``: what Telegram would hand out."""

    approval_from: int = 100
    """From how many people on an announcement needs a second official."""

    @property
    def house(self) -> House:
        return House(USERNAME, "ko", "Asia/Seoul", self.approval_from)

    def person(self, account: int, language: str | None = None) -> "Person":
        return self.people.setdefault(account, Person(self, account, language or self.language))

    async def publish(self, vote: Vote | Reception, *, shorten: bool = False) -> Published:
        box = self.database.keys.new_box()
        return await self.database.run(lambda tx: programmes.publish(tx, vote, box=box, now=self.now, shorten=shorten))

    async def close(self) -> None:
        """Count what has closed, and tell those concerned."""
        for programme in await self.database.run(lambda tx: programmes.due_to_count(tx, self.now)):
            tally = await self.database.read(lambda tx, id_=programme: closing.tally_of(tx, id_))  # type: ignore[misc]
            await self.database.run(lambda tx, id_=programme, t=tally: closing.keep_tally(tx, id_, t))  # type: ignore[misc]
        for programme in await self.database.run(programmes.untold):
            await self.database.run(
                lambda tx, id_=programme: closing.tell_result(tx, id_, -(2**63), self.now)  # type: ignore[misc]
            )
        await self.deliver()

    async def news(self) -> None:
        """Let the tick draw the cards and send the digests that are due."""
        while await self.database.run(lambda tx: digest.queue_some(tx, self.house, self.now)):
            pass
        for one in await self.database.run(lambda tx: board_cards.due(tx, self.now)):
            while await self.database.run(
                lambda tx, proposal=one.proposal: board_cards.draw_some(tx, proposal, self.now)  # type: ignore[misc]
            ):
                pass
        await self.deliver()

    async def programme(self, slug: str = "five-cities") -> Programme:
        found = await self.database.run(lambda tx: programmes.by_slug(tx, slug))
        assert found is not None
        return found

    async def takes(self, update: dict[str, Any], *, received_at: datetime | None = None) -> Answer:
        """Let an update arrive, be handled, and its answers be delivered."""
        self.updates += 1
        at = received_at or self.now
        said = read(Update.de_json({"update_id": self.updates, **update}, None), USERNAME)
        incoming = inbox.Incoming(self.updates, 1, b"{}")
        [arrived] = await self.database.run(lambda tx: inbox.accept(tx, [incoming], at))
        answer = await self.database.run(unit_for(said, arrived.arrival, at, self.house))
        assert len(answer.text) <= MOST_IN_AN_ANSWER
        again = await self.database.run(unit_for(said, arrived.arrival, at, self.house))
        assert again == Answer()  # the same update a second time changes nothing
        await self.deliver()
        return answer

    async def deliver(self) -> None:
        for chat, lane in await self.database.run(outbox.waiting):
            while (parcel := await self._taken(chat, lane)) is not None:
                number = self._lands(parcel)
                await self.database.run(
                    lambda tx, parcel=parcel, number=number: outbox.sent(tx, parcel, number, self.now)  # type: ignore[misc]
                )

    async def _taken(self, chat: int, lane: outbox.Lane) -> Parcel | None:
        return await self.database.run(lambda tx: notices.take(tx, self.house, chat, lane, self.now, _broken))

    def _lands(self, parcel: Parcel) -> int:
        if parcel.chat < 0:
            within_limits(parcel.payload)
            self.groups.setdefault(parcel.chat, []).append(parcel.payload["text"])
            return 1
        person = self.people[parcel.chat]
        if parcel.kind == "strip":
            stripped: int = parcel.payload["message_id"]
            person.chat[stripped].pop("reply_markup", None)
            return stripped
        if parcel.kind == "delete":
            deleted: int = parcel.payload["message_id"]
            person.chat.pop(deleted, None)
            person.gone.append(deleted)
            return deleted
        within_limits(parcel.payload)
        if parcel.kind == "blank":
            blanked: int = parcel.payload["message_id"]
            person.chat[blanked] = parcel.payload
            return blanked
        if parcel.edit is None:
            self.messages += 1
        number = parcel.edit or self.messages
        person.chat[number] = parcel.payload
        person.heard.append(_words(parcel.payload))
        return number


def _broken(error: Exception) -> None:
    raise error


def _words(payload: Payload) -> str:
    words: str = payload.get("text") or payload.get("caption") or ""
    return words


@dataclass
class Person(Sender):
    """Somebody on a phone: what stands in their chat, and what they can do with it."""

    place: Place
    account: int
    telegram_language: str
    chat: dict[int, dict[str, Any]] = field(default_factory=dict)
    """What the bot has sent, by message id, as it looks now."""
    heard: list[str] = field(default_factory=list)
    """Every text the bot has sent or drawn, in order."""
    gone: list[int] = field(default_factory=list)
    """The messages, the person's own too, that the bot has deleted."""
    answer: Answer = field(default_factory=Answer)
    """What the last tap was answered with."""

    async def taps(self, action: str, argument: object = "", *, received_at: datetime | None = None) -> Answer:
        """Tap the newest button in sight that does this."""
        number, data = self.button(action, argument)
        return await self.taps_data(data, number, received_at=received_at)

    async def taps_data(self, data: str, number: int = 0, *, received_at: datetime | None = None) -> Answer:
        """Tap a button that holds this, whether or not there is one."""
        query: dict[str, Any] = {"id": "q", "from": self.user, "chat_instance": "c", "data": data}
        if number:
            query["message"] = self._message(number, text="…")
        self.answer = await self.place.takes({"callback_query": query}, received_at=received_at)
        return self.answer

    def buttons(self) -> list[tuple[int, str, str]]:
        """Return message, label and data of every button in sight, the newest message first."""
        return [
            (number, button["text"], button["callback_data"])
            for number in sorted(self.chat, reverse=True)
            for row in self.chat[number].get("reply_markup", {}).get("inline_keyboard", [])
            for button in row
            if "callback_data" in button
        ]

    def links(self) -> list[str]:
        """Return where the link buttons in sight lead, the newest message first."""
        return [
            button["url"]
            for number in sorted(self.chat, reverse=True)
            for row in self.chat[number].get("reply_markup", {}).get("inline_keyboard", [])
            for button in row
            if "url" in button
        ]

    def sees_document(self, make: str) -> Payload:
        """Return the newest file in sight of this sort, as its parcel names it: here it is not made.

        Raises:
            NoSuchDocument: there is none.
        """
        for number in sorted(self.chat, reverse=True):
            if self.chat[number].get("make") == make:
                return self.chat[number]
        raise NoSuchDocument(make)

    def rows(self) -> list[list[str]]:
        """Return the data of the newest message's buttons, row by row."""
        newest = max(number for number in self.chat if self.chat[number].get("reply_markup", {}).get("inline_keyboard"))
        return [[b["callback_data"] for b in row] for row in self.chat[newest]["reply_markup"]["inline_keyboard"]]

    def button(self, action: str, argument: object = "") -> tuple[int, str]:
        """Return message and data of the newest button that does this."""
        for number, _, data in self.buttons():
            _, _, does, what = data.split(".", 3)
            if does == action and str(argument) in {"", what}:
                return number, data
        raise NoSuchButton(f"{action} {argument}")

    def offered(self, action: str) -> list[str]:
        """Return the arguments of the buttons in the newest message with buttons that do this."""
        found = self.buttons()
        return [
            data.split(".", 3)[3] for number, _, data in found if number == found[0][0] and data.split(".")[2] == action
        ]

    @property
    def screen(self) -> str:
        """The newest message, as it is read."""
        return as_read(self.chat[max(self.chat)])

    def sees(self, key: str, **values: object) -> bool:
        """Tell whether the newest message holds this sentence."""
        return shown(say_html(self.language, key, **values)) in self.screen

    def hears(self, key: str, **values: object) -> bool:
        """Tell whether the last tap was answered with this sentence."""
        return say(self.language, key, **values) in self.answer.text

    @property
    def language(self) -> str:
        return "ko" if self.telegram_language.startswith("ko") else "en"

    async def ballot(self, slug: str = "five-cities") -> Ballot | None:
        programme = await self.place.programme(slug)
        return await self.place.database.run(lambda tx: ballots.of(tx, programme, self.account))

    async def state(self) -> dict[str, list[tuple[Any, ...]]]:
        """Return what the database holds of votes and of what people have begun."""

        def unit(tx: Tx) -> dict[str, list[tuple[Any, ...]]]:
            tables = ("ballots", "participants", "turnout", "programmes")
            held = {
                table: [tuple(row) for row in tx.all(f"SELECT * FROM {table} ORDER BY 1, 2")]  # noqa: S608  (the names above)
                for table in tables
            }
            rows = tx.all("SELECT account, dialogue, payload FROM drafts ORDER BY 1, 2")
            held["drafts"] = [
                (row[0], row[1], tx.keys.open_sealed("drafts", f"{row[0]}/{row[1]}", row[2])) for row in rows
            ]
            return held

        return await self.place.database.run(unit)
