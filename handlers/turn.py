"""One update's turn: what a handler may look at, and the ways in which it can answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from handlers.screen import Button, Screen, message
from participation.programme import Office
from participation.refused import Refused
from participation.words import Localized
from storage import assisted, outbox, people, screens
from storage.database import Tx
from storage.outbox import Lane, Payload, Trace
from storage.people import Person
from texts import Markup, When, lines, pick, say, say_html

# answerCallbackQuery takes 200 characters.
MOST_IN_ALERT = 200
VANISHES = timedelta(hours=46)
"""Telegram lets a bot delete a message for 48 hours; the deletion must have time to be late."""


@dataclass(frozen=True, slots=True)
class House:
    """What is the same for everybody: the bot's name, the operator's defaults.

    ``approval_from``: from how many people on a second official approves an announcement.
    """

    username: str
    language: str
    timezone: str
    approval_from: int = 100


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to a tap. An alert is read aloud by screen readers, a passing notice is not."""

    text: str = ""
    alert: bool = False


@dataclass(frozen=True, slots=True)
class Behalf:
    """Somebody without Telegram, for whom an official acts: their ``account``, and when it really is (UTC).

    The turn's own time is when what they bring was received: a letter may have come before it is entered. ``own`` is
    the official's turn, which answers the tap.
    """

    account: int
    now: datetime
    own: "Turn"


def turn_of(tx: Tx, house: House, account: int, at: datetime) -> "Turn":
    """Return a turn in which the bot speaks to somebody who has not just acted; who is not known is new."""
    person = people.find(tx, account) or Person(account, None, "", plain=False, focus=None)
    language = person.language or assisted.language_of(tx, account)
    language = language or pick(person.telegram_language, house.language)
    return Turn(tx, house, person, language, at)


@dataclass
class Turn:
    """One person's act in one unit of work. ``at`` is when it was received (UTC): that is its time, also on a retry.

    ``name`` is what they call themself in Telegram, "" where the bot speaks unasked: see `handlers.intent.Said`.
    With ``behalf`` an official acts for somebody: ``person`` is the official, who sees it all in their own chat, from
    which it vanishes; ``account`` is whose it is, and ``language`` theirs.
    """

    tx: Tx
    house: House
    person: Person
    language: str
    at: datetime
    answer: Answer = Answer()
    led_to: Button | None = None
    """The button of another dialogue whose name was typed: whoever routes goes there."""
    name: str = field(default="", repr=False)
    behalf: Behalf | None = None

    @property
    def account(self) -> int:
        """The Telegram user id of whoever acts, or the account of whoever is acted for."""
        return self.person.account if self.behalf is None else self.behalf.account

    @property
    def chat(self) -> int:
        """Where it is all seen."""
        return self.person.account

    @property
    def now(self) -> datetime:
        """When it is, for what is sent."""
        return self.at if self.behalf is None else self.behalf.now

    def _trace(self, about: str | None) -> Trace:
        return Trace(about, None if self.behalf is None else self.now + VANISHES)

    def _kept_here(self, payload: Payload) -> Payload:
        return payload if self.behalf is None else payload | {"protect_content": True}

    def write(self, text: Markup, *, about: str | None = None) -> None:
        """Send a message without buttons. ``about`` names whose personal content it holds, here and below."""
        outbox.say(self.tx, self.chat, self._kept_here(message(text)), self.now, trace=self._trace(about))

    def send(self, screen: Screen, *, about: str | None = None) -> None:
        """Send a message whose buttons last."""
        payload = self._kept_here(screen.payload("", self.language, plain=self.person.plain))
        outbox.say(self.tx, self.chat, payload, self.now, trace=self._trace(about))

    def send_file(self, payload: Payload, *, about: str | None = None) -> None:
        """Send a file, as `storage.outbox.send_file`; it can be saved and printed, also where it vanishes."""
        outbox.send_file(self.tx, self.chat, payload, self.now, trace=self._trace(about))

    def show(self, dialogue: str, step: str, screen: Screen, *, view: str = "", about: str | None = None) -> None:
        """Draw the live screen of a dialogue; its token turns if ``step`` is another than before."""
        token = screens.at_step(self.tx, self.chat, dialogue, step, view)
        payload = self._kept_here(screen.payload(token, self.language, plain=self.person.plain))
        outbox.draw(self.tx, self.chat, dialogue, payload, self.now, trace=self._trace(about))

    def leave(self, dialogue: str, screen: Screen, *, about: str | None = None) -> None:
        """Draw the last screen of a dialogue: it stays in the chat as it is, with lasting buttons only."""
        payload = self._kept_here(screen.payload("", self.language, plain=self.person.plain))
        outbox.draw(self.tx, self.chat, dialogue, payload, self.now, final=True, trace=self._trace(about))

    def follow(self, dialogue: str, screen: Screen, *, about: str | None = None, lane: Lane = "people") -> None:
        """Draw a card: it is edited wherever it stands, without noise, and has lasting buttons only."""
        screens.at_step(self.tx, self.chat, dialogue, "card", "")
        payload = screen.payload("", self.language, plain=self.person.plain)
        outbox.draw(self.tx, self.chat, dialogue, payload, self.now, stays=True, lane=lane, trace=Trace(about))

    def focus(self, dialogue: str | None) -> None:
        """Let typed text go to this dialogue."""
        if self.person.focus != dialogue:
            people.focus_on(self.tx, self.chat, dialogue)
            self.person = replace(self.person, focus=dialogue)
            if self.behalf is not None:
                self.behalf.own.person = self.person

    def lead(self, button: Button) -> bool:
        """Let a typed name lead to another dialogue's button; return True, for it meant something."""
        self.led_to = button
        if self.behalf is not None:
            self.behalf.own.led_to = button
        return True

    def notice(self, text: str) -> None:
        """Answer a tap with a passing notice: something that the screen shows as well."""
        self._answers(Answer(text[:MOST_IN_ALERT]))

    def alert(self, text: str) -> None:
        """Answer a tap with something that must be read."""
        self._answers(Answer(text[:MOST_IN_ALERT], alert=True))

    def _answers(self, answer: Answer) -> None:
        self.answer = answer
        if self.behalf is not None:
            self.behalf.own.answer = answer

    def refusal(self, refused: Refused, timezone: str) -> str:
        """Say in words why a rule says no, and the way on."""
        return say(self.language, f"refused-{refused.key}", **self.spoken(refused.values, timezone))

    def spoken(self, values: Mapping[str, object], timezone: str) -> dict[str, object]:
        """Return a rule's values as a sentence takes them: instants in the office's zone, words in this language."""
        return {name: self._spoken(value, timezone) for name, value in values.items()}

    def _spoken(self, value: object, timezone: str) -> object:
        if isinstance(value, datetime):
            return When(value, timezone)
        return value.in_(self.language) if isinstance(value, Localized) else value

    def contact(self, human: Localized) -> Markup:
        """Name the human who can help."""
        return say_html(self.language, "contact", contact=human.in_(self.language))

    def refuse(self, refused: Refused, office: Office, human: Localized | None = None) -> None:
        """Answer a tap with a refusal; the human to call stands under it, or in a message where both would not fit."""
        words = self.refusal(refused, office.timezone)
        human = human or office.contact
        full = f"{words}\n{say(self.language, 'contact', contact=human.in_(self.language))}"
        if len(full) <= MOST_IN_ALERT:
            self.alert(full)
        else:
            self.alert(words)
            self.write(self.contact(human))

    def refuse_in_writing(self, refused: Refused, office: Office, human: Localized | None = None) -> None:
        """Answer typed text with a refusal."""
        self.write(lines(self.refusal(refused, office.timezone), self.contact(human or office.contact)))
