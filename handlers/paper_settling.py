"""When a file has been fetched and looked at: what its sender hears, and what has waited for it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from conversations import applying, handing_in
from conversations import draft as kept
from conversations.draft import Draft
from conversations.handing_in import Arriving, FellThrough, HandedIn
from conversations.questions import PAPER, QUESTION
from handlers import cards, counter_writing
from handlers.application import FillingIn
from handlers.asking import Asker
from handlers.counter import filling, turn_about
from handlers.flow_dialogue import FlowDialogue
from handlers.sent_files import file_name
from handlers.turn import House, Turn
from handlers.writing import writing_named
from storage import applications, drafts, papers, programmes
from storage.applications import Application
from storage.database import Tx
from storage.papers import HandedPaper
from storage.shelf import Programme
from texts import say_html


def settled(tx: Tx, house: House, paper: HandedPaper, now: datetime) -> None:
    """Let the dialogue know that a file is here, or could not be taken."""
    if paper.application == papers.LOOSE:
        return _picture_settled(turn_about(tx, house, paper.account, now), paper)
    application = applications.by_id(tx, paper.application)
    programme = None if application is None else programmes.by_id(tx, application.programme)
    if application is None or programme is None:
        return None
    turn = turn_about(tx, house, paper.account, now)
    if paper.state == "refused":
        _take_out(turn, applying.dialogue(application.id), (PAPER + paper.key, QUESTION + paper.key), paper)
        _say_why(turn, programme, application, paper)
    if application.hand_in_at is not None:
        _hand_in(turn_about(tx, house, application.lead, now), programme, application)
    elif turn.person.focus == applying.dialogue(application.id):
        FlowDialogue(turn, filling(turn, programme, application)).open()
    return None


def _picture_settled(turn: Turn, paper: HandedPaper) -> None:
    """Let whoever is writing a proposal know of their picture."""
    name = paper.key
    writing = counter_writing.again(turn, name) or writing_named(turn, name)
    if writing is None:
        return
    if paper.state == "refused":
        _take_out(turn, name, ("pictures",), paper)
        why = turn.refusal(paper.refusal, writing.scene.office.timezone) if paper.refusal is not None else ""
        turn.write(say_html(turn.language, "picture-refused", why=why), about=writing.scene.trace)
    if turn.person.focus == name:
        writing.open()


def _take_out(turn: Turn, name: str, steps: Sequence[str], paper: HandedPaper) -> None:
    """Take a file that was refused out of what is begun: its question is open again."""
    payload = drafts.load(turn.tx, turn.account, name)
    if payload is None:
        return
    draft = Draft.from_json(payload)
    for step in steps:
        answer = draft.answer(step)
        if isinstance(answer, list) and str(paper.id) in answer:
            left = [one for one in answer if one != str(paper.id)]
            done = {key: value for key, value in draft.done.items() if key != step}
            draft = replace(draft, done=done, partial={**draft.partial, step: left})
    kept.keep(turn.tx, FillingIn.version, turn.account, name, draft, turn.at)


def _say_why(turn: Turn, programme: Programme, application: Application, paper: HandedPaper) -> None:
    asker = Asker(turn.language, f"a{application.id}")
    why = turn.refusal(paper.refusal, programme.reception.office.timezone) if paper.refusal is not None else ""
    text = say_html(turn.language, "paper-refused", name=file_name(asker, paper, 1), why=why)
    turn.write(text, about=cards.about(application.id))


def _hand_in(turn: Turn, programme: Programme, application: Application) -> None:
    """Hand in what has waited for its files, as of when it was asked for."""
    facts = papers.facts_of(turn.tx, application.id)
    result = handing_in.papers_settled(turn.tx, programme, application, facts, at=turn.at)
    match result:
        case HandedIn():
            filling(turn, programme, application).received(result)
        case FellThrough(refused):
            why = turn.refusal(refused, programme.reception.office.timezone)
            turn.write(say_html(turn.language, "fell-through", why=why))
            now = applications.by_id(turn.tx, application.id) or application
            FlowDialogue(turn, filling(turn, programme, now)).open()
        case Arriving() | None:
            return
