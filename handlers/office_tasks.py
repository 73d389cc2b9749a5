"""What waits for an office in a programme: how many of what, until when, and which page it is done on."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from handlers.board_room import is_discussed, key_of
from handlers.office_queue import IN_NEED
from participation.board import Board
from participation.contest import Reception
from participation.roles import Action
from storage import applications, early_closes, office_numbers, undecided
from storage.database import Tx
from storage.shelf import Programme


@dataclass(frozen=True, slots=True)
class Task:
    """Something that waits: ``today-KEY`` says what it is, ``today-go-KEY`` its button.

    ``subject`` is that of the place in which it is done (`handlers.dialogues.LETTERS`), ``view`` the page there.
    ``owed``: of how many it is the office's turn; ``overdue``: how many of them are past their time.
    """

    key: str
    action: Action
    subject: str
    view: str
    count: int
    owed: int
    until: datetime | None = None
    overdue: int = 0


def tasks(tx: Tx, programme: Programme, account: int, allowed: Callable[[Action], bool], at: datetime) -> list[Task]:
    """Return what waits for somebody, as far as they may do it, in the order in which work goes.

    What is past its time comes first. What they have asked to be approved themselves waits for somebody else.
    """
    found = [task for task in _every(tx, programme, account, at) if task.count and allowed(task.action)]
    return sorted(found, key=lambda task: not task.overdue)


def _every(tx: Tx, programme: Programme, account: int, at: datetime) -> Iterator[Task]:
    if isinstance(programme.content, Reception):
        yield from _of_reception(tx, programme, at)
    if is_discussed(programme):
        yield from _of_texts(tx, programme)
    if isinstance(programme.content, Board):
        yield from _of_answers(tx, programme, at)
    to_approve = office_numbers.announcements_to_approve(tx, programme.id, account)
    subject = f"d{to_approve[0]}" if len(to_approve) == 1 else f"c{programme.id}"
    yield _task("approve", "announce", subject, "", len(to_approve))
    asked = early_closes.waiting(tx, programme.id)
    if asked is not None and asked.author != account and asked.waits(at):
        yield _task("early-close", "close-early", f"h{programme.id}", "asked", 1, until=asked.expires_at)


def _of_reception(tx: Tx, programme: Programme, at: datetime) -> Iterator[Task]:
    id_, review = programme.id, programme.reception.review
    office, jury = f"o{id_}", f"v{id_}"
    received = applications.counts(tx, id_).get("received", 0)
    yield _task("check", "correct", office, "list/received", received)
    guardians = office_numbers.unchecked_guardians(tx, id_, at)
    yield _task("guardians", "check-guardian", office, "guardians", guardians.count, until=guardians.first_at)
    _, in_need = applications.place_in_need(tx, id_, 0)
    yield _task("settle", "correct", office, f"list/{IN_NEED}", in_need)
    fixing = office_numbers.late_corrections(tx, id_, at)
    late = fixing.overdue  # until then it is the applicant's turn
    yield Task("correction", "correct", office, "list/correction", fixing.count, owed=late, overdue=late)
    judged = office_numbers.judged(tx, id_, by_reviewers=review is not None)
    yield _task("begin", "assign", jury, "begin", judged.to_begin)
    if review is not None and review.blind:
        yield _task("names", "assign", office, "list/review", office_numbers.unlooked_papers(tx, id_))
    yield _task("decide", "decide", jury, "rank", judged.to_decide)
    yield _task("release", "release", jury, "preview", judged.noted)


def _of_texts(tx: Tx, programme: Programme) -> Iterator[Task]:
    board, first = f"x{programme.id}", undecided.waiting(tx, programme.id, limit=1)
    if first:
        yield _task("texts", "moderate", board, f"text/{key_of(*first[0])}", undecided.count(tx, programme.id))
    yield _task("objections", "moderate", board, "objection", office_numbers.objections(tx, programme.id))


def _of_answers(tx: Tx, programme: Programme, at: datetime) -> Iterator[Task]:
    board, due = f"x{programme.id}", office_numbers.answers_due(tx, programme.id, at)
    yield _task("answer", "answer", board, "list/due", due.count, until=due.first_at, overdue=due.overdue)
    yield _task("prepared", "answer", board, "prepared", office_numbers.answers_prepared(tx, programme.id))


def _task(
    key: str, action: Action, subject: str, view: str, count: int, *, until: datetime | None = None, overdue: int = 0
) -> Task:
    """Make a task of which all is the office's turn."""
    return Task(key, action, subject, view, count, count, until, overdue)
