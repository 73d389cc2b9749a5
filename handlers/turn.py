"""One update's turn: what a handler may look at, and the ways in which it can answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from handlers.screen import Button, Screen, message
from participation.programme import Office
from participation.refused import Refused
from participation.words import Localized
from storage import outbox, people, screens
from storage.database import Tx
from storage.outbox import Lane, Trace
from storage.people import Person
from texts import Markup, When, lines, pick, say, say_html

# answerCallbackQuery takes 200 characters.
MOST_IN_ALERT = 200


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


def turn_of(tx: Tx, house: House, account: int, at: datetime) -> "Turn":
    """Return a turn in which the bot speaks to somebody who has not just acted; who is not known is new."""
    person = people.find(tx, account) or Person(account, None, "", plain=False, focus=None)
    language = person.language or pick(person.telegram_language, house.language)
    return Turn(tx, house, person, language, at)


@dataclass
class Turn:
    """One person's act in one unit of work. ``at`` is when it was received (UTC): that is its time, also on a retry.

    ``name`` is what they call themself in Telegram, "" where the bot speaks unasked: see `handlers.intent.Said`.
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

    @property
    def account(self) -> int:
        """The Telegram user id of whoever acts."""
        return self.person.account

    def write(self, text: Markup, *, about: str | None = None) -> None:
        """Send a message without buttons. ``about`` names whose personal content it holds, here and below."""
        outbox.say(self.tx, self.account, message(text), self.at, trace=Trace(about))

    def send(self, screen: Screen, *, about: str | None = None) -> None:
        """Send a message whose buttons last."""
        payload = screen.payload("", self.language, plain=self.person.plain)
        outbox.say(self.tx, self.account, payload, self.at, trace=Trace(about))

    def show(self, dialogue: str, step: str, screen: Screen, *, view: str = "", about: str | None = None) -> None:
        """Draw the live screen of a dialogue; its token turns if ``step`` is another than before."""
        token = screens.at_step(self.tx, self.account, dialogue, step, view)
        payload = screen.payload(token, self.language, plain=self.person.plain)
        outbox.draw(self.tx, self.account, dialogue, payload, self.at, trace=Trace(about))

    def leave(self, dialogue: str, screen: Screen, *, about: str | None = None) -> None:
        """Draw the last screen of a dialogue: it stays in the chat as it is, with lasting buttons only."""
        payload = screen.payload("", self.language, plain=self.person.plain)
        outbox.draw(self.tx, self.account, dialogue, payload, self.at, final=True, trace=Trace(about))

    def follow(self, dialogue: str, screen: Screen, *, about: str | None = None, lane: Lane = "people") -> None:
        """Draw a card: it is edited wherever it stands, without noise, and has lasting buttons only."""
        screens.at_step(self.tx, self.account, dialogue, "card", "")
        payload = screen.payload("", self.language, plain=self.person.plain)
        outbox.draw(self.tx, self.account, dialogue, payload, self.at, stays=True, lane=lane, trace=Trace(about))

    def focus(self, dialogue: str | None) -> None:
        """Let typed text go to this dialogue."""
        if self.person.focus != dialogue:
            people.focus_on(self.tx, self.account, dialogue)
            self.person = replace(self.person, focus=dialogue)

    def lead(self, button: Button) -> bool:
        """Let a typed name lead to another dialogue's button; return True, for it meant something."""
        self.led_to = button
        return True

    def notice(self, text: str) -> None:
        """Answer a tap with a passing notice: something that the screen shows as well."""
        self.answer = Answer(text[:MOST_IN_ALERT])

    def alert(self, text: str) -> None:
        """Answer a tap with something that must be read."""
        self.answer = Answer(text[:MOST_IN_ALERT], alert=True)

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
