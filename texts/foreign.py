"""Text that is not ours (names, titles, answers) is kept from turning or breaking our sentences."""

import re
from typing import Final

FIRST_STRONG_ISOLATE: Final = "\u2068"
POP_ISOLATE: Final = "\u2069"

# Embeddings, overrides and isolates reach beyond the text they stand in when they are not closed.
_DIRECTION_CONTROLS: Final = "\u202a-\u202e\u2066-\u2069"
# What no message may hold: controls other than tab and line feed, and halves of surrogate pairs.
_UNSENDABLE: Final = "\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff"
# Letters and marks written from right to left: Hebrew to Arabic Extended, their presentation
# forms, the right-to-left mark, and the two right-to-left blocks of the supplementary plane.
_RIGHT_TO_LEFT: Final = "\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"

_remarkable = re.compile(f"[{_DIRECTION_CONTROLS}{_UNSENDABLE}{_RIGHT_TO_LEFT}]").search
_without_controls = re.compile(f"[{_DIRECTION_CONTROLS}]").sub
_without_unsendable = re.compile(f"[{_UNSENDABLE}]").sub
_turns = re.compile(f"[{_RIGHT_TO_LEFT}]").search


class Said(str):
    """A sentence of ours, plain: it may stand inside another one as it is."""

    __slots__ = ()


def tame(text: str) -> str:
    """Return ``text`` so that it can stand inside a sentence without changing the rest of it.

    Direction controls go. What Telegram cannot carry becomes U+FFFD. A line that is
    written from right to left is wrapped in FSI and PDI; other text, which cannot turn anything,
    gets no marks, so that buttons, links and screen readers stay free of them. What `say` has
    made is returned as it is.

    Source: Unicode Standard Annex 9, sections 2.4 and 6.3.
    """
    if isinstance(text, Said) or not _remarkable(text):
        return text
    calm = _without_unsendable("\ufffd", _without_controls("", text.replace("\r\n", "\n")))
    # An isolate ends with its line, so each line gets its own.
    return "\n".join(
        f"{FIRST_STRONG_ISOLATE}{line}{POP_ISOLATE}" if _turns(line) else line for line in calm.split("\n")
    )
