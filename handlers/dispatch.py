"""Where every update goes: one table for commands, one for buttons, and an answer for everything else."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from handlers import menu
from handlers.intent import Blocked, Command, InGroup, Intent, Said, Tap, Text, Unheard
from handlers.screen import Claim, read_claim
from handlers.turn import Answer, House, Turn
from handlers.vote import VoteDialogue
from storage import inbox, outbox, people, programmes, screens
from storage.database import Tx
from texts import pick, say, say_html

COMMANDS: Mapping[str, Callable[[Turn, str], None]] = {
    "start": menu.start,
    "votes": lambda turn, _: menu.show_votes(turn),
    "mine": lambda turn, _: menu.show_mine(turn),
    "continue": menu.go_on,
    "plain": lambda turn, wanted: _plain(turn, wanted),  # noqa: PLW0108  (it stands below)
    "language": menu.ask_language,
    "cancel": menu.ask_cancel,
    "id": menu.show_id,
    "help": menu.show_help,
}
"""Every command, in the order of Telegram's menu; ``command-<name>`` describes it in every language."""

MENU_BUTTONS: Mapping[str, Callable[[Turn, str], None]] = {
    "menu": lambda turn, _: menu.show_menu(turn),
    "votes": lambda turn, page: menu.show_votes(turn, _page(page)),
    "mine": lambda turn, page: menu.show_mine(turn, _page(page)),
    "help": menu.show_help,
    "lang": menu.ask_language,
    "setlang": menu.set_language,
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a unit leaves for the lane: the answer to a tap, if the update was one."""

    query: str | None = None
    answer: Answer = Answer()  # noqa: RUF009  (it can't be changed)


def unit_for(said: Said | None, arrival: int, received_at: datetime, house: House) -> Callable[[Tx], Outcome]:
    """Return the unit of work for one update: claim, load, decide, keep, say."""

    def unit(tx: Tx) -> Outcome:
        query = said.intent.query if said is not None and isinstance(said.intent, Tap) else None
        if not inbox.claim(tx, arrival) or said is None:
            return Outcome(query)
        return Outcome(query, _handle(tx, said, received_at, house))

    return unit


def _handle(tx: Tx, said: Said, received_at: datetime, house: House) -> Answer:
    if isinstance(said.intent, InGroup):
        language = pick(said.language, house.language)
        text = say_html(language, "group", link=f"https://t.me/{house.username}")
        outbox.say(tx, said.intent.chat, {"text": text, "parse_mode": "HTML"}, received_at)
        return Answer()
    person = people.meet(tx, said.account, said.language, said.message_id)
    turn = Turn(tx, house, person, person.language or pick(said.language, house.language), received_at)
    if isinstance(said.intent, Blocked):
        people.reachable(tx, said.account, not said.intent.yes)
    else:
        _route(turn, said.intent)
    return turn.answer


def _route(turn: Turn, intent: Intent) -> None:
    match intent:
        case Command(name, argument) if name in COMMANDS:
            COMMANDS[name](turn, argument)
        case Command(name, _):
            turn.write(say_html(turn.language, "command-unknown", command=name))
            _again(turn)
        case Tap(_, data, message_id):
            _tap(turn, data, message_id)
        case Text(text):
            _typed(turn, text)
        case Unheard():
            turn.write(say_html(turn.language, "unheard"))
            _again(turn)


def _tap(turn: Turn, data: str, message_id: int) -> None:
    claim = read_claim(data)
    if claim is not None and claim.programme:
        programme = programmes.by_id(turn.tx, claim.programme)
        if programme is not None:
            dialogue = VoteDialogue(turn, programme)
            return _drop(turn, dialogue, claim) if claim.action == "drop" else dialogue.tap(claim, message_id)
    elif claim is not None and claim.action in MENU_BUTTONS:
        return MENU_BUTTONS[claim.action](turn, claim.argument)
    turn.alert(say(turn.language, "old-screen"))
    return _again(turn)


def _drop(turn: Turn, dialogue: VoteDialogue, claim: Claim) -> None:
    """Drop what was begun, if the question about it is still the newest one."""
    asked = screens.find(turn.tx, turn.account, menu.DIALOGUE)
    step = f"cancel:{claim.programme}"
    if asked is None or not claim.token or (asked.token, asked.step) != (claim.token, step):
        turn.alert(say(turn.language, "old-screen"))
        return dialogue.open()
    screens.at_step(turn.tx, turn.account, menu.DIALOGUE, "menu", "menu")
    return dialogue.drop()


def _typed(turn: Turn, text: str) -> None:
    dialogue = _focus(turn)
    if dialogue is not None and dialogue.typed(text):
        return
    choosing = dialogue is not None and dialogue.choosing
    if not choosing and _named(turn, text):
        return
    turn.write(say_html(turn.language, "text-stray-vote" if choosing else "text-stray"))
    _again(turn)


def _named(turn: Turn, text: str) -> bool:
    """Find a programme by its title, so that everything can be reached by typing."""
    wanted = "".join(text.split()).casefold()
    for programme in programmes.everything(turn.tx):
        if any(wanted in "".join(title.split()).casefold() for title in programme.content.title.each()):
            VoteDialogue(turn, programme).open()
            return True
    return False


def _focus(turn: Turn) -> VoteDialogue | None:
    focus = turn.person.focus or ""
    programme = programmes.by_id(turn.tx, int(focus.removeprefix("vote:"))) if focus.startswith("vote:") else None
    return None if programme is None else VoteDialogue(turn, programme)


def _again(turn: Turn) -> None:
    """Draw what this person was at, below what has just been said."""
    dialogue = _focus(turn)
    if dialogue is None:
        return menu.show_menu(turn)
    screen = screens.find(turn.tx, turn.account, dialogue.dialogue)
    return dialogue.open(screen.view if screen else "")


def _plain(turn: Turn, wanted: str) -> None:
    menu.toggle_plain(turn, wanted)
    _again(turn)


def _page(argument: str) -> int:
    return int(argument) if argument.isdecimal() and argument.isascii() else 1
