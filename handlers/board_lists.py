"""A board's card, its lists page by page, its topics, and what is found on it."""

from collections.abc import Sequence
from typing import Final

from handlers.asking import paragraphs
from handlers.board_view import BoardView
from handlers.resting_view import resting
from handlers.screen import Button, Screen
from handlers.ways import clipped, leading
from participation.finding import Span, words_of
from participation.proposal import Proposal, collecting_until
from participation.refused import Refused
from storage import proposal_lists, proposals, search
from storage.proposal_lists import Order
from texts import Markup

OPEN_TO_ALL: Final[tuple[Order, ...]] = ("newest", "recommended", "closing", "answered", "mine")


def draw(view: BoardView, sight: str) -> Screen:
    """Draw what a view names; whatever it names that is not there is the card."""
    kind, _, rest = sight.partition(".")
    match kind:
        case "l":
            return _ordered(view, rest)
        case "t":
            return _of_topic(view, rest)
        case "tp":
            return _topics(view)
        case "f":
            return _found(view, rest)
        case _:
            return _card(view)


def found_view(sight: str, page: str) -> str:
    """Return the view of another page of what was found, with the words that were looked for."""
    kind, _, rest = sight.partition(".")
    return f"f.{page}.{rest.partition('.')[2]}" if kind == "f" and rest else "f"


def _card(view: BoardView) -> Screen:
    board, language = view.board, view.turn.language
    facts = [_window(view)]
    if board.write is not None:
        facts.append(view.html("board-who", who=board.write.who.in_(language)))
    if board.goal is not None:
        facts.append(view.html("board-goal", recommendations=board.goal.recommendations, days=board.goal.answer_days))
    rows: list[tuple[Button, ...]] = []
    if board.window.state(view.turn.at) == "open":
        rows.append((view.button("board-write", "new"),))
    rows.append((view.button("board-list-newest", "vw", "l.newest.1"), view.button("board-find", "vw", "f")))
    rows.append(
        (view.button("board-list-recommended", "vw", "l.recommended.1"), *_if_goal(view)),
    )
    rows.append(
        (view.button("board-list-answered", "vw", "l.answered.1"), view.button("board-list-mine", "vw", "l.mine.1"))
    )
    if board.topics:
        rows.append((view.button("board-topics", "vw", "tp"),))
    rows.append((leading(view.turn, "menu-back", "menu"),))
    head = [view.title(), view.html("vote-asked-by", host=board.asks.in_(language))]
    about = view.html("vote-about-text", about=board.about.in_(language))
    text = paragraphs([*head, view.history()], [about], facts, [view.turn.contact(board.human)])
    return Screen(text, tuple(rows))


def _if_goal(view: BoardView) -> list[Button]:
    goal = view.board.goal
    return [view.button("board-list-closing", "vw", "l.closing.1")] if goal is not None and goal.days else []


def _window(view: BoardView) -> Markup:
    window = view.board.window
    state = window.state(view.turn.at)
    rests = resting(view.turn.language, window, view.board.office.timezone, view.turn.at)
    if rests is not None:
        return rests
    if state == "before" and window.opens_at:
        return view.html("vote-from", opens=view.when(window.opens_at))
    if window.closes_at is None:
        return view.html("reception-always")
    if state == "after":
        return view.html("vote-closed", closes=view.when(window.closes_at))
    left = window.closes_at - view.turn.at
    return view.html("vote-until", closes=view.when(window.closes_at), left=left)


def _ordered(view: BoardView, rest: str) -> Screen:
    order, _, page = rest.partition(".")
    if order not in OPEN_TO_ALL:
        return _card(view)
    return _list(view, order, None, _number(page), f"l.{order}.")


def _of_topic(view: BoardView, rest: str) -> Screen:
    topic, _, page = rest.partition(".")
    if not view.topic(topic):
        return _topics(view)
    return _list(view, "newest", topic, _number(page), f"t.{topic}.")


def _list(view: BoardView, order: Order, topic: str | None, number: int, turning: str) -> Screen:
    turn = view.turn
    page = proposal_lists.page(
        turn.tx, view.programme.id, order, number, now=turn.at, account=turn.account, topic=topic
    )
    name = view.topic(topic) or view.say(f"board-list-{order}")
    key = "board-list-title" if page.total else "board-list-none"
    said = [view.title(), view.html(key, name=name, total=page.total)]
    parts = [_lines(view, each, mine=order == "mine") for each in page.proposals]
    rows = [*(_opening(view, each) for each in page.proposals), *view.turning(page.page, page.pages, turning)]
    return Screen(paragraphs(said, *parts), (*rows, *_ways(view)))


def _lines(view: BoardView, proposal: Proposal, *, mine: bool) -> list[Markup]:
    said = [view.html("board-entry", title=proposal.title or view.say("board-no-title"))]
    if mine and proposal.state != "published":
        said.append(view.html(f"proposal-state-{proposal.state}"))
    said.append(view.numbers(proposal))
    if proposal.outcome is not None:
        said.append(view.html(f"board-outcome-{proposal.outcome}"))
    elif proposal.reached_at is None and (until := collecting_until(view.board, proposal, view.turn.at)) is not None:
        said.append(view.html("board-collects-until", until=view.when(until)))
    return said


def _opening(view: BoardView, proposal: Proposal) -> tuple[Button, ...]:
    label = clipped(view.turn, proposal.title or view.say("board-no-title"))
    return (Button(label, "open", "", f"i{proposal.id}", lasting=True),)


def _topics(view: BoardView) -> Screen:
    language = view.turn.language
    rows = [
        (Button(clipped(view.turn, topic.name.in_(language)), "vw", f"t.{topic.key}.1", view.subject),)
        for topic in view.board.topics
    ]
    return Screen(paragraphs([view.title()], [view.html("board-topics-which")]), (*rows, *_ways(view)))


def _found(view: BoardView, rest: str) -> Screen:
    page, _, query = rest.partition(".")
    try:
        words = words_of(query)
    except Refused:
        return Screen(paragraphs([view.title()], [view.html("board-find-how")]), _ways(view))
    hits = search.find(view.turn.tx, view.programme.id, words, page=_number(page))
    key = "board-found" if hits.found or hits.page > 1 else "board-found-none"
    parts = [
        [
            _marked(view, one.title, one.title_marks),
            view.html("board-excerpt", text=_marked(view, one.excerpt, one.excerpt_marks)),
        ]
        for one in hits.found
    ]
    rows: list[tuple[Button, ...]] = [
        _opening(view, proposal) for proposal in proposals.of_ids(view.turn.tx, [one.proposal for one in hits.found])
    ]
    turning = [("board-found-back", hits.page - 1)] if hits.page > 1 else []
    turning += [("board-found-on", hits.page + 1)] if hits.more else []
    rows += [tuple(view.button(key, "fp", to) for key, to in turning)] if turning else []
    return Screen(paragraphs([view.title()], [view.html(key, query=query)], *parts), (*rows, *_ways(view)))


def _marked(view: BoardView, text: str, marks: Sequence[Span]) -> Markup:
    """Return a text with what was looked for in it marked."""
    said, at = [], 0
    for start, end in marks:
        said += [view.html("as-is", text=text[at:start]), view.html("board-mark", text=text[start:end])]
        at = end
    return Markup("".join([*said, view.html("as-is", text=text[at:])]))


def _ways(view: BoardView) -> tuple[tuple[Button, ...], ...]:
    return ((view.button("board-find", "vw", "f"), view.button("board-to-card", "vw")),)


def _number(page: str) -> int:
    return int(page) if page.isdecimal() and page.isascii() and len(page) < _LONGEST_NUMBER else 1


_LONGEST_NUMBER = 6
