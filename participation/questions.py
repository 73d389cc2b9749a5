"""What a programme asks, and whether an answer fits."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from participation.legible import faults, tidy
from participation.papers import FileRule
from participation.refused import Refused
from participation.words import Localized

Answer = str | tuple[str, ...] | bool | date | None
"""What a person has answered: a text or an option's key, several keys, yes or no, a day; None is "skipped".
Files are papers under the question's key and no answers."""


class _Form(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Text(_Form):
    """A text of ``shortest`` to ``longest`` characters (code points after trimming), both included."""

    kind: Literal["text"] = "text"
    shortest: int
    longest: int


class Item(_Form):
    """One of the things to choose between, steady by its key."""

    key: str
    name: Localized


class Choice(_Form):
    """One of several; at least two."""

    kind: Literal["choice"] = "choice"
    options: tuple[Item, ...]


class Several(_Form):
    """``min`` to ``max`` of several."""

    kind: Literal["several"] = "several"
    options: tuple[Item, ...]
    min: int
    max: int


class Day(_Form):
    """A day."""

    kind: Literal["date"] = "date"


class YesNo(_Form):
    """Yes or no."""

    kind: Literal["yes-no"] = "yes-no"


class Files(_Form):
    """One or more files."""

    kind: Literal["file"] = "file"
    files: FileRule


Form = Annotated[Text | Choice | Several | Day | YesNo | Files, Field(discriminator="kind")]


class When(BaseModel):
    """Ask only if an earlier question was answered with one of ``answers``: options' keys, or yes or no."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    question: str
    answers: tuple[str | bool, ...]


class Question(BaseModel):
    """One question: ``ask`` in the office's words, ``why`` for whoever wants to know, ``form`` of its answer.

    ``name`` is what it is called where its answer is listed; without it, the question itself stands there.
    ``key`` says across versions which question it is, so that answers survive a change of words.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: str
    ask: Localized
    name: Localized | None = None
    why: Localized | None = None
    optional: bool = False
    when: When | None = None
    form: Form

    @property
    def label(self) -> Localized:
        """What it is called in a line or on a button."""
        return self.name or self.ask


def applies(question: Question, questions: Mapping[str, Question], answers: Mapping[str, Answer]) -> bool:
    """Tell whether a question is asked, given the answers so far; an earlier one that is not asked decides too.

    ``questions`` are the programme's by key; each refers to an earlier one only, so this ends.
    """
    if question.when is None:
        return True
    earlier = questions.get(question.when.question)
    if earlier is None or not applies(earlier, questions, answers):
        return False
    answer = answers.get(earlier.key)
    given = answer if isinstance(answer, tuple) else (answer,)
    return any(each in question.when.answers for each in given)


def check_answer(question: Question, answer: Answer) -> None:
    """Let an answer pass that fits its question.

    Raises:
        Refused: ``answer-needed`` (skipped, and not optional); ``answer-wrong-kind``; ``answer-empty`` (nothing to
            see); ``answer-too-short`` with ``length`` and ``shortest``; ``answer-too-long`` with ``length``,
            ``longest`` and ``over``; ``answer-no-option``; ``answer-too-few`` with ``min`` and ``chosen``;
            ``answer-too-many`` with ``max`` and ``chosen``.
    """
    if answer is None:
        if not question.optional:
            raise Refused("answer-needed")
        return
    match question.form:
        case Text() as form if isinstance(answer, str):
            check_text(form, answer)
        case Choice(options=options) if isinstance(answer, str):
            _check_options(options, (answer,))
        case Several() as form if isinstance(answer, tuple):
            _check_options(form.options, answer)
            if len(answer) < form.min:
                raise Refused("answer-too-few", min=form.min, chosen=len(answer))
            if len(answer) > form.max:
                raise Refused("answer-too-many", max=form.max, chosen=len(answer))
        case YesNo() if isinstance(answer, bool):
            return
        case Day() if isinstance(answer, date):
            return
        case _:
            raise Refused("answer-wrong-kind")


def check_text(form: Text, answer: str) -> None:
    """Let a text pass that is neither empty nor too short nor too long.

    Raises:
        Refused: ``answer-empty``, ``answer-too-short``, ``answer-too-long``, as `check_answer`.
    """
    text = tidy(answer)
    if {fault.key for fault in faults(text, len(text), one_line=False)} & {"text-empty", "text-invisible"}:
        raise Refused("answer-empty")
    if len(text) < form.shortest:
        raise Refused("answer-too-short", length=len(text), shortest=form.shortest)
    if len(text) > form.longest:
        raise Refused("answer-too-long", length=len(text), longest=form.longest, over=len(text) - form.longest)


def _check_options(options: tuple[Item, ...], chosen: tuple[str, ...]) -> None:
    if len(set(chosen)) != len(chosen) or not {option.key for option in options} >= set(chosen):
        raise Refused("answer-no-option")
