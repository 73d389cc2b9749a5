"""The keypad before the office: choosing a PIN, typing it, saying one's name, and going on to what was wanted.

A tap says a place and never a digit, the digits change places with every drawing, and what is typed lies sealed.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from handlers import office_screen
from handlers.asking import paragraphs
from handlers.dialogue import Dialogue
from handlers.intent import Edited, Heard, Text
from handlers.office_telling import tell_owners
from handlers.screen import Button, Claim, Screen
from handlers.turn import Turn
from participation.audit import Actor
from participation.pin import LENGTH, Keypad, check_choice
from participation.programme import Office
from participation.refused import Refused
from participation.words import Localized
from storage import officials, pins, roles, screens
from texts import LANGUAGES, Markup, say, say_html

NAME = "door:0"
SUBJECT = "k0"
INNERMOST = "office:0"

_NOTHING_TYPED = Keypad("", "")


@dataclass(frozen=True, slots=True)
class Ways:
    """How one place leads to another: a dialogue by its name, and by a button's claim (`handlers.dialogues`)."""

    named: Callable[[Turn, str | None], Dialogue | None]
    claimed: Callable[[Turn, Claim], Dialogue | None]


@dataclass(frozen=True, slots=True)
class _At:
    """How far somebody is at the door: as it is kept, sealed, in the screen's view.

    ``mode``: ``enter`` a PIN, ``choose`` one, type it ``again``; say one's ``name``, then one's ``post``; ``shut`` is
    when nothing can be done. ``kept`` is what was typed before: the PIN that was chosen, or the name.
    """

    mode: str
    wanted: str
    kept: str
    keypad: Keypad

    def written(self) -> str:
        return f"{self.mode}\n{self.wanted}\n{self.keypad.written()}\n{self.kept}"

    @classmethod
    def read(cls, view: str) -> "_At | None":
        parts = view.split("\n", 3)
        if len(parts) != 4:  # noqa: PLR2004  (as they are written)
            return None
        return cls(parts[0], parts[1], parts[3], Keypad.read(parts[2]))

    @property
    def step(self) -> str:
        return f"{self.mode}@{self.keypad.name}"


class Door:
    """Whoever acts for the office, before its door, for one turn."""

    name = NAME
    subject = SUBJECT
    goes_on = False
    is_choosing = True

    def __init__(self, turn: Turn, ways: Ways, *, wanted: str | None = None) -> None:
        self.turn = turn
        self._ways = ways
        self._wanted = wanted

    @property
    def title(self) -> Localized:
        """What it is about."""
        return Localized({language: say(language, "office-title") for language in LANGUAGES})

    @property
    def office(self) -> Office:
        """Who answers for it: no one office."""
        raise TypeError("the door is the whole bot's")

    def open(self, view: str = "") -> None:  # noqa: ARG002  (every drawing of a keypad has an order of its own)
        """Ask for what is asked next, from its beginning; where all is said, go on to what was wanted."""
        turn, at = self.turn, self._standing()
        wanted = self._wanted or (at.wanted if at is not None else INNERMOST)
        if not pins.has(turn.tx, turn.account):
            mode = "choose"
        elif not pins.is_open(turn.tx, turn.account, turn.at):
            mode = "enter"
        elif officials.named(turn.tx, turn.account) is None:
            mode = "name"
        else:
            return self._go_in(wanted)
        return self._draw(_At(mode, wanted, "", _NOTHING_TYPED))

    def change(self) -> None:
        """Let somebody who is inside choose another PIN."""
        self._draw(_At("choose", INNERMOST, "", _NOTHING_TYPED))

    def shut(self) -> None:
        """Close the office, and take what is in sight out of the chat."""
        pins.close(self.turn.tx, self.turn.account)
        self._draw(_At("shut", INNERMOST, "", _NOTHING_TYPED), say_html(self.turn.language, "door-shut"))
        self.turn.focus(None)  # what is typed from here on is not for the office

    # What is done

    def tap(self, claim: Claim, message_id: int) -> None:
        """Handle a tap on a key, or on anything inside: that has to wait until the door is open."""
        turn, at = self.turn, self._standing()
        if f"{claim.kind}{claim.subject}" != SUBJECT or claim.action == "open":
            if pins.has(turn.tx, turn.account):
                turn.notice(say(turn.language, "door-first"))
            return self.open()
        screen = screens.find(turn.tx, turn.account, NAME)
        if (
            at is None
            or screen is None
            or (claim.token, at.step) != (screen.token, screen.step)
            or self._is_through(at)
        ):
            turn.notice(say(turn.language, "door-too-quick"))
            return self.open() if at is None or self._is_through(at) else self._draw(at)
        if message_id:
            screens.seen_at(turn.tx, turn.account, NAME, message_id)
        match claim.action:
            case "key":
                self._press(at, claim.argument)
            case "wipe":
                self._draw(replace(at, keypad=at.keypad.wipe()))
            case "lost" if at.mode == "enter":
                self._lost(at)
            case _:
                self.open()
        return None

    def _is_through(self, at: _At) -> bool:
        """Tell whether what is asked in sight is answered by now."""
        is_open = pins.is_open(self.turn.tx, self.turn.account, self.turn.at)
        return (at.mode == "enter" and is_open) or (at.mode in {"name", "post"} and not is_open)

    def _press(self, at: _At, place: str) -> None:
        try:
            keypad = at.keypad.press(place)
        except Refused as refused:
            self.turn.alert(self.turn.refusal(refused, self.turn.house.timezone))
            return self._draw(at)
        if not keypad.full:
            return self._draw(replace(at, keypad=keypad))
        try:
            with self.turn.tx.savepoint():
                return self._typed(at, keypad.typed)
        except Refused as refused:
            mode = "enter" if at.mode == "enter" else "choose"
            words = self.turn.refusal(refused, self.turn.house.timezone)
            return self._draw(
                _At(mode, at.wanted, "", _NOTHING_TYPED), say_html(self.turn.language, "as-is", text=words)
            )

    def _typed(self, at: _At, digits: str) -> None:
        """Take a whole PIN."""
        turn = self.turn
        by = roles.at_the_door(turn.tx, turn.account, turn.at)
        match at.mode:
            case "choose":
                check_choice(digits)
                self._draw(_At("again", at.wanted, digits, _NOTHING_TYPED))
            case "again" if digits == at.kept:
                pins.choose(turn.tx, digits, by=by, at=turn.at)
                turn.notice(say(turn.language, "door-chosen"))
                self._wanted = at.wanted
                self.open()
            case "again":
                first = say_html(turn.language, "door-differs")
                self._draw(_At("choose", at.wanted, "", _NOTHING_TYPED), first)
            case _:
                self._enter(at, digits, by)

    def _enter(self, at: _At, digits: str, by: Actor) -> None:
        turn = self.turn
        entered = pins.enter(turn.tx, digits, by=by, at=turn.at)
        if entered.opened:
            self._wanted = at.wanted
            return self.open()
        if entered.owners:
            tell_owners(turn, entered.owners, "owners-pin-missed", missed=entered.door.missed)
        again = _At("enter", at.wanted, "", _NOTHING_TYPED)
        if entered.door.closed_until is not None and turn.at < entered.door.closed_until:
            return self._draw(again)  # it says until when it stays closed
        left = say_html(turn.language, "door-wrong", left=entered.door.tries_left)
        return self._draw(again, left)

    def _lost(self, at: _At) -> None:
        """Let the other owners know that somebody has forgotten their PIN; once a day is enough."""
        turn = self.turn
        others = [owner for owner in roles.owners(turn.tx) if owner != turn.account]
        if others:
            once = f"pin-lost:{turn.account}:{turn.at:%Y-%m-%d}"
            tell_owners(turn, others, "owners-pin-lost", once=once)
        key = "door-lost-told" if others else "door-lost-alone"
        self._draw(replace(at, keypad=_NOTHING_TYPED), say_html(turn.language, key))

    def hear(self, heard: Heard, message_id: int) -> bool:  # noqa: ARG002  (as every dialogue is told)
        """Take a name and a post; digits are never typed, for they would stay in the chat."""
        turn, at = self.turn, self._standing()
        if isinstance(heard, Edited):
            return True
        if at is None or at.mode not in {"name", "post"} or self._is_through(at) or not isinstance(heard, Text):
            if isinstance(heard, Text) and heard.text.strip().isdigit():
                turn.write(say_html(turn.language, "door-never-typed"))
                self.open()
                return True
            return False
        try:
            with turn.tx.savepoint():
                self._introduced(at, heard.text)
        except Refused as refused:
            words = turn.refusal(refused, turn.house.timezone)
            mode = "name" if refused.key == "official-name-unfit" else "post"
            self._draw(replace(at, mode=mode), say_html(turn.language, "as-is", text=words))
        return True

    def _introduced(self, at: _At, text: str) -> None:
        tx, account = self.turn.tx, self.turn.account
        if at.mode == "name":
            name = officials.check_name(text)
            return self._draw(replace(at, mode="post", kept=name))
        officials.introduce(tx, account, at.kept, text)
        self._wanted = at.wanted
        return self.open()

    def stray(self) -> str:
        """Return the key of what is said where something was sent that means nothing here."""
        return "door-stray"

    def drop(self) -> None:
        """Forget what was begun: nothing is."""

    # What is to be seen

    def _standing(self) -> _At | None:
        screen = screens.find(self.turn.tx, self.turn.account, NAME)
        return None if screen is None else _At.read(screen.view)

    def _go_in(self, wanted: str) -> None:
        """Open what was wanted, as it was in sight; where that is gone meanwhile, the office."""
        turn = self.turn
        dialogue = self._ways.named(turn, wanted) or self._ways.named(turn, INNERMOST)
        if dialogue is None or dialogue.name == NAME:
            return
        screen = screens.find(turn.tx, turn.account, dialogue.name)
        dialogue.open(screen.view if screen is not None else "")

    def _draw(self, at: _At, first: Markup | None = None) -> None:
        turn = self.turn
        at = replace(at, keypad=pins.draw(at.keypad))  # every drawing has an order of its own
        body = [] if first is None else [first]
        closed = pins.door_of(turn.tx, turn.account).closed_until if at.mode == "enter" else None
        if closed is not None and turn.at < closed:
            words = turn.refusal(Refused("pin-door-closed", opens_at=closed), turn.house.timezone)
            text = paragraphs(body, [say_html(turn.language, "as-is", text=words)])
            rows = self._away()
        elif at.mode in {"name", "post"}:
            text, rows = paragraphs(body, [say_html(turn.language, f"door-{at.mode}")]), ()
        elif at.mode == "shut":
            text, rows = paragraphs(body), ((self._button("door-open", "again"),),)
        else:
            typed = len(at.keypad.typed)
            signs = "●" * typed + "○" * (LENGTH - typed)
            count = say_html(turn.language, "door-typed", signs=signs, typed=typed, length=LENGTH)
            text = paragraphs(body, [say_html(turn.language, f"door-{at.mode}", length=LENGTH)], [count])
            rows = self._keys(at)
        office_screen.draw(turn, NAME, at.step, Screen(text, rows), view=at.written())

    def _keys(self, at: _At) -> tuple[tuple[Button, ...], ...]:
        keys = [Button(digit, "key", str(place), SUBJECT) for place, digit in enumerate(at.keypad.order)]
        rows: list[Sequence[Button]] = [keys[0:3], keys[3:6], keys[6:9], [keys[9], self._button("door-wipe", "wipe")]]
        if at.mode == "enter":
            rows += self._away()
        return tuple(tuple(row) for row in rows)

    def _away(self) -> tuple[tuple[Button, ...], ...]:
        return ((self._button("door-lost", "lost"),),)

    def _button(self, key: str, action: str) -> Button:
        return Button(say(self.turn.language, key), action, "", SUBJECT)
