"""Where every update goes: one table for commands, one for buttons, and an answer for everything else."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from handlers import begun, counter, dialogues, editing, menu, mine, notice_settings, opening_sending, own
from handlers.dialogue import Dialogue
from handlers.intent import Blocked, Command, Edited, File, Heard, InGroup, Intent, Said, Tap, Text
from handlers.office import open_office
from handlers.opening import OPENING
from handlers.screen import folded, message, read_claim
from handlers.turn import Answer, House, Turn
from participation.refused import Refused
from storage import inbox, outbox, people, residents, screens
from storage.database import Tx
from texts import LANGUAGES, pick, say, say_html

COMMANDS: Mapping[str, Callable[[Turn, str], None]] = {
    "start": menu.start,
    "list": lambda turn, _: menu.show_list(turn),
    "mine": lambda turn, _: mine.show_mine(turn),
    "continue": begun.go_on,
    "mydata": own.ask_for_data,
    "erase": own.ask_to_erase,
    "notices": notice_settings.show,
    "plain": lambda turn, wanted: _plain(turn, wanted),  # noqa: PLW0108  (it stands below)
    "language": menu.ask_language,
    "cancel": begun.ask_cancel,
    "id": menu.show_id,
    "help": menu.show_help,
}
"""Every command, in the order of Telegram's menu; ``command-<name>`` describes it in every language."""

ALIASES: Mapping[str, str] = {"votes": "list"}
"""Commands by which something was called before, or may be called: they work, and stand in no menu."""

HIDDEN: Mapping[str, Callable[[Turn], bool]] = {"office": lambda turn: open_office(turn, dialogues.WAYS)}
"""Commands that are there for some only, and tell whether they are: nobody else hears that there are such."""

MENU_BUTTONS: Mapping[str, Callable[[Turn, str], None]] = {
    "menu": lambda turn, _: menu.show_menu(turn),
    "list": lambda turn, page: menu.show_list(turn, _page(page)),
    "mine": lambda turn, page: mine.show_mine(turn, _page(page)),
    "help": menu.show_help,
    "lang": menu.ask_language,
    "ntc": notice_settings.show,
    "setlang": lambda turn, language: _language(turn, language),  # noqa: PLW0108  (it stands below)
}

MENU_WORDS: Mapping[str, str] = {
    "menu": "menu-back",
    "list": "menu-list",
    "mine": "menu-mine",
    "help": "menu-help",
    "lang": "menu-language",
    "ntc": "menu-notices",
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
    residents.meet(tx, said.account, received_at)
    turn = Turn(tx, house, person, person.language or pick(said.language, house.language), received_at, name=said.name)
    if isinstance(said.intent, Blocked):
        people.reachable(tx, said.account, not said.intent.yes)
    else:
        try:
            with tx.savepoint():
                _route(turn, said.intent, said.message_id)
        except Refused as refused:  # whoever lets a rule speak without an ear for it is heard here
            turn.alert(turn.refusal(refused, house.timezone))
    return turn.answer


def _route(turn: Turn, intent: Intent, message_id: int) -> None:
    match intent:
        case Command(name, argument) if (known := ALIASES.get(name, name)) in COMMANDS:
            COMMANDS[known](turn, argument)
        case Command(name, _) if name in HIDDEN and HIDDEN[name](turn):
            return
        case Command(name, _):
            turn.write(say_html(turn.language, "command-unknown", command=name))
            _again(turn)
        case Tap(_, data, message_id):
            _tap(turn, data, message_id)
        case Blocked() | InGroup():
            return
        case heard:
            _hear(turn, heard, message_id)


def _tap(turn: Turn, data: str, message_id: int) -> None:
    claim = read_claim(data)
    if claim is not None and (claim.kind or claim.subject):
        dialogue = dialogues.claimed(turn, claim)
        if dialogue is not None:
            return begun.drop(turn, dialogue, claim) if claim.action == "drop" else dialogue.tap(claim, message_id)
    elif claim is not None and claim.action in MENU_BUTTONS:
        return MENU_BUTTONS[claim.action](turn, claim.argument)
    turn.alert(say(turn.language, "old-screen"))
    return _again(turn)


def _hear(turn: Turn, heard: Heard, message_id: int) -> None:
    """Let the dialogue hear it that this person is in; what means nothing there may mean something to the menu."""
    counter.left_behind(turn, heard, message_id)
    if isinstance(heard, Edited) and editing.offer(turn, heard, message_id):
        return None
    dialogue = _focus(turn)
    if dialogue is not None and dialogue.hear(heard, message_id):
        return _lead(turn)
    match heard:
        case Text(text):
            choosing = dialogue is not None and dialogue.is_choosing
            if _menu_word(turn, text) or (not choosing and _named(turn, text)):
                return None
            turn.write(say_html(turn.language, dialogue.stray() if dialogue is not None else "text-stray"))
        case File(name=name) if opening_sending.is_programme_file(name) and (place := dialogues.named(turn, OPENING)):
            return place.open("file")
        case Edited():
            return None  # of a message from which nothing was made: nothing is lost, and nothing to be said
        case _:
            turn.write(say_html(turn.language, "unheard"))
    return _again(turn)


def _lead(turn: Turn) -> None:
    """Go where a typed name leads that is of another dialogue's button; there is no tap to answer with an alert."""
    if turn.led_to is None:
        return
    _tap(turn, turn.led_to.data(""), 0)
    if turn.answer.alert:
        turn.write(say_html(turn.language, "as-is", text=turn.answer.text))


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
    for programme in dialogues.served(turn.tx):
        if any(wanted in folded(title) for title in programme.content.title.each()):
            dialogues.of_programme(turn, programme).open()
            return True
    return False


def _focus(turn: Turn) -> Dialogue | None:
    return dialogues.named(turn, turn.person.focus)


def _again(turn: Turn) -> None:
    """Draw what this person was at, below what has just been said."""
    dialogue = _focus(turn)
    if dialogue is None:
        return menu.show_menu(turn)
    screen = screens.find(turn.tx, turn.account, dialogue.name)
    return dialogue.open(screen.view if screen else "")


def _language(turn: Turn, language: str) -> None:
    menu.set_language(turn, language)
    _again(turn)


def _plain(turn: Turn, wanted: str) -> None:
    menu.toggle_plain(turn, wanted)
    _again(turn)


def _page(argument: str) -> int:
    return int(argument) if argument.isdecimal() and argument.isascii() else 1
