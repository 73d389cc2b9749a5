"""One of several options, or some of them: by tap, number or name."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from conversations.flow import Act, Answer, Fullness
from participation.legible import alike
from participation.questions import Item
from participation.refused import Refused
from participation.typed_answer import NUMBER, NUMBERS

_BETWEEN = re.compile(r"[,;\n]")


@dataclass(frozen=True, slots=True)
class PickOne:
    """One option, done with the tap. An answer is its key.

    Acts: ``pick`` with a key; ``text`` with the option's number (from 1, as listed) or its name in any language.
    """

    options: tuple[Item, ...]
    acts: frozenset[str] = frozenset({"pick", "text"})

    def take(self, _: Answer, act: Act) -> Answer:
        """Return the option's key.

        Raises:
            Refused: ``answer-no-option``.
        """
        key = _typed_one(self.options, act.argument) if act.name == "text" else act.argument
        if key not in _keys(self.options):
            raise Refused("answer-no-option")
        return key

    def fullness(self, answer: Answer) -> Fullness:
        """Full or nothing."""
        return "full" if answer in _keys(self.options) else "partial"

    def missing(self, _: Answer) -> Refused:
        return Refused("answer-no-option")

    def fitting(self, answer: Answer) -> Answer:
        """Keep an option that is still there."""
        return answer if answer in _keys(self.options) else None


@dataclass(frozen=True, slots=True)
class PickSeveral:
    """Some of the options, ``min`` to ``max``. An answer is a list of keys in the options' order.

    Acts: ``in`` and ``out`` with a key; ``text`` with the whole choice, as numbers ("1 3") or names with commas
    between.
    """

    options: tuple[Item, ...]
    min: int
    max: int
    acts: frozenset[str] = frozenset({"in", "out", "text"})

    def take(self, answer: Answer, act: Act) -> Answer:
        """Return the keys after an act.

        Raises:
            Refused: ``answer-no-option``; ``answer-too-many`` with ``max`` and ``chosen``.
        """
        known = set(_keys(self.options))
        named = _typed_several(self.options, act.argument) if act.name == "text" else {act.argument}
        if not named or not named <= known:
            raise Refused("answer-no-option")
        before = {*(answer or ())}
        chosen = named if act.name == "text" else before | named if act.name == "in" else before - named
        if len(chosen) > self.max:
            raise Refused("answer-too-many", max=self.max, chosen=len(chosen))
        return [key for key in _keys(self.options) if key in chosen]

    def fullness(self, answer: Answer) -> Fullness:
        """Full at the most, and enough from the fewest on."""
        if len(answer or ()) >= self.max:
            return "full"
        return "enough" if len(answer or ()) >= self.min else "partial"

    def missing(self, answer: Answer) -> Refused:
        """Return ``answer-too-few`` with ``min`` and ``chosen``."""
        return Refused("answer-too-few", min=self.min, chosen=len(answer or ()))

    def fitting(self, answer: Answer) -> Answer:
        """Keep the options that are still there, as many as may be chosen."""
        if not isinstance(answer, list):
            return None
        return [key for key in _keys(self.options) if key in answer][: self.max] or None


def _keys(options: Sequence[Item]) -> tuple[str, ...]:
    return tuple(option.key for option in options)


def _typed_one(options: Sequence[Item], text: str) -> str | None:
    """Find the one option that is meant: a name before a number, since a name may be one ("2026")."""
    written = alike(text)
    named = [option.key for option in options if any(alike(name) == written for name in option.name.each())]
    if named:
        return named[0] if len(named) == 1 else None
    number = NUMBER.fullmatch(written)
    place = int(number[1]) if number else 0
    return options[place - 1].key if 1 <= place <= len(options) else None


def _typed_several(options: Sequence[Item], text: str) -> set[str | None]:
    whole = _typed_one(options, text)
    if whole is not None:
        return {whole}
    written = unicodedata.normalize("NFKC", text).strip()
    if NUMBERS.fullmatch(written):
        return {_typed_one(options, number) for number in re.findall(r"[0-9]+", written)}
    return {_typed_one(options, each) for each in _BETWEEN.split(written) if each.strip()}
