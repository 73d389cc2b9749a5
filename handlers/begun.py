"""What was begun and not handed in: going on with it, or dropping it."""

from collections.abc import Iterator

from handlers.menu import DIALOGUE, leading, opening, show_menu
from handlers.screen import Button, Screen
from handlers.turn import Turn
from handlers.vote import VoteDialogue
from storage import drafts, programmes
from storage.shelf import Programme
from texts import say, say_html


def go_on(turn: Turn, _: str = "") -> None:
    """Open what was begun last."""
    programme = next((one for one in _begun(turn) if one.content.window.state(turn.at) == "open"), None)
    if programme is not None:
        return VoteDialogue(turn, programme).open()
    turn.write(say_html(turn.language, "continue-nothing"))
    return show_menu(turn)


def ask_cancel(turn: Turn, _: str = "") -> None:
    """Ask before anything is dropped: a command inside somebody's text can be tapped by mistake."""
    programme = next(_begun(turn), None)
    if programme is None:
        turn.write(say_html(turn.language, "cancel-nothing"))
        return show_menu(turn)
    rows = (
        (Button(say(turn.language, "cancel-keep"), "open", "", programme.id, lasting=True),),
        (Button(say(turn.language, "cancel-drop"), "drop", "", programme.id),),
    )
    text = say_html(turn.language, "cancel-ask", title=programme.content.title.in_(turn.language))
    return turn.show(DIALOGUE, f"cancel:{programme.id}", Screen(text, rows), view="cancel")


def show_dropped(turn: Turn, programme: Programme) -> None:
    """Say in place of the question that it is done, and lead on."""
    title = programme.content.title.in_(turn.language)
    rows = ((opening(turn, programme),), (leading(turn, "menu-back", "menu"),))
    turn.focus(DIALOGUE)
    turn.show(DIALOGUE, "menu", Screen(say_html(turn.language, "cancel-done", title=title), rows), view="dropped")


def _begun(turn: Turn) -> Iterator[Programme]:
    """Yield what was begun: what one is at first, then the latest first."""
    dialogues = drafts.begun(turn.tx, turn.account)
    if turn.person.focus in dialogues:
        dialogues = [turn.person.focus, *(one for one in dialogues if one != turn.person.focus)]
    for dialogue in dialogues:
        programme = programmes.of_dialogue(turn.tx, dialogue)
        if programme is not None:
            yield programme
