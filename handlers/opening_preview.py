"""A programme before it is published: its card as people will see it, and everything that stands in it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from handlers import board_lists, vote_list
from handlers.asking import paragraphs
from handlers.board_view import BoardView
from handlers.entry import EntryScene
from handlers.office_pages import turning
from handlers.office_room import Room, Sheet, counted
from handlers.opening_room import room_of
from handlers.screen import Button, Screen
from handlers.turn import Turn
from handlers.vote_view import VoteView
from participation.board import Board
from participation.contest import Reception
from participation.programme import Vote
from participation.publishing import republish
from storage.shelf import Programme
from texts import LANGUAGES, say, say_html

_NOBODYS = 0  # a programme that is published has a number from 1


def _card(turn: Turn, content: Vote | Reception | Board) -> Screen:
    """Draw what somebody sees who opens it for the first time once it is open, by the code that will draw it then."""
    opens_at = content.window.opens_at
    at = turn.at if opens_at is None else max(turn.at, opens_at)
    turn = replace(turn, at=at)
    if content.begun_on is None:
        content = content.model_copy(update={"begun_on": at.astimezone(content.office.zone).date()})
    if isinstance(content, Vote):
        content = republish(None, content, now=at, ballots={}, voters=0, counted=False, shorten=False)
    programme = Programme(_NOBODYS, content.slug, 1, at, "", content, result=None, told=False)  # type: ignore[arg-type]
    if isinstance(content, Vote):
        view = VoteView(programme, turn.language, at, tuple(content.by_number), people=0)
        return vote_list.option_list(view, (), 1, first=True)
    if isinstance(content, Board):
        return board_lists.draw(BoardView(turn, programme, "b0"), "")
    drawn = EntryScene(turn, programme).instead(None, "card")
    assert drawn is not None  # noqa: S101  (the card is always there: for the type checker)
    return drawn[1]


def preview(room: Room) -> Sheet | None:
    """Show the card as it is read in one of the languages; its buttons say only that this is a preview."""
    here = room_of(room)
    content = here.draft.content
    if content is None:
        return None
    language = _language(room, room.argument)
    card = _card(replace(room.turn, language=language), content)
    rows = [tuple(_mute(room, button) for button in row) for row in card.rows]
    rows += [
        (room.to("opening-preview-in", f"preview/{other}", language=say(other, "language-name")),)
        for other in LANGUAGES
        if other != language
    ]
    rows.append((room.to("opening-everything", "all"), room.to("opening-to-draft")))
    return Sheet(paragraphs([room.html("opening-preview-mark")], [card.text]), rows, here.draft.digest)


def _language(room: Room, wanted: str) -> str:
    return wanted if wanted in LANGUAGES else room.turn.language


def _mute(room: Room, button: Button) -> Button:
    return Button(button.label, "mute", "", room.subject, words=button.words)


def everything(room: Room) -> Sheet | None:
    """Show all texts and rules of a programme, page by page: this is what a second person approves."""
    here = room_of(room)
    content = here.draft.content
    if content is None:
        return None
    wanted, _, page = room.argument.partition("/")
    language = _language(room, wanted)
    pages = _laid_out(part for part in _parts(language, content) if part)
    at = min(max(counted(page), 1), len(pages))
    rows: list[tuple[Button, ...]] = turning(room, lambda to: f"all/{language}/{to}", at, len(pages))
    rows += [
        (room.to("opening-preview-in", f"all/{other}/1", language=say(other, "language-name")),)
        for other in LANGUAGES
        if other != language
    ]
    rows.append((room.to("opening-preview", "preview"), room.to("opening-to-draft")))
    head = [room.html("opening-everything-title")]
    shown = [[say_html(language, key, **values) for key, values in part] for part in pages[at - 1]]
    return Sheet(paragraphs(head, *shown), rows, here.draft.digest)


_Line = tuple[str, Mapping[str, object]]
"""A sentence: its key and values. Only those in sight are said: the largest vote has 600,000 letters."""


def _line(key: str, **values: object) -> _Line:
    return key, values


def _laid_out(parts: Iterable[list[_Line]]) -> list[list[list[_Line]]]:
    """Lay groups of lines on pages: none is broken, and none is longer than a message holds."""
    pages: list[list[list[_Line]]] = [[]]
    length = 0
    for part in parts:
        size = sum(
            _AROUND + sum(len(value) for value in values.values() if isinstance(value, str)) for _, values in part
        )
        if pages[-1] and length + size > _MOST_CHARACTERS:
            pages.append([])
            length = 0
        pages[-1].append(part)
        length += size
    return pages


_MOST_CHARACTERS = 3300
_AROUND = 40  # what a sentence has around its values, about


def _parts(language: str, content: Vote | Reception | Board) -> Iterator[list[_Line]]:
    """Yield what stands in a programme, in groups of lines that belong together."""
    yield [
        _line("vote-title", title=content.title.in_(language)),
        _line("opening-part-office", name=content.office.name.in_(language), code=content.office.code),
        _line("opening-part-contact", contact=content.office.contact.in_(language)),
        _line("opening-part-link", slug=content.slug),
    ]
    yield [_line("as-is", text=content.about.in_(language))]
    if isinstance(content, Vote):
        yield from _of_vote(language, content)
    elif isinstance(content, Board):
        yield from _of_board(language, content)
    else:
        yield from _of_reception(language, content)
    yield [_line("opening-part-comments", yes=content.comments is not None)]


def _of_vote(language: str, vote: Vote) -> Iterator[list[_Line]]:
    least, most = vote.choose.min, vote.choose.max
    yield [
        _line("opening-part-choose", min=least, max=most, ranked=vote.ranked, fixed=least == most),
        _line("opening-part-results", results=vote.results),
        _line("opening-part-change", change=vote.change),
    ]
    for number, option in enumerate(vote.options, start=1):
        yield [
            _line("opening-part-option", number=number, name=option.name.in_(language)),
            *([_line("as-is", text=option.text.in_(language))] if option.text else []),
        ]


def _of_board(language: str, board: Board) -> Iterator[list[_Line]]:
    goal = board.goal
    yield [
        _line("opening-part-write", who=_who(language, board, "write")),
        _line("opening-part-recommend", who=_who(language, board, "recommend")),
        _line("opening-part-moderation", moderation=board.moderation),
        _line("opening-part-goal", goal=goal.recommendations, days=goal.answer_days)
        if goal
        else _line("opening-part-no-goal"),
    ]
    topics = [_line("opening-part-topic", name=topic.name.in_(language)) for topic in board.topics]
    if topics:
        yield [_line("opening-part-topics"), *topics]


def _who(language: str, board: Board, which: str) -> str:
    who = board.write if which == "write" else board.recommend
    return say(language, "opening-anyone") if who is None else who.who.in_(language)


def _of_reception(language: str, content: Reception) -> Iterator[list[_Line]]:
    team = content.team
    yield [
        _line("opening-part-who", who=content.eligibility.who.in_(language)),
        _line("reception-team", alone=team.alone, min=team.min, max=team.max) if team else _line("reception-alone"),
        _line("opening-part-keeping", count=content.retention.count, unit=content.retention.unit),
        _line("opening-part-review", reviewers=content.review.reviewers if content.review else 0),
    ]
    for number, question in enumerate(content.questions, start=1):
        why = [_line("as-is", text=question.why.in_(language))] if question.why else []
        ask = question.ask.in_(language)
        yield [_line("opening-part-question", number=number, ask=ask, optional=question.optional), *why]
    papers = [
        _line("reception-paper", name=paper.name.in_(language), required=paper.required) for paper in content.papers
    ]
    yield papers
    for consent in content.consents:
        yield [_line("opening-part-consent", title=consent.title.in_(language), required=consent.required)]
        for part in (consent.purpose, consent.items, consent.keeping, consent.refusing):
            yield [_line("as-is", text=part.in_(language))]
    for ground in content.grounds:
        yield [_line("opening-part-ground", text=ground.text.in_(language))]
    if content.objection is not None:
        yield [_line("opening-part-objection", text=content.objection.in_(language))]
    yield [
        _line("reception-way", way=say(language, f"way-{way.way}"), text=way.text.in_(language))
        for way in content.other_ways
    ]
