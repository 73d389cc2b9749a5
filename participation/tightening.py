"""Where a new version asks more of people than the one before: each rule, as it was and as it is wanted."""

from collections.abc import Iterator
from dataclasses import dataclass

from participation.contest import Reception
from participation.eligibility import AgeRange, Eligibility, Residence
from participation.papers import FileRule
from participation.questions import Choice, Files, Form, Question, Several, Text
from participation.team import TeamRules


@dataclass(frozen=True, slots=True)
class Tighter:
    """One rule that got tighter: ``path`` below the programme, ``rule`` its key in the file, values as it says them."""

    path: str
    rule: str
    was: str
    wanted: str


def tighter_rules(before: Reception, fresh: Reception) -> Iterator[Tighter]:
    """Yield what got tighter: who may, how often, alone or with whom, which answers and which papers.

    What is asked in addition, or not asked any more, is not looked at here.
    """
    yield from _eligibility(before.eligibility, fresh.eligibility)
    yield from _team(before.team, fresh.team)
    yield from _less("", "per_person", before.per_person, fresh.per_person)
    yield from _more("guardian", "age", before.guardian.age, fresh.guardian.age)
    for question in fresh.questions:
        was = before.questions_by_key.get(question.key)
        if was is not None:
            yield from _question(was, question)
    papers = {paper.key: paper for paper in before.papers}
    for paper in fresh.papers:
        if paper.key in papers:
            path = f"paper[{paper.key}]"
            if paper.required and not papers[paper.key].required:
                yield Tighter(path, "required", "false", "true")
            yield from _files(path, papers[paper.key].files, paper.files)


def _eligibility(was: Eligibility, wanted: Eligibility) -> Iterator[Tighter]:
    rules = {rule.kind: rule for rule in was.rules}
    for rule in wanted.rules:
        old = rules.get(rule.kind)
        if old is None:
            yield Tighter("eligibility", rule.kind, "–", _said(rule))
        elif isinstance(rule, Residence) and isinstance(old, Residence):
            # The place is a rule and no mere text; that it is now named in another language too changes nothing.
            if old.place.root.items() - rule.place.root.items():
                yield Tighter("eligibility.residence", "place", _said(old), _said(rule))
        elif isinstance(rule, AgeRange) and isinstance(old, AgeRange):
            yield from _more("eligibility.age", "min", old.min or 0, rule.min or 0)
            yield from _less("eligibility.age", "max", old.max, rule.max)
            if old.on != rule.on:  # another day keeps out others, whichever it is
                yield Tighter("eligibility.age", "on", str(old.on), str(rule.on))


def _said(rule: Residence | AgeRange) -> str:
    if isinstance(rule, Residence):
        return next(rule.place.each())
    return f"{'' if rule.min is None else rule.min}–{'' if rule.max is None else rule.max}"


def _team(was: TeamRules | None, wanted: TeamRules | None) -> Iterator[Tighter]:
    if was is None or wanted is None:
        if was is not None:
            yield Tighter("", "team", f"{was.min}–{was.max}", "false")
        elif wanted is not None and not wanted.alone:
            yield Tighter("team", "alone", "true", "false")
        return
    yield from _more("team", "min", was.min, wanted.min)
    yield from _less("team", "max", was.max, wanted.max)
    for rule, allowed, allows in (("alone", was.alone, wanted.alone), ("several", was.several, wanted.several)):
        if allowed and not allows:
            yield Tighter("team", rule, "true", "false")


def _question(was: Question, wanted: Question) -> Iterator[Tighter]:
    path = f"question[{wanted.key}]"
    if was.optional and not wanted.optional:
        yield Tighter(path, "optional", "true", "false")
    if _asks_others(was, wanted):
        yield Tighter(path, "when", _condition(was), _condition(wanted))
    if was.form.kind != wanted.form.kind:
        yield Tighter(path, "kind", was.form.kind, wanted.form.kind)
    else:
        yield from _form(path, was.form, wanted.form)


def _asks_others(was: Question, wanted: Question) -> bool:
    """Tell whether a question is no longer asked of some who have answered it."""
    if wanted.when is None or was.when == wanted.when:
        return False
    return (
        was.when is None
        or was.when.question != wanted.when.question
        or not {*was.when.answers} <= {*wanted.when.answers}
    )


def _condition(question: Question) -> str:
    if question.when is None:
        return "–"
    answers = ", ".join(str(answer).lower() for answer in question.when.answers)
    return f"{question.when.question}: {answers}"


def _form(path: str, was: Form, wanted: Form) -> Iterator[Tighter]:
    match was, wanted:
        case Text(), Text():
            yield from _more(path, "min", was.shortest, wanted.shortest)
            yield from _less(path, "max", was.longest, wanted.longest)
        case Choice(), Choice():
            yield from _options(path, was, wanted)
        case Several(), Several():
            yield from _options(path, was, wanted)
            yield from _more(path, "min", was.min, wanted.min)
            yield from _less(path, "max", was.max, wanted.max)
        case Files(), Files():
            yield from _files(path, was.files, wanted.files)


def _options(path: str, was: Choice | Several, wanted: Choice | Several) -> Iterator[Tighter]:
    kept = {option.key for option in wanted.options}
    for option in was.options:
        if option.key not in kept:
            yield Tighter(path, "option", option.key, "–")


def _files(path: str, was: FileRule, wanted: FileRule) -> Iterator[Tighter]:
    if not {*was.kinds} <= {*wanted.kinds}:
        yield Tighter(path, "kinds", ", ".join(was.kinds), ", ".join(wanted.kinds))
    yield from _less(path, "largest", was.largest, wanted.largest)
    yield from _more(path, "min", was.min, wanted.min)
    yield from _less(path, "max", was.max, wanted.max)


def _more(path: str, rule: str, was: int, wanted: int) -> Iterator[Tighter]:
    if wanted > was:
        yield Tighter(path, rule, str(was), str(wanted))


def _less(path: str, rule: str, was: int | None, wanted: int | None) -> Iterator[Tighter]:
    """Yield a limit that was lowered; None is no limit."""
    if wanted is not None and (was is None or wanted < was):
        yield Tighter(path, rule, "–" if was is None else str(was), str(wanted))
