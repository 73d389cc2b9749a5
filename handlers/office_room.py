"""A place in the office: its pages and what can be done there, walked for one official.

What is in sight is written as ``page/argument``, and what has been typed for it stands below, on a line of its own: it
is kept sealed, as the screen's view, while the step (which is not) names the page alone.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from handlers import office_screen
from handlers.asking import paragraphs
from handlers.intent import Edited, File, Heard, Text
from handlers.office_door import Ways, with_office
from handlers.screen import Button, Claim, Screen, claim_of, cut
from handlers.turn import Turn
from participation.audit import Actor, Fact, What
from participation.programme import Office
from participation.refused import Refused
from participation.roles import Action, Role, may
from participation.words import Localized
from storage import applications, audit, programmes, roles, screens
from storage.applications import Application
from storage.shelf import Programme
from texts import LANGUAGES, Markup, Said, When, say, say_html

_HALF = re.compile(r"[\ud800-\udfff]")
_LONGEST_LABEL = 64  # a keyboard holds 10 kB, and people have long names
_MOST_DIGITS = 18  # a larger number is nothing that could be kept


@dataclass(frozen=True, slots=True)
class Look:
    """A look at what is somebody's own, as it goes on record; ``about``: see `storage.outbox.Trace`."""

    what: What
    subject: str
    about: str | None
    values: Mapping[str, Fact]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a page shows. ``state``: what its buttons depend on; where that has changed meanwhile, they are old."""

    text: Markup
    rows: Sequence[tuple[Button, ...]] = ()
    state: str = ""
    look: Look | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One page: who may see it, how it is drawn (None where what it shows is gone), and what typed words mean on it.

    A page that takes whole messages (``take``) gets their formatting too, pictures and documents, and what somebody has
    changed in a message that they had sent; `Room.message_id` tells which it is. One with ``files`` takes files alone,
    while typed words mean its buttons.
    """

    action: Action
    draw: Callable[["Room"], Sheet | None]
    hear: Callable[["Room", str], None] | None = None
    take: Callable[["Room", Text | File | Edited], None] | None = None
    files: Callable[["Room", File], None] | None = None

    @property
    def is_asking(self) -> bool:
        """Whether it waits for something that is typed or sent."""
        return self.hear is not None or self.take is not None

    def heard(self, room: "Room", heard: Text | File | Edited) -> bool:
        """Let it hear a message; return whether that can mean anything here."""
        if self.take is not None:
            self.take(room, heard)
        elif isinstance(heard, Edited):
            return True
        elif self.hear is not None and isinstance(heard, Text):
            self.hear(room, heard.text)
        elif self.files is not None and isinstance(heard, File):
            self.files(room, heard)
        else:
            return False
        return True


@dataclass(frozen=True, slots=True)
class Act:
    """What a button does: who may, and how; it is given who acts, for the record, and the button's argument."""

    action: Action
    do: Callable[["Room", Actor, str], None]


def counted(argument: str) -> int:
    """Read a number from what a button says; 0 for anything that no button of ours has said."""
    return int(argument) if argument.isascii() and argument.isdecimal() and len(argument) <= _MOST_DIGITS else 0


def _kept_whole(heard: Text | File | Edited) -> Text | File | Edited:
    """Return it with a sign in place of each lone half of a surrogate pair, which could not be kept."""
    if isinstance(heard, File):
        return replace(heard, caption=_HALF.sub("\ufffd", heard.caption))
    return replace(heard, text=_HALF.sub("\ufffd", heard.text))


Pages = Mapping[str, Page]
Acts = Mapping[str, Act]


class Room:
    """One official in one place, for one turn. The page called "" is there for whoever may be in the place."""

    def __init__(
        self,
        turn: Turn,
        ways: Ways,
        name: str,
        subject: str,
        pages: Pages,
        acts: Acts,
        *,
        programme: Programme | None = None,
        application: Application | None = None,
    ) -> None:
        self.turn = turn
        self.ways = ways
        self.name = name
        self.subject = subject
        self.pages = pages
        self.acts = acts
        self.programme = programme
        self.application = application
        self.page = self.argument = self.typed = ""
        self.message_id = 0

    @property
    def title(self) -> Localized:
        """What it is about: a programme, or the office itself."""
        if self.programme is not None:
            return self.programme.content.title
        return Localized({language: say(language, "office-title") for language in LANGUAGES})

    @property
    def office(self) -> Office:
        """Who answers for it."""
        if self.programme is None:
            raise TypeError("the whole bot has no one office")
        return self.programme.content.office

    @property
    def zone(self) -> str:
        """In which zone instants are said."""
        return self.turn.house.timezone if self.programme is None else self.programme.content.office.timezone

    @property
    def clock(self) -> ZoneInfo:
        """The zone by which night and day are told."""
        return ZoneInfo(self.zone)

    @property
    def goes_on(self) -> bool:
        """Whether what was begun here can still be gone on with: nothing is begun here."""
        return False

    @property
    def is_choosing(self) -> bool:
        """Whether typed words can only be an answer here."""
        self._enter(self._standing_view())
        return self.pages[self.page].is_asking

    @cached_property
    def held(self) -> frozenset[Role]:
        """The roles of whoever acts, here."""
        return roles.holds(self.turn.tx, self.turn.account, self.programme_id, self.turn.at)

    @property
    def programme_id(self) -> int | None:
        """The programme's id; None for the bot as a whole."""
        return None if self.programme is None else self.programme.id

    def may(self, action: Action) -> bool:
        """Tell whether whoever acts may do something here."""
        return may(action, self.held)

    # Words and buttons

    def html(self, key: str, **values: object) -> Markup:
        """Say something in a message."""
        return say_html(self.turn.language, key, **values)

    def say(self, key: str, **values: object) -> Said:
        """Say something on a button or in an alert."""
        return say(self.turn.language, key, **values)

    def when(self, at: datetime) -> When:
        """Return an instant as the office's clock shows it."""
        return When(at, self.zone)

    def to(self, key: str, view: str = "", **values: object) -> Button:
        """Make a button that leads to another page of this place."""
        return Button(cut(say(self.turn.language, key, **values), _LONGEST_LABEL), "vw", view, self.subject)

    def does(self, key: str, action: str, argument: str = "", **values: object) -> Button:
        """Make a button that does something."""
        return Button(cut(say(self.turn.language, key, **values), _LONGEST_LABEL), action, argument, self.subject)

    def leads(self, key: str, subject: str, argument: str = "", **values: object) -> Button:
        """Make a button that opens another place."""
        return Button(
            cut(say(self.turn.language, key, **values), _LONGEST_LABEL), "open", argument, subject, lasting=True
        )

    # What is to be seen

    def open(self, view: str = "", *, first: Markup | None = None) -> None:
        """Draw a page; ``first`` stands above it. A look that is not merely drawn anew goes on record."""
        turn = self.turn
        if self.application is not None:
            self.application = applications.by_id(turn.tx, self.application.id) or self.application
        sheet = self._sheet(view)
        step = self._step(sheet)
        if sheet.look is not None:
            self._note(sheet.look, step)
        text = sheet.text if first is None else paragraphs([first], [sheet.text])
        about = None if sheet.look is None else sheet.look.about
        office_screen.draw(turn, self.name, step, Screen(text, tuple(sheet.rows)), view=self.view, about=about)

    @property
    def view(self) -> str:
        """What is in sight."""
        head = f"{self.page}/{self.argument}" if self.argument else self.page
        return f"{head}\n{self.typed}" if self.typed else head

    def _enter(self, view: str) -> None:
        head, _, self.typed = view.partition("\n")
        self.page, _, self.argument = head.partition("/")
        page = self.pages.get(self.page)
        if page is None or (self.page and not self.may(page.action)):
            self.page = self.argument = self.typed = ""

    def _sheet(self, view: str) -> Sheet:
        self._enter(view)
        sheet = self.pages[self.page].draw(self)
        if sheet is None:
            self._enter("")
            sheet = self.pages[""].draw(self)
        assert sheet is not None  # noqa: S101  (what a place begins with is always there: for the type checker)
        return sheet

    def _step(self, sheet: Sheet) -> str:
        return f"{self.page}/{self.argument}@{sheet.state}"

    def _note(self, look: Look, step: str) -> None:
        turn = self.turn
        standing = screens.find(turn.tx, turn.account, self.name)
        redrawn = standing is not None and (standing.step, standing.view) == (step, self.view)
        if redrawn and turn.person.focus == self.name:
            return
        actor = with_office(turn, self.pages[self.page].action, self.programme_id)
        audit.note(
            turn.tx,
            self.programme_id or audit.HOUSE,
            look.what,
            by=actor,
            at=turn.at,
            subject=look.subject,
            values=look.values,
        )

    def _standing_view(self) -> str:
        standing = screens.find(self.turn.tx, self.turn.account, self.name)
        return "" if standing is None else standing.view

    # What is done

    def tap(self, claim: Claim, message_id: int) -> None:
        """Handle a tap on one of this place's buttons."""
        turn = self.turn
        if claim.action == "open":
            return self.open(claim.argument)
        standing = screens.find(turn.tx, turn.account, self.name)
        view = standing.view if standing is not None else ""
        sheet = self._sheet(view)
        now = (claim.token, self._step(sheet))
        if standing is None or not claim.token or (standing.token, standing.step) != now:
            turn.alert(say(turn.language, "old-screen"))
            return self.open(view)
        if message_id:
            screens.seen_at(turn.tx, turn.account, self.name, message_id)
        if claim.action == "vw":
            return self.open(claim.argument)
        act = self.acts.get(claim.action)
        if act is None:
            turn.alert(say(turn.language, "old-screen"))
            return self.open(view)
        try:
            with turn.tx.savepoint():
                act.do(self, with_office(turn, act.action, self.programme_id), claim.argument)
        except Refused as refused:
            turn.alert(turn.refusal(refused, self.zone))
            self.open(view)
        return None

    def hear(self, heard: Heard, message_id: int) -> bool:
        """Handle what was typed: the answer that the page waits for, or the name of one of its buttons."""
        if not isinstance(heard, Text | File | Edited):
            return False
        heard = _kept_whole(heard)
        self.message_id = message_id
        view = self._standing_view()
        sheet = self._sheet(view)
        page = self.pages[self.page]
        named = Screen(sheet.text, tuple(sheet.rows)).named(heard.text) if isinstance(heard, Text) else None
        if named is not None and (not page.is_asking or self.turn.person.plain):
            token = screens.at_step(self.turn.tx, self.turn.account, self.name, self._step(sheet), self.view)
            claim = claim_of(named, token)
            led_to = self if named.subject == self.subject else self.ways.claimed(self.turn, claim)
            if led_to is not None:
                led_to.tap(claim, 0)
                return True
        try:
            with self.turn.tx.savepoint():
                with_office(self.turn, page.action, self.programme_id)
                return page.heard(self, heard)
        except Refused as refused:
            self.open(view, first=self.html("as-is", text=self.turn.refusal(refused, self.zone)))
        return True

    def stray(self) -> str:
        """Return the key of what is said where something was sent that means nothing here."""
        return "text-stray"

    def drop(self) -> None:
        """Forget what was begun: nothing is."""


def is_entrusted(turn: Turn, programme: int) -> bool:
    """Tell whether whoever acts has a role in a programme that there is (0: in any, or for the whole bot)."""
    if not programme:
        return any(roles.entrusted(turn.tx, turn.account, turn.at).values())
    there = programmes.by_id(turn.tx, programme) is not None
    return there and bool(roles.holds(turn.tx, turn.account, programme, turn.at))
