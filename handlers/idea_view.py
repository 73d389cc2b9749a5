"""How a proposal looks: its text in parts, what has come of it, its earlier texts, and what can be done."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from handlers.asking import paragraphs
from handlers.board_view import BoardView, link_of
from handlers.differences import differences
from handlers.screen import Button, Screen
from participation.moderating import MAY_BE_OBJECTED, REASONS
from participation.proposal import Proposal, check_edit, check_recommend, check_withdraw, collecting_until
from participation.reading import pieces
from participation.refused import Refused
from storage import answers, moderations, pictures, proposals, support
from texts import Markup

Rows = list[tuple[Button, ...]]
_MOST_VERSIONS = 20


def draw(view: BoardView, proposal: Proposal, kind: str, rest: str) -> Screen:
    """Draw what a view names; whatever it names that is not there is the proposal's beginning."""
    return _VIEWS.get(kind, _read)(view, proposal, rest)


def _read(view: BoardView, proposal: Proposal, rest: str) -> Screen:
    """Draw a part of the text; the first with all that is known of it."""
    parts = pieces(proposal.body)
    part = _number(rest, len(parts))
    body = view.html("as-is", text=parts[part - 1].strip("\n") or "·")
    where = [view.html("proposal-part", part=part, parts=len(parts))] if len(parts) > 1 else []
    if part > 1:
        return Screen(paragraphs([_title(view, proposal)], where, [body]), (*_turning(view, part, len(parts)),))
    text = paragraphs(_head(view, proposal), _stands(view, proposal), [body], where)
    return Screen(text, (*_turning(view, part, len(parts)), *_ways(view, proposal)))


def _title(view: BoardView, proposal: Proposal) -> Markup:
    return view.html("board-entry", title=proposal.title)


def _head(view: BoardView, proposal: Proposal) -> list[Markup]:
    names = view.names([proposal.author])
    author = _author(view, proposal, names)
    published = view.when(proposal.published_at or proposal.written_at)
    said = [view.title(), _title(view, proposal), view.html("proposal-by", name=author, at=published)]
    if proposal.version > 1:
        said.append(view.html("proposal-edited", at=view.when(proposal.edited_at)))
    topic = view.topic(proposal.topic)
    if topic:
        said.append(view.html("proposal-topic", topic=topic))
    said.append(view.html("proposal-history", begun=published, people=proposal.people))
    return said


def _author(view: BoardView, proposal: Proposal, names: Mapping[int, str]) -> str:
    """Name the author; of what a contest has accepted only where they want it."""
    if proposal.application is None:
        return view.author(proposal.author, names)
    name = names.get(proposal.author or 0) if proposal.signed else None
    return view.say("proposal-from-contest-by", name=name) if name else view.say("proposal-from-contest")


def _stands(view: BoardView, proposal: Proposal) -> list[Markup]:
    """Say how it stands: its state, the goal with the clock that both sides see, what the office has answered."""
    said = [] if proposal.state == "published" else [view.html(f"proposal-state-{proposal.state}")]
    goal = view.board.goal
    if goal is None:
        said.append(view.html("proposal-recommended", recommendations=proposal.recommendations))
    else:
        said.append(view.html("proposal-goal", recommendations=proposal.recommendations, wanted=goal.recommendations))
    if proposal.outcome is not None:
        said.append(view.html(f"board-outcome-{proposal.outcome}"))
    elif proposal.answer_due_at is not None:
        key = "proposal-answer-due" if view.turn.at < proposal.answer_due_at else "proposal-answer-overdue"
        said.append(view.html(key, due=view.when(proposal.answer_due_at)))
    elif (until := collecting_until(view.board, proposal, view.turn.at)) is not None:
        key = "board-collects-until" if view.turn.at < until else "board-collected-until"
        said.append(view.html(key, until=view.when(until)))
    return said


def _turning(view: BoardView, part: int, parts: int) -> Rows:
    ways = [("proposal-read-back", part - 1), ("proposal-read-on", part + 1)]
    row = [view.button(key, "vw", f"p.{to}", part=to, parts=parts) for key, to in ways if 1 <= to <= parts]
    rows: Rows = [tuple(row)] if row else []
    if part > 1:
        rows.append((view.button("proposal-top", "vw"),))
    return rows


def _ways(view: BoardView, proposal: Proposal) -> Rows:
    turn = view.turn
    rows: Rows = []
    support_row = [*_recommending(view, proposal)]
    if proposal.author != turn.account:
        follows = support.follows(turn.tx, proposal.id, turn.account)
        support_row.append(view.button("follow-end" if follows else "follow", "unfol" if follows else "fol"))
    # Half a phone's width is too little for what says that one has recommended, and how to take it back.
    wide = support.recommends(turn.tx, proposal.id, turn.account)
    rows += [(each,) for each in support_row] if wide else [tuple(support_row)] if support_row else []
    if view.board.comments is not None:
        discussing = [view.button("comments", "vw", "c", comments=proposal.comments)]
        if proposal.state == "published":
            discussing.append(view.button("comment-write", "say"))
        rows.append(tuple(discussing))
    if answers.released(turn.tx, proposal.id):
        rows.append((view.button("proposal-answers", "vw", "an"),))
    shown = pictures.of(turn.tx, proposal.id)
    if shown:
        rows.append((view.button("proposal-see-pictures", "pic", pictures=len(shown)),))
    rows.append((view.button("proposal-share", "vw", "s"), view.button("proposal-more", "vw", "m")))
    return rows


def _recommending(view: BoardView, proposal: Proposal) -> Iterator[Button]:
    if support.recommends(view.turn.tx, proposal.id, view.turn.account):
        yield view.button("recommend-end", "unrec", recommendations=proposal.recommendations)
    elif _may(lambda: check_recommend(view.board, proposal, by=view.turn.account, at=view.turn.at)):
        yield view.button("recommend", "rec", recommendations=proposal.recommendations)


def _may(check: Callable[[], None]) -> bool:
    try:
        check()
    except Refused:
        return False
    return True


def _more(view: BoardView, proposal: Proposal, _: str) -> Screen:
    """Offer what is needed less often: earlier texts, reporting; to its author changing and withdrawing."""
    turn, own = view.turn, proposal.author == view.turn.account
    rows: Rows = []
    if proposal.version > 1:
        rows.append((view.button("proposal-versions", "vw", "v", versions=proposal.version),))
    if own and _may(lambda: check_edit(view.board, proposal, by=turn.account, at=turn.at)):
        rows.append((view.button("proposal-edit", "ed"),))
    if own and proposal.withdrawn_at is None and _may(lambda: check_withdraw(proposal, by=turn.account)):
        rows.append((view.button("proposal-withdraw", "vw", "w"),))
    if not own:
        rows.append((view.button("report", "vw", "r"),))
    if own and proposal.application is not None:
        rows.append((view.button("unsign", "unsign") if proposal.signed else view.button("sign", "sign"),))
    done = []
    for act in moderations.of(turn.tx, "proposal", proposal.id) if own else ():
        if act.author == turn.account:
            done.append(view.html(f"moderated-{act.act}", at=view.when(act.at), reason=act.reason))
            if act.act in MAY_BE_OBJECTED and act.objected_at is None:
                rows.append((view.button("object-begin", "objm", act.id),))
    rows.append((view.button("proposal-top", "vw"),))
    return Screen(paragraphs([_title(view, proposal)], [view.html("proposal-more-what")], done[-_MOST_SAID:]), (*rows,))


_MOST_SAID = 4


def _share(view: BoardView, proposal: Proposal, _: str) -> Screen:
    link = link_of(view.turn, proposal.id)
    said = [view.html("share-how"), view.html("proposal-link", link=link)]
    rows: Rows = [(view.button("share-code", "qr"),), (view.button("proposal-top", "vw"),)]
    return Screen(paragraphs([_title(view, proposal)], said), (*rows,))


def _reporting(view: BoardView, proposal: Proposal, _: str) -> Screen:
    rows: Rows = [(view.button(f"report-{reason}", "rp", reason),) for reason in REASONS]
    rows.append((view.button("proposal-top", "vw"),))
    return Screen(paragraphs([_title(view, proposal)], [view.html("report-why")]), (*rows,))


def _withdrawing(view: BoardView, proposal: Proposal, _: str) -> Screen:
    rows = ((view.button("proposal-withdraw-not", "vw"),), (view.button("proposal-withdraw-yes", "wdy"),))
    return Screen(paragraphs([_title(view, proposal)], [view.html("proposal-withdraw-ask")]), rows)


def _answers(view: BoardView, proposal: Proposal, rest: str) -> Screen:
    """Draw what the office has answered, part by part, the first answer first."""
    shown: list[Markup] = []
    for answer in answers.released(view.turn.tx, proposal.id):
        head = [view.html(f"board-outcome-{answer.outcome}")]
        if answer.passed_to:
            head.append(view.html("answer-passed-to", to=answer.passed_to))
        head.append(view.html("answer-by", name=answer.responsible, at=view.when(answer.released_at or view.turn.at)))
        shown += [paragraphs(head, [view.html("as-is", text=part.strip("\n"))]) for part in pieces(answer.body)]
    return _leafed(view, proposal, shown, "an", rest)


def _versions(view: BoardView, proposal: Proposal, rest: str) -> Screen:
    """List the texts that it has had, or draw what one of them changed."""
    every = proposals.versions(view.turn.tx, proposal.id)
    wanted, _, part = rest.partition(".")
    numbers = {str(version.version): version for version in every[1:]}
    if wanted not in numbers:
        rows: Rows = [
            (view.button("version-see", "vw", f"v.{one.version}.1", version=one.version, at=view.when(one.written_at)),)
            for one in every[:0:-1][:_MOST_VERSIONS]
        ]
        rows.append((view.button("proposal-top", "vw"),))
        return Screen(paragraphs([_title(view, proposal)], [view.html("versions-what")]), (*rows,))
    after = numbers[wanted]
    before = every[after.version - 2]
    shown = differences(view.turn.language, f"{before.title}\n\n{before.body}", f"{after.title}\n\n{after.body}")
    head = view.html("version-changed", version=after.version, at=view.when(after.written_at))
    return _leafed(view, proposal, [paragraphs([head], [one]) for one in shown], f"v.{wanted}", part)


def _leafed(view: BoardView, proposal: Proposal, shown: list[Markup], sight: str, rest: str) -> Screen:
    page = _number(rest, len(shown))
    text = paragraphs([_title(view, proposal)], shown[page - 1 : page])
    rows = [*view.turning(page, len(shown), f"{sight}."), (view.button("proposal-top", "vw"),)]
    return Screen(text, (*rows,))


def _number(text: str, most: int) -> int:
    return int(text) if text in map(str, range(1, most + 1)) else 1


_VIEWS: Mapping[str, Callable[[BoardView, Proposal, str], Screen]] = MappingProxyType(
    {
        "p": _read,
        "m": _more,
        "s": _share,
        "r": _reporting,
        "w": _withdrawing,
        "an": _answers,
        "v": _versions,
    }
)
