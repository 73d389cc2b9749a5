"""What a new version of a board may change once people have brought proposals to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from participation.board import Board
from participation.mistakes import Betrayal, Mistake
from participation.window_change import refused_changes


@dataclass(frozen=True, slots=True)
class BoardUptake:
    """What a new version has to keep to: how many proposals there are, and the keys of the topics they stand under."""

    proposals: int = 0
    topics: frozenset[str] = frozenset()


def republish_board(before: Board | None, fresh: Board, *, now: datetime, uptake: BoardUptake, shorten: bool) -> Board:
    """Return ``fresh`` as it may be published, with the day of first publishing unless the file names one.

    Equal content returns a board equal to ``before``. ``shorten``: the office insists on an earlier close.

    Raises:
        Betrayal: with every reason why this would betray people who have brought or recommended something.
    """
    if before is None:
        return fresh
    wanted = fresh.model_copy(update={"begun_on": fresh.begun_on or before.begun_on})
    if wanted == before or not uptake.proposals:
        return wanted
    mistakes = (
        *_window(before, wanted, now, uptake, shorten=shorten),
        *_topics(before, wanted, uptake),
        *_goal(before, wanted, uptake),
    )
    if mistakes:
        raise Betrayal(mistakes)
    return wanted


def _window(before: Board, fresh: Board, now: datetime, uptake: BoardUptake, *, shorten: bool) -> Iterator[Mistake]:
    values = {"wanted": fresh.window.opens_at, "proposals": uptake.proposals}
    relied_on = Mistake(_place(fresh, "window"), "window-opens-after-proposals", values)
    yield from refused_changes(
        before.window, fresh.window, place=relied_on.place, at=now, shorten=shorten, relied_on=relied_on
    )


def _topics(before: Board, fresh: Board, uptake: BoardUptake) -> Iterator[Mistake]:
    kept = {topic.key for topic in fresh.topics}
    for topic in before.topics:
        if topic.key in uptake.topics - kept:
            yield Mistake(_place(fresh, f"topic[{topic.key}]"), "topic-in-use", {"topic": next(topic.name.each())})


def _goal(before: Board, fresh: Board, uptake: BoardUptake) -> Iterator[Mistake]:
    """Refuse to move the goal away from those who collect for it, and to answer later than was promised."""
    was, wanted = before.goal, fresh.goal
    if was is None:
        return
    if wanted is None:
        yield Mistake(_place(fresh, "goal"), "goal-dropped", {"proposals": uptake.proposals})
        return
    if wanted.recommendations > was.recommendations:
        values = {"was": was.recommendations, "wanted": wanted.recommendations, "proposals": uptake.proposals}
        yield Mistake(_place(fresh, "goal.recommendations"), "goal-raised", values)
    if wanted.answer_days > was.answer_days:
        values = {"was": was.answer_days, "wanted": wanted.answer_days, "proposals": uptake.proposals}
        yield Mistake(_place(fresh, "goal.answer_days"), "goal-answered-later", values)
    if wanted.days is not None and (was.days is None or wanted.days < was.days):
        yield Mistake(_place(fresh, "goal.days"), "goal-days-fewer", {"wanted": wanted.days})


def _place(board: Board, rest: str) -> str:
    return f"{board.kind}[{board.slug}].{rest}"
