"""A programme's questions and papers as steps, and the steps' answers as the programme's."""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from conversations.flow import Answer, Kind, Step
from conversations.kinds.choice import PickOne, PickSeveral
from conversations.kinds.day import Date
from conversations.kinds.files import FilesStep
from conversations.kinds.optional import Optional, is_skipped
from conversations.kinds.text import text_kind, text_of
from conversations.kinds.yes_no import YesNo
from participation import questions as rules
from participation.contest import Reception
from participation.dossier import asked
from participation.questions import Choice, Day, Files, Form, Question, Several, Text

QUESTION = "q-"
PAPER = "p-"
"""How the names of steps begin, so that an office's keys meet none of ours."""


def steps_of(reception: Reception, today: date) -> tuple[Step, ...]:
    """Return a step ``q-<key>`` for each question, in the programme's order; ``today`` is the office's day."""
    return tuple(
        Step(QUESTION + question.key, _kind(question, today), _asked(reception, question))
        for question in reception.questions
    )


def paper_steps(reception: Reception) -> tuple[Step, ...]:
    """Return a step ``p-<key>`` for each paper."""
    return tuple(
        Step(PAPER + paper.key, FilesStep(paper.files) if paper.required else Optional(FilesStep(paper.files)))
        for paper in reception.papers
    )


def answers_of(reception: Reception, done: Mapping[str, Answer]) -> Mapping[str, rules.Answer]:
    """Return what is answered of what is asked, by question, as `participation.questions.check_answer` takes it.

    What was answered and is not asked any more stays in the draft and goes no further. Files are papers and no
    answers.
    """
    answers: dict[str, rules.Answer] = {}
    for question in reception.questions:  # each depends on earlier ones only
        name = QUESTION + question.key
        if name not in done or isinstance(question.form, Files):
            continue
        if rules.applies(question, reception.questions_by_key, answers):
            answers[question.key] = _answer(question.form, done[name])
    return MappingProxyType(answers)


def files_of(reception: Reception, done: Mapping[str, Answer]) -> Mapping[str, tuple[str, ...]]:
    """Return the ids of the files that are handed in, by the key of their paper, or of their question if asked."""
    answers = answers_of(reception, done)
    names = {QUESTION + each.key: each.key for each in asked(reception, answers) if isinstance(each.form, Files)}
    names |= {PAPER + paper.key: paper.key for paper in reception.papers}
    return MappingProxyType(
        {key: tuple(done[name]) for name, key in names.items() if name in done and not is_skipped(done[name])}
    )


def _asked(reception: Reception, question: Question) -> Callable[[Mapping[str, Answer]], bool]:
    if question.when is None:  # then nobody has to look at any answer: long ones take time
        return lambda _: True
    return lambda done: rules.applies(question, reception.questions_by_key, answers_of(reception, done))


def _kind(question: Question, today: date) -> Kind:
    kind = _plain_kind(question.form, today)
    return Optional(kind) if question.optional else kind


def _plain_kind(form: Form, today: date) -> Kind:
    match form:
        case Text():
            return text_kind(form)
        case Choice(options=options):
            return PickOne(options)
        case Several(options=options):
            return PickSeveral(options, form.min, form.max)
        case Day():
            return Date(today)
        case Files(files=files):
            return FilesStep(files)
        case _:
            return YesNo()


def _answer(form: Form, answer: Answer) -> rules.Answer:
    if is_skipped(answer):
        return None
    match form:
        case Text():
            return text_of(answer)
        case Several():
            return tuple(answer)
        case Day():
            return date.fromisoformat(answer)
        case _:
            given: str | bool = answer  # an option's key, yes or no: as they are
            return given
