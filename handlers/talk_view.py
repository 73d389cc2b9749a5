"""How what is said right under a programme looks: who has joined in, since when, and the ways from there."""

from handlers.asking import paragraphs
from handlers.board_view import BoardView
from handlers.comment_view import Thread
from handlers.resting_view import resting
from handlers.screen import Button, Screen
from handlers.ways import hearing
from storage import involvement
from texts import Markup


def thread(view: BoardView) -> Thread:
    """Return what is discussed: the programme as a whole, as long as its window is open."""
    programme = view.programme
    window, zone = programme.content.window, programme.content.office.timezone
    state = window.state(view.turn.at)
    rests = resting(view.turn.language, window, zone, view.turn.at)
    closed = [] if state == "open" else [rests or view.html("talk-closed")]
    news = [] if state == "after" else [hearing(view.turn.language, programme.id)]
    ways = (
        (view.button("proposal-share", "vw", "s"), *news),
        (Button(view.say("talk-to-programme"), "open", "", programme.id, lasting=True),),
    )
    return Thread(involvement.WHOLE, state == "open", (_title(view), _history(view), *closed), ways)


def share(view: BoardView) -> Screen:
    """Show the address under which it opens."""
    link = f"https://t.me/{view.turn.house.username}?start=c_{view.programme.id}"
    said = [view.html("talk-share-how"), view.html("proposal-link", link=link)]
    return Screen(paragraphs([_title(view)], said), ((view.button("comments-back", "vw"),),))


def _title(view: BoardView) -> Markup:
    return view.html("vote-title", title=view.programme.content.title.in_(view.turn.language))


def _history(view: BoardView) -> Markup:
    begun = view.programme.content.begun_on or view.turn.at.date()
    people = involvement.counts(view.turn.tx, view.programme.id).people
    return view.html("talk-history", begun=begun, people=people)
