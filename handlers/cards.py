"""What stays in the chat: the receipt, and the one card that follows an application."""

from conversations import applying
from conversations.handing_in import HandedIn
from conversations.withdrawing import Withdrawn
from handlers.asking import megabytes, paragraphs
from handlers.fitting import fitting
from handlers.outcome_view import outcome_lines
from handlers.reception_view import ReceptionView
from handlers.screen import Button, Screen
from handlers.states import item_name, state_lines
from handlers.turn import Turn, turn_of
from storage import drafts, members, screens
from storage.applications import Application
from storage.outbox import Lane
from storage.shelf import Programme
from texts import When, say

# Of the papers so much stands on the receipt.
_LONGEST_LIST = 2800


def about(application: int) -> str:
    """Name an application as what a message's personal content is about (`storage.outbox.Trace`)."""
    return f"application:{application}"


def handed_in(turn: Turn, programme: Programme, handed: HandedIn) -> None:
    """Give the receipt, which stays as it is, and let the card follow from here."""
    application = handed.application
    name = applying.dialogue(application.id)
    drafts.drop(turn.tx, turn.account, name)
    turn.leave(name, _receipt(turn, programme, handed), about=about(application.id))
    # From here on every button of the overview is old, also for the second of two quick taps.
    screens.at_step(turn.tx, turn.chat, name, "handed-in", "")
    turn.notice(say(turn.language, "handed-in-notice", number=application.number or ""))
    follow(turn, programme, application)


def _receipt(turn: Turn, programme: Programme, handed: HandedIn) -> Screen:
    view, application, version = ReceptionView(turn, programme), handed.application, handed.version
    zone, language = programme.reception.office.timezone, turn.language
    at = When(version.received_at, zone)
    head = [
        view.html("handed-in-title"),
        view.html("handed-in-number", number=application.number or ""),
        view.html("receipt-time", at=at, seconds=f"{at.local:%H:%M:%S}"),
        view.title(),
    ]
    if version.version > 1:
        head.append(view.html("handed-in-replaces", version=version.version, before=version.version - 1))
    answered = sum(answer is not None for answer in version.content.answers.values())
    said = [
        view.html("handed-in-what", answers=answered, people=len(version.seats), papers=len(version.content.papers))
    ]
    listed = [
        view.html(
            "handed-in-paper",
            label=item_name(programme.reception, paper.key, language),
            size=megabytes(paper.size),
            sha256=paper.sha256,
        )
        for paper in version.content.papers
    ]
    said += fitting(language, listed, _LONGEST_LIST)  # the form has them all
    if handed.left_out:
        said.append(view.html("handed-in-left-out", count=len(handed.left_out)))
    closes = programme.reception.window.closes_at
    after = [view.html("handed-in-until", closes=When(closes, zone)) if closes else view.html("handed-in-always")]
    subject = f"a{application.id}"
    rows: tuple[tuple[Button, ...], ...] = (
        (
            Button(say(language, "reception-open"), "open", "", subject, lasting=True),
            Button(say(language, "status-form"), "form", "", subject, lasting=True),
        ),
    )
    if turn.behalf is not None:  # what stays with the person is on paper
        after.append(view.html("counter-print"))
        rows = (
            (Button(say(language, "counter-print-now"), "form", "", subject, lasting=True),),
            (Button(say(language, "counter-home"), "open", "assist", f"o{programme.id}", lasting=True),),
        )
    return Screen(paragraphs(head, said, [*after, view.contact()]), rows)


def follow(turn: Turn, programme: Programme, application: Application, *, lane: Lane = "people") -> None:
    """Draw the card of everybody who takes part as it stands now."""
    for seated in members.seated(turn.tx, application.id):
        if seated.confirmed:
            card(turn_of(turn.tx, turn.house, seated.account, turn.at), programme, application, lane=lane)


def card(turn: Turn, programme: Programme, application: Application, *, lane: Lane = "people") -> None:
    """Draw one person's card; in ``bulk`` where many are drawn at once."""
    view = ReceptionView(turn, programme)
    head = [view.title(), view.html("status-number", number=application.number or "")]
    said = [*state_lines(turn, programme, application), *outcome_lines(turn, programme, application)]
    button = Button(say(turn.language, "reception-open"), "open", "", f"a{application.id}", lasting=True)
    screen = Screen(paragraphs(head, said), ((button,),))
    turn.follow(f"card:{application.id}", screen, about=about(application.id), lane=lane)


def withdrawn(turn: Turn, programme: Programme, what: Withdrawn) -> None:
    """Say that it is withdrawn, to whoever did it and to whoever took part."""
    application = what.application
    for account in what.tell:
        other = turn_of(turn.tx, turn.house, account, turn.at)
        other.write(ReceptionView(other, programme).html("withdrawn-by-lead", title=_title(other, programme)))
    view = ReceptionView(turn, programme)
    key = "withdrawn-forgotten" if what.forgotten else "withdrawn-kept"
    open_again = Button(say(turn.language, "reception-to-card"), "open", "", programme.id, lasting=True)
    screen = Screen(view.html(key, title=_title(turn, programme), number=application.number or ""), ((open_again,),))
    turn.leave(applying.dialogue(application.id), screen)
    if not what.forgotten:
        follow(turn, programme, application)


def act_needed(turn: Turn, programme: Programme, application: Application, key: str, **values: object) -> None:
    """Send a message with a button that opens the application: only for what somebody must do."""
    view = ReceptionView(turn, programme)
    text = paragraphs([view.title()], [view.html(key, **values)])
    way = "reminder-go-on" if application.state == "draft" else "reception-open"
    button = Button(say(turn.language, way), "open", "", f"a{application.id}", lasting=True)
    turn.send(Screen(text, ((button,),)), about=about(application.id))


def _title(turn: Turn, programme: Programme) -> str:
    return programme.reception.title.in_(turn.language)
