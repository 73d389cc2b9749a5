"""What was begun and not handed in: going on with it, or dropping it."""

from collections.abc import Iterator

from conversations import applying
from handlers import dialogues
from handlers.dialogue import Dialogue
from handlers.menu import show_menu
from handlers.screen import Button, Claim, Screen
from handlers.turn import Turn
from handlers.ways import MENU, leading, opening
from storage import applications, drafts, screens
from texts import say, say_html


def go_on(turn: Turn, _: str = "") -> None:
    """Open what was begun last, or else what one takes part in and has told nothing for yet."""
    dialogue = next((one for one in (*_begun(turn), *_untouched(turn)) if one.goes_on), None)
    if dialogue is not None:
        return dialogue.open()
    turn.write(say_html(turn.language, "continue-nothing"))
    return show_menu(turn)


def ask_cancel(turn: Turn, _: str = "") -> None:
    """Ask before anything is dropped: a command inside somebody's text can be tapped by mistake."""
    dialogue = next(_begun(turn), None)
    if dialogue is None:
        turn.write(say_html(turn.language, "cancel-nothing"))
        return show_menu(turn)
    rows = (
        (Button(say(turn.language, "cancel-keep"), "open", "", dialogue.subject, lasting=True),),
        (Button(say(turn.language, "cancel-drop"), "drop", "", dialogue.subject),),
    )
    text = say_html(turn.language, "cancel-ask", title=dialogue.title.in_(turn.language))
    return turn.show(MENU, f"cancel:{dialogue.subject}", Screen(text, rows), view="cancel")


def drop(turn: Turn, dialogue: Dialogue, claim: Claim) -> None:
    """Drop what was begun, if the question about it is still the newest one."""
    asked = screens.find(turn.tx, turn.account, MENU)
    step = f"cancel:{dialogue.subject}"
    if asked is None or not claim.token or (asked.token, asked.step) != (claim.token, step):
        turn.alert(say(turn.language, "old-screen"))
        return dialogue.open()
    dialogue.drop()
    title = dialogue.title.in_(turn.language)
    rows = ((opening(turn, dialogue.title, dialogue.subject),), (leading(turn, "menu-back", "menu"),))
    turn.focus(MENU)
    return turn.show(MENU, "menu", Screen(say_html(turn.language, "cancel-done", title=title), rows), view="dropped")


def _untouched(turn: Turn) -> Iterator[Dialogue]:
    """Yield what waits for somebody who has only begun it, or accepted an invitation to it."""
    for application in applications.of_account(turn.tx, turn.account):
        dialogue = dialogues.named(turn, applying.dialogue(application.id))
        if application.state == "draft" and dialogue is not None:
            yield dialogue


def _begun(turn: Turn) -> Iterator[Dialogue]:
    """Yield what was begun: what one is at first, then the latest first."""
    names = drafts.begun(turn.tx, turn.account)
    if turn.person.focus in names:
        names = [turn.person.focus, *(one for one in names if one != turn.person.focus)]
    for name in names:
        dialogue = dialogues.named(turn, name)
        if dialogue is not None:
            yield dialogue
