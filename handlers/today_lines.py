"""What today's page of a programme says, group by group of its lines; see `handlers.office_today`."""

from collections.abc import Sequence
from typing import Final

from handlers.office_room import Room
from handlers.office_tasks import Task
from handlers.office_telling import who
from handlers.screen import Button
from participation.board import Board
from participation.programme import Vote
from participation.roles import Role
from storage import applications, office_numbers, roles
from storage.shelf import Programme
from storage.turnout import Turnout
from texts import Markup

_ACTING: Final[tuple[Role, ...]] = ("official", "deputy")
# A name with its post may be long, and all of it is one message.
_MOST_NAMES = 4
_MOST_REVIEWERS = 8


def window(room: Room, programme: Programme) -> Markup:
    """Say whether it is open, and for how long."""
    window, at = programme.content.window, room.turn.at
    state = window.state(at)
    if state == "before" and window.opens_at is not None:
        return room.html("today-window", state=state, opens=room.when(window.opens_at))
    if state == "paused":
        return room.html("today-window", state=state)
    if window.closes_at is None:
        return room.html("today-window", state="always")
    left = (window.closes_at - at).total_seconds()
    return room.html("today-window", state=state, left=left, closes=room.when(window.closes_at))


def numbers(room: Room, programme: Programme, came: Turnout) -> list[Markup]:
    """Say what came in, by today and in all."""
    tx, at = room.turn.tx, room.turn.at
    numbers = {"today": came.days[0][1], "all": came.in_all}
    if isinstance(programme.content, Vote):
        unfinished = office_numbers.unfinished_rankings(tx, programme.id)
        return [room.html("today-people", **numbers), room.html("today-unfinished", count=unfinished)]
    if isinstance(programme.content, Board):
        written = office_numbers.written(tx, programme, at)
        return [
            room.html("today-people", **numbers),
            room.html("today-proposals", today=written.proposals_today, all=written.proposals),
            room.html("today-written", comments=written.comments, recommendations=written.recommendations),
        ]
    begun = office_numbers.begun(tx, programme, at)
    said = [
        room.html("today-begun", today=begun.today),
        room.html("today-drafts", drafts=begun.drafts, teams=begun.teams),
    ]
    if begun.arriving:
        said.append(room.html("today-arriving", count=begun.arriving))
    said.append(room.html("today-handed-in", **numbers))
    if programme.reception.team is not None:
        said.append(room.html("today-applicants", count=applications.people(tx, programme.id)))
    return said


def for_office(room: Room, programme: Programme, waiting: Sequence[Task]) -> list[Markup]:
    """Say what waits for those who act for the office, and who they are."""
    turn = room.turn
    acting = [account for role in _ACTING for account in roles.accounts(turn.tx, role, programme.id, turn.at)]
    names = [who(turn.tx, turn.language, account) for account in dict.fromkeys(acting)]
    head = room.html("today-for-nobody")
    if names:
        more = max(0, len(names) - _MOST_NAMES)
        head = room.html("today-for-office", names=", ".join(names[:_MOST_NAMES]), more=more)
    return [head, *([_line(room, task) for task in waiting] or [room.html("today-nothing")])]


def _line(room: Room, task: Task) -> Markup:
    left = 0.0 if task.until is None else (task.until - room.turn.at).total_seconds()
    return room.html(f"today-{task.key}", count=task.count, overdue=task.overdue, left=left)


def going(room: Room, task: Task) -> Button:
    """Make the button that leads exactly there."""
    return room.leads(f"today-go-{task.key}", task.subject, task.view, count=task.count)


def for_reviewers(room: Room) -> list[Markup]:
    """Say how many applications each reviewer has still to score, the most first."""
    turn = room.turn
    waiting = office_numbers.to_score(turn.tx, room.programme_id or 0)
    if not waiting:
        return []
    most_first = sorted(waiting.items(), key=lambda one: (-one[1], one[0]))
    said = [room.html("today-for-reviewers")]
    said += [
        room.html("today-reviewer", who=who(turn.tx, turn.language, reviewer), count=count)
        for reviewer, count in most_first[:_MOST_REVIEWERS]
    ]
    if len(most_first) > _MOST_REVIEWERS:
        said.append(room.html("today-reviewers-more", count=len(most_first) - _MOST_REVIEWERS))
    return said
