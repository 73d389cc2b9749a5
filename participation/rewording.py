"""The texts of a programme that may be mended while it runs: each by a short name, with what it may be.

Not among them is what people agree to (consents are given anew under another version), who may take part, and the
period of keeping. Whether a text may be mended now is the republishing rules' to say, as for a file.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from participation.board import Board
from participation.contest import Reception
from participation.legible import alike, faults, tidy
from participation.mistakes import Fault
from participation.programme import Programme, Vote
from participation.questions import Choice, Question, Several
from participation.refused import Refused
from participation.words import Localized

_TITLE, _HOST, _ABOUT = 120, 200, 1500
_OPTION, _CASE = 200, 3000
_ASK, _WHY, _NAME, _TOPIC = 300, 500, 120, 60

_P = TypeVar("_P", bound=Programme)


@dataclass(frozen=True, slots=True)
class Wording:
    """One text: ``name`` (ASCII, at most 12 characters) says which for this version, ``what`` of what sort it is.

    ``of`` is what it belongs to, None for the programme itself; ``words`` is None where nothing is written yet. The
    text holds at most ``longest`` characters, and no line break with ``one_line``.
    """

    name: str
    what: str
    words: Localized | None
    longest: int
    one_line: bool = True
    of: Localized | None = None


def wordings(programme: Programme) -> tuple[Wording, ...]:
    """Return every text that may be mended, in the order in which people meet them."""
    head = (
        Wording("t", "title", programme.title, _TITLE),
        *([Wording("h", "host", programme.host, _HOST)] if programme.host is not None else []),
        Wording("a", "about", programme.about, _ABOUT, one_line=False),
    )
    match programme:
        case Vote():
            return (*head, *_of_options(programme))
        case Board():
            topics = (
                Wording(f"s{place}", "topic", topic.name, _TOPIC, of=topic.name)
                for place, topic in enumerate(programme.topics)
            )
            return (*head, *topics)
        case Reception():
            return (*head, *_of_questions(programme), *_of_papers(programme))
        case _:
            return head


def wording(programme: Programme, name: str) -> Wording:
    """Return the text with this name.

    Raises:
        Refused: ``wording-gone``.
    """
    found = next((one for one in wordings(programme) if one.name == name), None)
    if found is None:
        raise Refused("wording-gone")
    return found


def checked(programme: Programme, which: Wording, language: str, text: str) -> str:
    """Return a text as it is kept, once it is clear that it fits.

    Raises:
        Fault: as `participation.legible.faults`.
        Refused: ``wording-same``; ``wording-twin`` with ``found``: another option is called so.
    """
    kept = tidy(text)
    for fault in faults(kept, which.longest, one_line=which.one_line):
        raise Fault(fault.key, **fault.values)
    if which.words is not None and which.words.root.get(language) == kept:
        raise Refused("wording-same")
    if which.what == "option":
        for other in wordings(programme):
            twin = other.what == "option" and other.name != which.name and other.words is not None
            if twin and other.words is not None and alike(other.words.root.get(language, "")) == alike(kept):
                raise Refused("wording-twin", found=kept)
    return kept


def reworded(programme: _P, name: str, language: str, text: str) -> _P:
    """Return a programme with another text under this name.

    Raises:
        Refused: ``wording-gone``.
    """
    which = wording(programme, name)
    words = Localized({**({} if which.words is None else which.words.root), language: text})
    update: dict[str, Any]
    match name[0], name[1:]:
        case "t", _:
            update = {"title": words}
        case "h", _:
            update = {"host": words}
        case "a", _:
            update = {"about": words}
        case ("o" | "c") as part, number:
            assert isinstance(programme, Vote)  # noqa: S101  (only votes have such texts: for the type checker)
            field = "name" if part == "o" else "text"
            update = {"options": _each(programme.options, lambda one: str(one.number) == number, {field: words})}
        case "s", place:
            assert isinstance(programme, Board)  # noqa: S101  (only boards have such texts: for the type checker)
            update = {"topics": _placed(programme.topics, int(place), {"name": words})}
        case "p", place:
            assert isinstance(programme, Reception)  # noqa: S101  (only such have papers: for the type checker)
            update = {"papers": _placed(programme.papers, int(place), {"name": words})}
        case part, place:
            assert isinstance(programme, Reception)  # noqa: S101  (only such have questions: for the type checker)
            update = {"questions": _in_question(programme.questions, part, place, words)}
    return programme.model_copy(update=update)


def _of_options(vote: Vote) -> Iterator[Wording]:
    for option in vote.options:
        yield Wording(f"o{option.number}", "option", option.name, _OPTION, of=option.name)
        yield Wording(f"c{option.number}", "case", option.text, _CASE, one_line=False, of=option.name)


def _of_questions(reception: Reception) -> Iterator[Wording]:
    for place, question in enumerate(reception.questions):
        of = question.label
        yield Wording(f"q{place}", "ask", question.ask, _ASK, one_line=False, of=of)
        if question.name is not None:
            yield Wording(f"n{place}", "label", question.name, _NAME, of=of)
        yield Wording(f"w{place}", "why", question.why, _WHY, one_line=False, of=of)
        for number, item in enumerate(_items(question)):
            yield Wording(f"i{place}-{number}", "item", item.name, _NAME, of=of)


def _of_papers(reception: Reception) -> Iterator[Wording]:
    for place, paper in enumerate(reception.papers):
        yield Wording(f"p{place}", "paper", paper.name, _NAME, of=paper.name)


def _items(question: Question) -> tuple[Any, ...]:
    return question.form.options if isinstance(question.form, Choice | Several) else ()


def _in_question(questions: tuple[Question, ...], part: str, place: str, words: Localized) -> tuple[Question, ...]:
    if part != "i":
        return _placed(questions, int(place), {{"q": "ask", "n": "name", "w": "why"}[part]: words})
    which, _, number = place.partition("-")
    items = _placed(_items(questions[int(which)]), int(number), {"name": words})
    form = questions[int(which)].form.model_copy(update={"options": items})
    return _placed(questions, int(which), {"form": form})


def _placed(parts: tuple[Any, ...], place: int, update: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(one.model_copy(update=update) if at == place else one for at, one in enumerate(parts))


def _each(parts: tuple[Any, ...], wanted: Callable[[Any], bool], update: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(one.model_copy(update=update) if wanted(one) else one for one in parts)
