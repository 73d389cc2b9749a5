"""A text, in one message or in several; what is too long is kept, so that nothing is lost while it is shortened."""

import unicodedata
from dataclasses import dataclass

from conversations.flow import Act, Answer, Fullness
from participation.legible import tidy
from participation.questions import Text, check_text
from participation.refused import Refused

SHORT = 200
"""Characters: up to here one message is the whole answer."""
ROOM = 20_000
"""Characters beyond the longest text that are still kept: nobody's draft grows without end."""

_PART = 2  # message id and text


MESSAGE = 4096
"""UTF-16 units: longer text Telegram's clients send as several messages, as its official ones split it."""


def text_of(answer: Answer) -> str:
    """Return the text of an answer; the empty text for no answer.

    Its parts stand on lines of their own, but where a client has split what was pasted in the middle of a line.
    """
    parts = [words for _, words in answer or ()]
    joined = [between + after for between, after in zip(map(_between, parts, parts[1:]), parts[1:], strict=True)]
    return tidy("".join([*parts[:1], *joined]))


def _between(before: str, after: str) -> str:
    """Return what stood between two messages: they are cut at a line's end, else at a blank, else anywhere.

    Only in the second half of what fits, and no earlier than has to be: so the first word of the next did not fit.
    """
    later = before[MESSAGE // 2 :]
    first, _, _ = after.partition("\n")[0].partition(" ")
    if "\n" in later or _units(before) + 1 + _units(first) <= MESSAGE:
        return "\n"
    if " " in later:
        return " "
    return "" if _units(before) >= MESSAGE - 1 else "\n"  # the last sign of two units may not have fitted


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def text_kind(form: Text) -> "LongText | ShortText":
    """Return the kind for a text of these limits."""
    kind = ShortText if form.longest <= SHORT else LongText
    return kind(form.shortest, form.longest)


@dataclass(frozen=True, slots=True)
class LongText:
    """A text of several messages, which its writer ends. An answer is a list of parts, ``[message id, text]``.

    Lengths are characters (code points) after trimming, both included. ``text`` adds a part or, from the same
    message, replaces it; ``edited`` replaces the part of that message; ``drop`` with a message id removes it, and
    ``clear`` removes all.
    """

    shortest: int
    longest: int
    acts: frozenset[str] = frozenset({"text", "edited", "drop", "clear"})

    def take(self, answer: Answer, act: Act) -> Answer:
        """Return the parts after an act.

        Raises:
            Refused: ``not-here`` for the edit of a message that is no part; ``text-no-room`` with ``longest`` where
                far more is there than fits.
        """
        parts = [list(part) for part in answer or ()]
        match act.name:
            case "clear":
                return []
            case "drop":
                return [part for part in parts if str(part[0]) != act.argument]
            case "edited" if all(part[0] != act.message_id for part in parts):
                raise Refused("not-here")
        parts = replaced(parts, act) if any(part[0] == act.message_id for part in parts) else [*parts, _part(act)]
        if len(text_of(parts)) > self.longest + ROOM:
            raise Refused("text-no-room", longest=self.longest)
        return parts

    def fullness(self, answer: Answer) -> Fullness:
        """Never full: only the writer knows whether more is to come."""
        return "partial" if _refusal(self.shortest, self.longest, answer) else "enough"

    def missing(self, answer: Answer) -> Refused:
        """Return ``answer-empty``, ``answer-too-short`` or ``answer-too-long``."""
        return _refusal(self.shortest, self.longest, answer) or Refused("answer-needed")

    def fitting(self, answer: Answer) -> Answer:
        """Keep the parts whatever their length: what is too long now is asked to be shortened."""
        return parts_in(answer)


@dataclass(frozen=True, slots=True)
class ShortText:
    """A text of one message, done when it fits. An answer holds one part; another message replaces it.

    What does not fit is kept, so that editing the message mends it.
    """

    shortest: int
    longest: int
    acts: frozenset[str] = frozenset({"text", "edited"})

    def take(self, answer: Answer, act: Act) -> Answer:
        """Return the one part.

        Raises:
            Refused: ``not-here`` for the edit of a message that is not the answer.
        """
        if act.name == "edited" and all(part[0] != act.message_id for part in answer or ()):
            raise Refused("not-here")
        return [_part(act)]

    def fullness(self, answer: Answer) -> Fullness:
        """Full or nothing."""
        return "partial" if _refusal(self.shortest, self.longest, answer) else "full"

    def missing(self, answer: Answer) -> Refused:
        """Return ``answer-empty``, ``answer-too-short`` or ``answer-too-long``."""
        return _refusal(self.shortest, self.longest, answer) or Refused("answer-needed")

    def fitting(self, answer: Answer) -> Answer:
        """Keep the text whatever its length; the parts of what was a long one become one."""
        parts = parts_in(answer)
        return [[parts[0][0], text_of(parts)]] if parts else None


def parts_in(answer: Answer) -> list[list[object]] | None:
    """Return an answer if it is made of parts, else ``None``."""
    fits = isinstance(answer, list) and all(
        isinstance(part, list) and len(part) == _PART and isinstance(part[0], int) and isinstance(part[1], str)
        for part in answer
    )
    return answer if fits and answer else None


def replaced(parts: list[list[object]], act: Act) -> list[list[object]]:
    """Put what a message says now in the place of what it said before."""
    return [_part(act) if part[0] == act.message_id else part for part in parts]


def _part(act: Act) -> list[object]:
    return [act.message_id, tidy("".join(sign for sign in act.argument if sign in "\n\t" or _can_be_kept(sign)))]


def _can_be_kept(sign: str) -> bool:
    """Tell whether databases, files and screens all take a sign: no control signs, no halves of a pair."""
    return unicodedata.category(sign) not in {"Cc", "Cs"}


def _refusal(shortest: int, longest: int, answer: Answer) -> Refused | None:
    try:
        check_text(Text(shortest=shortest, longest=longest), text_of(answer))
    except Refused as refused:
        return refused
    return None
