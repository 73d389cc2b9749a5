"""An application as it is entered by an official at the counter: the flow of everybody, on somebody's behalf.

The official sees it in their own chat, from which all of it vanishes; whatever stands in the draft is the person's, so
that a colleague can go on with it. What the official types is taken out of the chat at once (`left_behind`).
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from conversations import assisting
from conversations.draft import Draft
from conversations.flow import Step
from conversations.handing_in import HandedIn
from conversations.person_steps import CONSENT
from handlers import cards
from handlers.application import FillingIn
from handlers.flow_dialogue import FlowDialogue
from handlers.intent import Edited, File, Heard, Text
from handlers.office_door import Ways
from handlers.scene import Words
from handlers.screen import Button, Claim, Screen
from handlers.turn import Behalf, House, Turn, turn_of
from participation.roles import may
from storage import applications, assisted, erasures, outbox, programmes, roles, screens, sent_messages
from storage.applications import Application
from storage.assisted import Entry
from storage.database import Tx
from storage.shelf import Programme
from texts import Markup, say

# A file is fetched from Telegram first, and its message deleted then.
_FETCHED_WITHIN = timedelta(hours=1)
_MOST_NUMBERS = 3
FLOW = "assist"
"""How the names of dialogues begin in which something is written for somebody: ``assist:<entry>``."""


class FillingInFor(FillingIn):
    """Fills in for somebody without Telegram; ``turn`` acts on their behalf."""

    def __init__(self, turn: Turn, programme: Programme, application: Application, entry: Entry) -> None:
        super().__init__(turn, programme, application)
        self.entry = entry

    # What is to be seen

    def notes(self) -> Sequence[Markup]:
        """Say how it came, and whether somebody of the same name and birth date is here already."""
        view, entry = self.view, self.entry
        said = [view.html("counter-for", came=view.html(f"way-{entry.came}"), received=entry.received_on)]
        alike = assisting.same_person(self.turn.tx, entry)
        if alike:
            said.append(view.html("counter-same-person", numbers=", ".join(alike[:_MOST_NUMBERS]), count=len(alike)))
        return said

    def instead(self, draft: Draft | None, view: str) -> tuple[str, Screen] | None:
        """Show how it stands, with the way back to the office."""
        other = super().instead(draft, view)
        if other is None:
            return None
        step, screen = other
        return step, replace(screen, rows=(*screen.rows, self._home()))

    def overview(self, draft: Draft, view: str) -> Screen:
        """Draw everything once more, with the way back to the office."""
        screen = super().overview(draft, view)
        return replace(screen, rows=(*screen.rows, self._home()))

    def words(self, step: Step) -> Words:
        """Put a question to the official, who puts it to the person."""
        words, view = super().words(step), self.view
        rows = words.rows
        if step.name == "privacy":
            # Without how one comes back to it in one's own chat: whoever stands here has none.
            words = replace(words, ask=view.html("counter-privacy"), body=words.body[:-2])
        elif step.name.startswith(CONSENT):
            words = replace(words, ask=view.html(f"counter-consent-{self.entry.consenting}"))
        elif step.name == "guardian":  # the guardian stands at the counter, or signs on paper
            check = say(self.turn.language, "counter-guardian")
            rows = (
                (Button(check, "open", "child//1", f"q{self.application.id}", lasting=True),),
                (self.asker.button("guardian-paper", "gpaper"),),
            )
        return replace(words, rows=rows, foot=(self._home(),))

    def _home(self) -> tuple[Button, ...]:
        label = say(self.turn.language, "counter-home")
        return (Button(label, "open", "assist", f"o{self.programme.id}", lasting=True),)

    # What is done

    def kept(self, draft: Draft) -> None:
        """Keep what was told; each consent goes on record with the official who has taken it."""
        super().kept(draft)
        turn, entry = self.turn, self.entry
        assisted.worked(turn.tx, entry, turn.chat)
        by = assisting.who_acts(turn.tx, entry, turn.chat, turn.now)
        assisting.consents_taken(turn.tx, self.programme, entry, by=by, at=turn.now)

    def received(self, handed: HandedIn) -> None:
        """Put on record who has handed it in, and give the receipt to be printed."""
        turn, entry = self.turn, self.entry
        if handed.version.version > self.application.version:
            by = assisting.who_acts(turn.tx, entry, turn.chat, turn.now)
            assisting.handed_in(turn.tx, entry, handed.application, by=by, at=turn.now)
        super().received(handed)

    def act(self, claim: Claim, draft: Draft, view: str) -> bool:
        """Do what a button asks for; a link for the guardian is nobody's to pass on here."""
        turn = self.turn
        if claim.action == "grd" or not super().act(claim, draft, view):
            return False
        if claim.action == "wd":
            by = assisting.who_acts(turn.tx, self.entry, turn.chat, turn.now)
            assisting.withdrew(turn.tx, self.entry, by=by, at=turn.now)
        return True

    def send_form(self) -> None:
        """Send the receipt to be printed, with the link by which the person can take it over."""
        turn = self.turn
        by = assisting.who_acts(turn.tx, self.entry, turn.chat, turn.now)
        token = assisting.print_link(turn.tx, self.entry, by=by, at=turn.now)
        payload = {"make": "form", "application": self.application.id, "account": turn.account}
        payload["language"] = turn.language
        if token is not None:
            payload["link"] = f"https://t.me/{turn.house.username}?start=s_{token}"
        turn.send_file(payload, about=self.trace)
        turn.notice(say(turn.language, "form-coming"))

    def _open(self, view: str = "") -> None:
        now = applications.by_id(self.turn.tx, self.application.id)
        if now is not None:
            CounterDialogue(self.turn, FillingInFor(self.turn, self.programme, now, self.entry)).open(view)


class CounterDialogue(FlowDialogue):
    """An official in one entry, for one turn; a colleague may be at the same one."""

    def hear(self, heard: Heard, message_id: int) -> bool:
        """Handle what was typed; what answers a question that a colleague has answered meanwhile is no answer."""
        screen = screens.find(self.turn.tx, self.turn.chat, self.name)
        if screen is not None and isinstance(heard, Text | File):
            step, _ = self.current(screen.view)
            if step != screen.step:
                self.open(first=self.asker.html("counter-moved-on"))
                return True
        return super().hear(heard, message_id)


def at_counter(turn: Turn, application: int, ways: Ways) -> CounterDialogue | None:  # noqa: ARG001  (as every place of the office)
    """Open what is entered for somebody, for whoever may do that; for nobody else, or once linked, there is none."""
    entry = assisted.of_application(turn.tx, application)
    found = applications.by_id(turn.tx, application)
    programme = None if found is None else programmes.by_id(turn.tx, found.programme)
    if entry is None or found is None or programme is None or not may_enter(turn.tx, entry, turn.account, turn.at):
        return None
    other = on_behalf(turn, programme, entry)
    return CounterDialogue(other, FillingInFor(other, programme, found, entry))


def may_enter(tx: Tx, entry: Entry, account: int, at: datetime) -> bool:
    """Tell whether somebody may enter this now: it is no longer ours once it is linked, or is being erased."""
    if entry.linked_at is not None or erasures.is_under_way(tx, entry.account):
        return False
    return may("enter-for-others", roles.holds(tx, account, entry.programme, at))


def on_behalf(turn: Turn, programme: Programme, entry: Entry) -> Turn:
    """Let an official's turn act for somebody: in their language, as of when what they bring was received."""
    return replace(
        turn,
        language=entry.language,
        at=assisting.counts(programme, entry, turn.at),
        behalf=Behalf(entry.account, turn.at, turn),
    )


def turn_about(tx: Tx, house: House, account: int, now: datetime) -> Turn:
    """Return a turn in which the bot speaks unasked to somebody, or to the official who was last at their entry."""
    entry = assisted.of_account(tx, account)
    if entry is None or not may_enter(tx, entry, entry.worked_by, now):
        return turn_of(tx, house, account, now)
    programme = programmes.by_id(tx, entry.programme)
    assert programme is not None  # noqa: S101  (an entry is of a programme: for the type checker)
    return on_behalf(turn_of(tx, house, entry.worked_by, now), programme, entry)


def filling(turn: Turn, programme: Programme, application: Application) -> FillingIn:
    """Return an application as whoever fills it in sees it."""
    entry = assisted.of_account(turn.tx, turn.account)
    if entry is None or entry.application != application.id:
        return FillingIn(turn, programme, application)
    return FillingInFor(turn, programme, application, entry)


def left_behind(turn: Turn, heard: Heard, message_id: int) -> None:
    """Take out of an official's chat what they have typed or sent for somebody: at once, a file once it is fetched.

    Also where it led to nothing any more, since the office has closed or their role has ended.
    """
    flow, _, number = (turn.person.focus or "").partition(":")
    if not number.isdecimal() or isinstance(heard, Edited) or not message_id:
        return
    entry = None
    if flow == "apply":
        entry = assisted.of_application(turn.tx, int(number))
    elif flow == FLOW:
        entry = assisted.by_id(turn.tx, int(number))
    if entry is None or entry.account == turn.account:
        return
    if isinstance(heard, File):
        vanishes = turn.at + _FETCHED_WITHIN
        about = f"person:{entry.account}" if entry.application is None else cards.about(entry.application)
        sent_messages.note(turn.tx, turn.account, message_id, about, vanishes, document=True)
    else:
        outbox.remove(turn.tx, turn.account, message_id, turn.at)
