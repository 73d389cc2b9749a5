"""What a new version of a vote may change once people take part in it, and what holds for every kind."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from participation.mistakes import Betrayal, Mistake, Remark
from participation.programme import Choose, Option, Programme, Vote
from participation.window_change import refused_changes

_RULES: Final = ("choose", "ranked", "method", "results", "change")
"""What people relied on when they voted, beside the options and the window."""


@dataclass(frozen=True, slots=True)
class _Now:
    """How things stand with a vote; see `republish`."""

    at: datetime
    ballots: Mapping[int, int]
    voters: int
    counted: bool
    shorten: bool

    @property
    def settled(self) -> bool:
        """Whether rules and options have become a promise, to voters or to readers of the result."""
        return self.voters > 0 or self.counted


def republish(
    before: Vote | None,
    fresh: Vote,
    *,
    now: datetime,
    ballots: Mapping[int, int],
    voters: int,
    counted: bool,
    shorten: bool,
) -> Vote:
    """Return ``fresh`` as it may be published, its options numbered: what was there by key keeps its number.

    Numbers that were given are never given to another option. The day of first publishing stays unless the
    file names one. Equal content returns a vote equal to ``before``. ``ballots`` says how many ballots name
    each option number; ``voters`` how many accounts have cast one; ``shorten`` that the office insists on an
    earlier close.

    Raises:
        Betrayal: with every reason why this would betray people who have already taken part.
    """
    vote = _numbered(before, fresh)
    if before is None or vote == before:
        return vote
    state = _Now(now, ballots, voters, counted, shorten)
    mistakes: tuple[Mistake, ...] = (
        *_rules(before, vote, state),
        *_options(before, vote, state),
        *_window(before, vote, state),
    )
    if counted:
        values = {"closes_at": before.window.closes_at}
        mistakes = tuple(Mistake(mistake.place, "after-count", values) for mistake in mistakes)
    if mistakes:
        raise Betrayal(mistakes)
    return vote


def check_kind(before: Programme, fresh: Programme) -> None:
    """Let a new version pass that is of the kind that its slug has always had.

    Raises:
        Betrayal: ``kind-changed`` with ``was`` and ``wanted``.
    """
    if before.kind != fresh.kind:
        values = {"slug": fresh.slug, "was": before.kind, "wanted": fresh.kind}
        raise Betrayal((Mistake(_place(fresh, "slug"), "kind-changed", values),))


def remarks_on(programme: Programme, *, now: datetime) -> tuple[Remark, ...]:
    """Tell an office what is odd about a programme that it publishes now, though not forbidden."""
    if programme.window.state(now) == "after":
        values = {"closes_at": programme.window.closes_at}
        return (Remark(_place(programme, "window"), "window-over", values),)
    return ()


def _numbered(before: Vote | None, fresh: Vote) -> Vote:
    numbers = {option.key: option.number for option in before.options} if before else {}
    last = max([*numbers.values(), before.last_number if before else 0])
    options = list[Option]()
    for option in fresh.options:
        number = numbers.get(option.key)
        if number is None:
            last += 1
            number = last
        options.append(option.model_copy(update={"number": number}))
    begun_on = fresh.begun_on or (before.begun_on if before else None)
    return fresh.model_copy(update={"options": tuple(options), "last_number": last, "begun_on": begun_on})


def _rules(before: Vote, fresh: Vote, state: _Now) -> Iterator[Mistake]:
    if not state.settled:
        return
    for rule in _RULES:
        was, wanted = getattr(before, rule), getattr(fresh, rule)
        if was != wanted:
            values = {"rule": rule, "was": _said(was), "wanted": _said(wanted), "voters": state.voters}
            yield Mistake(_place(fresh, rule), "rule-settled", values)


def _options(before: Vote, fresh: Vote, state: _Now) -> Iterator[Mistake]:
    """Refuse what changes the choice that people had, without telling how many ballots an option has."""
    if not state.settled:
        return
    kept = {option.key: option for option in fresh.options}
    known = {option.key for option in before.options}
    for option in before.options:
        place = _place(fresh, f"option[{option.key}]")
        values = {"option": next(option.name.each()), "voters": state.voters}
        if option.key not in kept:
            if state.ballots.get(option.number, 0):
                yield Mistake(place, "option-has-ballots", values)
            elif state.counted or before.window.state(state.at) == "after":
                yield Mistake(place, "option-dropped-after-close", values)
        else:
            names = kept[option.key].name.root
            for language, name in option.name.root.items():
                if names.get(language) != name:
                    wanted = names.get(language, "–")
                    yield Mistake(f"{place}.name", "option-renamed", {**values, "was": name, "wanted": wanted})
    for option in fresh.options:
        if option.key not in known:
            values = {"option": next(option.name.each()), "voters": state.voters}
            yield Mistake(_place(fresh, f"option[{option.key}]"), "option-added", values)


def _window(before: Vote, fresh: Vote, state: _Now) -> Iterator[Mistake]:
    was, wanted = before.window, fresh.window
    if (was.opens_at, was.closes_at) == (wanted.opens_at, wanted.closes_at):
        return
    place = _place(fresh, "window")
    if state.counted:
        yield Mistake(place, "after-count")
        return
    values = {"wanted": wanted.opens_at, "voters": state.voters}
    relied_on = Mistake(place, "window-opens-after-ballots", values) if state.voters else None
    yield from refused_changes(was, wanted, place=place, at=state.at, shorten=state.shorten, relied_on=relied_on)


def _place(programme: Programme, rest: str) -> str:
    return f"{programme.kind}[{programme.slug}].{rest}"


def _said(value: object) -> str:
    """Write a rule's value as it stands in a file."""
    if isinstance(value, Choose):
        return f"min = {value.min}, max = {value.max}"
    return str(value).lower()
