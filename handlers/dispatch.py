"""Where every update goes: one table for commands, one for buttons, and an answer for everything else."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from handlers import begun, menu
from handlers.intent import Blocked, Command, InGroup, Intent, Said, Tap, Text, Unheard
from handlers.screen import Claim, message, read_claim
from handlers.turn import Answer, House, Turn
from handlers.vote import VoteDialogue
from handlers.vote_typing import folded, is_choosing, typed
from participation.refused import Refused
from storage import inbox, outbox, people, programmes, screens
from storage.database import Tx
from texts import LANGUAGES, pick, say, say_html

COMMANDS: Mapping[str, Callable[[Turn, str], None]] = {
    "start": menu.start,
    "votes": lambda turn, _: menu.show_votes(turn),
    "mine": lambda turn, _: menu.show_mine(turn),
    "continue": begun.go_on,
    "plain": lambda turn, wanted: _plain(turn, wanted),  # noqa: PLW0108  (it stands below)
    "language": menu.ask_language,
    "cancel": begun.ask_cancel,
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
    "setlang": lambda turn, language: _language(turn, language),  # noqa: PLW0108  (it stands below)
}

MENU_WORDS: Mapping[str, str] = {
    "menu": "menu-back",
    "votes": "menu-votes",
    "mine": "menu-mine",
    "help": "menu-help",
    "lang": "menu-language",
}
"""What the menu's buttons are called, for whoever types instead of tapping."""

_SHORTEST_NAME = 2
_AN_HOUR = timedelta(hours=1)


def unit_for(said: Said | None, arrival: int, received_at: datetime, house: House) -> Callable[[Tx], Answer]:
    """Return the unit of work for one update: claim, load, decide, keep, say."""

    def unit(tx: Tx) -> Answer:
        if not inbox.claim(tx, arrival) or said is None:
            return Answer()
        return _handle(tx, said, received_at, house)

    return unit


def _handle(tx: Tx, said: Said, received_at: datetime, house: House) -> Answer:
    if isinstance(said.intent, InGroup):
        language = pick(said.language, house.language)
        text = say_html(language, "group", link=f"https://t.me/{house.username}")
        # One line an hour: Telegram lets a bot say 20 things a minute in a group, and nobody wants to read them.
        once = f"group:{said.intent.chat}:{received_at:%Y-%m-%dT%H}"
        outbox.say(tx, said.intent.chat, message(text), received_at, once=once, remembered=_AN_HOUR)
        return Answer()
    person = people.meet(tx, said.account, said.language, said.message_id)
    turn = Turn(tx, house, person, person.language or pick(said.language, house.language), received_at)
    if isinstance(said.intent, Blocked):
        people.reachable(tx, said.account, not said.intent.yes)
    else:
        try:
            with tx.savepoint():
                _route(turn, said.intent)
        except Refused as refused:  # whoever lets a rule speak without an ear for it is heard here
            turn.alert(turn.refusal(refused, house.timezone))
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
    dialogue.drop()
    return begun.show_dropped(turn, dialogue.programme)


def _typed(turn: Turn, text: str) -> None:
    dialogue = _focus(turn)
    if dialogue is not None and typed(dialogue, text):
        return
    choosing = dialogue is not None and is_choosing(dialogue)
    if _menu_word(turn, text) or (not choosing and _named(turn, text)):
        return
    turn.write(say_html(turn.language, "text-stray-vote" if choosing else "text-stray"))
    _again(turn)


def _menu_word(turn: Turn, text: str) -> bool:
    """Do what a button of the menu would, for whoever types its name."""
    wanted = folded(text)
    for language in LANGUAGES:
        if wanted == folded(say(language, "language-name")):
            _language(turn, language)
            return True
    for action, key in MENU_WORDS.items():
        if wanted == folded(say(turn.language, key)):
            MENU_BUTTONS[action](turn, "")
            return True
    return False


def _named(turn: Turn, text: str) -> bool:
    """Find a programme by a part of its title, so that everything can be reached by typing."""
    wanted = folded(text)
    if len(wanted) < _SHORTEST_NAME:
        return False
    for programme in programmes.everything(turn.tx):
        if any(wanted in folded(title) for title in programme.content.title.each()):
            VoteDialogue(turn, programme).open()
            return True
    return False


def _focus(turn: Turn) -> VoteDialogue | None:
    programme = programmes.of_dialogue(turn.tx, turn.person.focus)
    return None if programme is None else VoteDialogue(turn, programme)


def _again(turn: Turn) -> None:
    """Draw what this person was at, below what has just been said."""
    dialogue = _focus(turn)
    if dialogue is None:
        return menu.show_menu(turn)
    screen = screens.find(turn.tx, turn.account, dialogue.dialogue)
    return dialogue.open(screen.view if screen else "")


def _language(turn: Turn, language: str) -> None:
    menu.set_language(turn, language)
    _again(turn)


def _plain(turn: Turn, wanted: str) -> None:
    menu.toggle_plain(turn, wanted)
    _again(turn)


def _page(argument: str) -> int:
    return int(argument) if argument.isdecimal() and argument.isascii() else 1
