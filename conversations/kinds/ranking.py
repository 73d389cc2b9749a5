"""Choose some of a vote's options, in order or not."""

import re
from dataclasses import dataclass

from conversations.flow import Act, Answer, Fullness
from participation import ranking as rules
from participation.programme import Vote
from participation.refused import Refused

# As our buttons write them: what int() takes beside that (signs, blanks, other scripts' digits) is forged.
_NUMBER = re.compile(r"([1-9][0-9]{0,4})")
_PLACE = re.compile(r"([1-9][0-9]{0,4})\.([1-9][0-9]{0,4})")
# As people type them.
_NUMBERS = re.compile(r"\d{1,4}(?:[\s,;.>·→/]+\d{1,4})*[\s,;.]*")


def numbers_in(text: str) -> tuple[int, ...] | None:
    """Read "3 7 12" (also with commas) as option numbers; ``None`` if it is anything else. Repeats count once."""
    stripped = text.strip()
    if not _NUMBERS.fullmatch(stripped):
        return None
    return tuple(dict.fromkeys(int(number) for number in re.findall(r"\d+", stripped)))


@dataclass(frozen=True, slots=True)
class Ranking:
    """A ranking grows option by option. An answer is a list of option numbers, best first.

    Acts set, they never toggle: ``in`` and ``out`` with an option number, ``at`` with "number.rank", ``text`` with the
    whole ranking.
    """

    vote: Vote
    acts: frozenset[str] = frozenset({"in", "out", "at", "text"})

    def take(self, answer: Answer, act: Act) -> Answer:
        """Return the ranking after an act.

        Raises:
            Refused: ``option-unknown``, ``too-many``, or ``not-here`` for an argument that no button of ours holds.
        """
        ranking = tuple(answer or ())
        if act.name == "text":
            return self._typed(act.argument)
        match = (_PLACE if act.name == "at" else _NUMBER).fullmatch(act.argument)
        if match is None:
            raise Refused("not-here")
        number = int(match[1])
        if act.name == "in":
            return list(rules.include(self.vote, ranking, number))
        if act.name == "out":
            return list(rules.exclude(self.vote, ranking, number))
        return list(rules.place(self.vote, ranking, number, int(match[2])))

    def _typed(self, text: str) -> Answer:
        numbers = numbers_in(text)
        if numbers is None:
            raise Refused("not-here")
        ranking: tuple[int, ...] = ()
        for number in numbers:
            ranking = rules.include(self.vote, ranking, number)
        return list(ranking)

    def fullness(self, answer: Answer) -> Fullness:
        """A ranking is full at the most options that a ballot may name, and enough from the fewest on."""
        if len(answer or ()) >= self.vote.choose.max:
            return "full"
        return "enough" if rules.is_complete(self.vote, tuple(answer or ())) else "partial"

    def missing(self, _: Answer) -> Refused:
        return Refused("not-enough")

    def fitting(self, answer: Answer) -> Answer:
        """Drop the options that the vote no longer has."""
        return list(rules.fitting(self.vote, tuple(answer or ()))) or None
