"""What one has a part in, of every kind, the newest first: what came of it, and the way there."""

from collections.abc import Iterator
from datetime import datetime

from conversations import applying
from handlers import listing
from handlers.board_view import BoardView
from handlers.listing import Part, title_line, window_line
from handlers.outcome_view import outcome_lines
from handlers.screen import Button
from handlers.turn import Turn
from handlers.ways import clipped, has_talk, opening
from participation.programme import Vote
from storage import applications, ballots, drafts, guardians, involvement, programmes, proposals
from storage.applications import Application
from storage.shelf import Programme
from texts import Markup, say_html

# More than anybody pages through; what is older is found on its board.
_MOST_ON_BOARDS = 200


def show_mine(turn: Turn, page: int = 1) -> None:
    """List what this person has taken part in or begun."""
    found = [*_votes(turn), *_applications(turn), *_children(turn), *_boards(turn)]
    found.sort(key=lambda part: part.at, reverse=True)
    title = "mine-title" if found else "mine-none"
    listing.show(turn, "mine", title, found, page, about=f"person:{turn.account}")


def _votes(turn: Turn) -> Iterator[Part]:
    """Yield the votes: when somebody voted is kept nowhere, so each stands where it was published."""
    taken = ballots.taken_part_in(turn.tx, turn.account)
    begun = set(drafts.begun(turn.tx, turn.account))
    for programme in programmes.everything(turn.tx):
        voted, has_draft = programme.id in taken, programmes.dialogue(programme.id) in begun
        if isinstance(programme.content, Vote) and (voted or has_draft):
            said = [say_html(turn.language, key) for key in _in_vote(turn, programme, voted=voted, begun=has_draft)]
            button = opening(turn, programme.content.title, programme.id)
            yield Part(
                programme.published_at, [title_line(turn, programme), window_line(turn, programme), *said], button
            )


def _in_vote(turn: Turn, programme: Programme, *, voted: bool, begun: bool) -> list[str]:
    """Return the keys of what is said of this person's part in a vote."""
    if programme.content.window.state(turn.at) == "after":
        return ["mine-voted"] if voted else ["mine-unfinished"]
    if voted:
        return ["mine-voted", "mine-change-begun"] if begun else ["mine-voted"]
    return ["mine-begun"]


def _applications(turn: Turn) -> Iterator[Part]:
    """Yield what one leads or is a member of, as of when something last happened to it."""
    for application in applications.of_account(turn.tx, turn.account):
        programme = programmes.by_id(turn.tx, application.programme)
        if programme is not None:
            at = max(application.moved_at, application.received_at or application.begun_at)
            yield Part(at, _said_of(turn, programme, application), _way_to(turn, programme, application))


def _said_of(turn: Turn, programme: Programme, application: Application) -> list[Markup]:
    said = [title_line(turn, programme)]
    if application.number is not None:
        said.append(say_html(turn.language, "status-number", number=application.number))
    if not application.alone:
        said.append(say_html(turn.language, "mine-leads" if application.lead == turn.account else "mine-member"))
    is_over = application.state == "draft" and programme.reception.window.state(turn.at) == "after"
    said.append(say_html(turn.language, "mine-not-handed-in" if is_over else f"state-{application.state}"))
    if applying.dialogue(application.id) in drafts.begun(turn.tx, turn.account) and application.number is not None:
        said.append(say_html(turn.language, "mine-edit-begun"))
    # Of what was decided the outcome alone: reasons may be long, and stand where it is opened.
    return [*said, *outcome_lines(turn, programme, application)[:1]]


def _way_to(turn: Turn, programme: Programme, application: Application) -> Button:
    title = programme.content.title.in_(turn.language)
    label = clipped(turn, title if application.number is None else f"{application.number} {title}")
    return Button(label, "open", "", f"a{application.id}", lasting=True)


def _children(turn: Turn) -> Iterator[Part]:
    """Yield the consents that one has given as a guardian; each opens one's own part in it."""
    for asked in guardians.children_of(turn.tx, turn.account):
        application = applications.by_id(turn.tx, asked.application)
        programme = None if application is None else programmes.by_id(turn.tx, application.programme)
        if programme is not None and asked.consent.given_at is not None:
            state = asked.consent.state(turn.at)
            said = [title_line(turn, programme), say_html(turn.language, f"mine-guardian-{state}")]
            button = opening(turn, programme.content.title, f"g{asked.application}")
            yield Part(asked.consent.given_at, said, button)


def _boards(turn: Turn) -> Iterator[Part]:
    """Yield the proposals that one has brought, discussed or recommended, with what came of each."""
    for part in involvement.of_account(turn.tx, turn.account, page=1, size=_MOST_ON_BOARDS):
        proposal = proposals.by_id(turn.tx, part.proposal)
        programme = programmes.by_id(turn.tx, part.programme)
        if programme is not None and part.proposal == involvement.WHOLE and has_talk(programme):
            yield _talk(turn, programme, part.last_at)
        if proposal is None or programme is None:
            continue
        view, own = BoardView(turn, programme, f"i{proposal.id}"), proposal.author == turn.account
        readable = own or proposal.state in {"published", "withdrawn"}
        title = proposal.title if readable and proposal.title else view.say("board-no-title")
        said = [view.html("board-entry", title=title)]
        said.append(view.html("mine-board-wrote" if own else "mine-board-joined"))
        if proposal.state != "published":
            said.append(view.html(f"proposal-state-{proposal.state}"))
        said.append(view.numbers(proposal))
        if proposal.outcome is not None:
            said.append(view.html(f"board-outcome-{proposal.outcome}"))
        yield Part(part.last_at, said, Button(clipped(turn, title), "open", "", f"i{proposal.id}", lasting=True))


def _talk(turn: Turn, programme: Programme, last_at: datetime) -> Part:
    """Return a programme under which one has commented, with the way to what is said there."""
    counts = involvement.counts(turn.tx, programme.id)
    said = say_html(turn.language, "mine-talk", comments=counts.comments, people=counts.people)
    return Part(
        last_at, [title_line(turn, programme), said], opening(turn, programme.content.title, f"z{programme.id}")
    )
