"""What reviewers see of an application: the answers, whole, and its papers; blind ones only those that name nobody."""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers import cards
from handlers.asking import megabytes, paragraphs
from handlers.forms import answer_text
from handlers.judge_room import application_of, programme_of, reception_of
from handlers.judged_own import own
from handlers.office_pages import laid_out, part_of, turning
from handlers.office_room import Look, Room, Sheet, counted
from handlers.office_screen import trace
from handlers.screen import Button, cut
from participation.audit import Actor
from participation.dossier import asked
from participation.refused import Refused
from storage import audit, members, nameless_papers, outbox, papers, versions
from storage.papers import HandedPaper
from storage.versions import Content
from texts import Markup

# A message takes 4,096 characters; head, way and question stand in it too.
_LONGEST_PIECE = 2400
_LONGEST_ASK = 300
_LONGEST_NAMES = 700
# Buttons of papers on a page.
_PAPERS = 20


@dataclass(frozen=True, slots=True)
class Named:
    """A paper as the office names it: never as its sender did, which may say who that is."""

    paper: HandedPaper
    label: str
    file: str


def content_of(room: Room) -> Content:
    """Return what was handed in last.

    Raises:
        Refused: ``not-handed-in``.
    """
    application = application_of(room)
    version = versions.of(room.turn.tx, application.id, application.version)
    if version is None:
        raise Refused("not-handed-in")
    return version.content


def named_papers(room: Room) -> list[Named]:
    """Return the papers that were handed in last, in the order of the programme."""
    tx, language, reception = room.turn.tx, room.turn.language, reception_of(room)
    names = {question.key: question.label.in_(language) for question in reception.questions}
    names |= {paper.key: paper.name.in_(language) for paper in reception.papers}
    found: list[Named] = []
    counts: dict[str, int] = {}
    for fact in content_of(room).papers:
        paper = papers.by_id(tx, fact.id)
        if paper is None or paper.stored is None:
            continue
        position = counts[fact.key] = counts.get(fact.key, 0) + 1
        label = f"{names.get(fact.key, fact.key)} {position}"
        found.append(Named(paper, label, f"{application_of(room).number}_{fact.key}-{position}"))
    return found


def shown_papers(room: Room) -> list[Named]:
    """Return the papers that a reviewer may see."""
    every = named_papers(room)
    if not _blind(room):
        return every
    nameless = nameless_papers.of_application(room.turn.tx, application_of(room).id)
    return [one for one in every if one.paper.id in nameless]


def paper_button(room: Room, one: Named, action: str) -> Button:
    """Make the button that sends a paper; where it holds macros, it says so."""
    found = one.paper.found
    return room.does(
        "judged-paper",
        action,
        str(one.paper.id),
        label=one.label,
        kind=found.kind if found is not None else "",
        size=megabytes(one.paper.size),
        macros=found is not None and found.macros,
    )


def read(room: Room) -> Sheet:
    """Draw the answers, a page at a time, and the papers; the look goes on record."""
    own(room)
    if reception_of(room).in_chat == "numbers":
        ways = [(room.to("judged-to-scores", "give"),), _back(room)]
        return Sheet(paragraphs([_number(room)], [room.html("judged-numbers-only")]), ways)
    pages, every = _pages(room), shown_papers(room)
    last = len(pages)  # the first papers stand below the end of the answers, any more on pages of their own
    pages += [[]] * (max(0, len(every) - 1) // _PAPERS)
    [body], page, _ = part_of(pages, counted(room.argument), 1)
    shown = every[(page - last) * _PAPERS : (page - last + 1) * _PAPERS] if page >= last else []
    withheld = len(named_papers(room)) - len(every) if page == last else 0
    head = [_number(room), room.html("judged-blind" if _blind(room) else "judged-not-blind")]
    if not _blind(room):
        head.append(room.html("judged-people", names=cut(", ".join(_names(room)), _LONGEST_NAMES)))
    after = [room.html("judged-withheld", count=withheld)] if withheld else []
    rows: list[tuple[Button, ...]] = [(paper_button(room, one, "pf"),) for one in shown]
    rows += turning(room, lambda to: f"read/{to}", page, len(pages))
    rows += [(room.to("judged-to-scores", "give"),), _back(room)]
    about = cards.about(application_of(room).id)
    return Sheet(
        paragraphs(head, *body, after),
        rows,
        look=Look("looked-at-application", about, about, {"page": page}),
    )


def do_paper(room: Room, actor: Actor, argument: str) -> None:
    """Send a reviewer a paper that they may see."""
    own(room)
    send_paper(room, actor, argument, shown_papers(room), room.view)


def do_office_paper(room: Room, actor: Actor, argument: str) -> None:
    """Send an official a paper."""
    send_paper(room, actor, argument, named_papers(room), room.view)


def send_paper(room: Room, actor: Actor, argument: str, among: Sequence[Named], page: str) -> None:
    """Send one of these papers, protected, gone in two days; the look goes on record.

    Raises:
        Refused: ``paper-not-shown``: it is none of them, or the chat is no place for it.
    """
    turn = room.turn
    one = next((each for each in among if str(each.paper.id) == argument), None)
    if one is None or reception_of(room).in_chat == "numbers":
        raise Refused("paper-not-shown")
    whose = {"paper": one.paper.id, "account": turn.account}
    payload = {"make": "paper", **whose, "name": one.file, "protect_content": True}
    about = cards.about(application_of(room).id)
    outbox.send_file(turn.tx, turn.account, payload, turn.at, trace=trace(turn, about))
    subject = f"paper:{one.paper.id}"
    audit.note(turn.tx, programme_of(room).id, "looked-at-paper", by=actor, at=turn.at, subject=subject)
    macros = one.paper.found is not None and one.paper.found.macros
    room.open(page, first=room.html("judged-paper-coming", label=one.label, macros=macros))


def _pages(room: Room) -> list[list[Sequence[Markup]]]:
    """Lay the answers out on pages; a long one goes on from page to page."""
    reception, content = reception_of(room), content_of(room)
    said: list[list[Markup]] = []
    for question in asked(reception, content.answers):
        if question.key not in content.answers:
            continue
        text = answer_text(question, content.answers[question.key], room.turn.language)
        ask = question.ask.in_(room.turn.language)[:_LONGEST_ASK]
        for start in range(0, max(len(text), 1), _LONGEST_PIECE):
            key = "judged-answer-on" if start else "judged-answer"
            said.append([room.html(key, ask=ask, answer=text[start : start + _LONGEST_PIECE])])
    return laid_out(said)


def _blind(room: Room) -> bool:
    review = reception_of(room).review
    return review is None or review.blind


def _names(room: Room) -> list[str]:
    seated = members.seated(room.turn.tx, application_of(room).id)
    return [one.facts.name for one in seated if one.confirmed and one.facts.name]


def _number(room: Room) -> Markup:
    return room.html("judged-number", number=application_of(room).number or "")


def _back(room: Room) -> tuple[Button, ...]:
    return (room.leads("judged-back", f"v{programme_of(room).id}"),)
