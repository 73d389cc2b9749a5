"""Have a page set as a PDF or a picture, whatever people have written on it.

The typesetter runs in a process of its own: what it says when it fails quotes what people wrote, some rare sequences
of signs (https://github.com/typst/typst/issues/8667) end it in a way that is no Python exception, and it remembers
what it has set. A process that ends takes all of that with it.
"""

import json
import subprocess
import sys
import unicodedata
from datetime import datetime
from pathlib import Path
from typing import Any, Final, Literal

_PROGRAM: Final = Path(__file__).parent / "typesetter.py"
_SECONDS: Final = 60
_STAND_IN: Final = "□"

# Letters, numbers, signs and blanks that stand one after the other, from left to right, each for itself.
_SIMPLE_KINDS: Final = frozenset("LNPSZ")
_SIMPLE_DIRECTIONS: Final = frozenset({"L", "EN", "ES", "ET", "CS", "ON", "WS", "S"})


Look = Literal["form", "turnout"]
"""What a page looks like: a file beside this one, ``.typ``."""
Format = Literal["pdf", "png"]


class FormError(Exception):
    """A page could not be set. Never holds a word of what stands on it."""


def typeset(page: dict[str, Any], made_at: datetime, *, look: Look = "form", file_format: Format = "pdf") -> bytes:
    """Return a page description (what its look reads) as a file; the same description gives the same bytes.

    A picture has one page, with three dots to a point.

    What no font has a letter for becomes a box, and can still be copied out as what it was. Where the typesetter
    fails, it is tried again with a box in place of every sign that is not simply set after the one before.
    Takes some tenths of a second, without holding up other threads.

    Raises:
        FormError: it could not be set.
    """
    file = _run(page, made_at, look, file_format) or _run(_simple(page), made_at, look, file_format)
    if file is None:
        raise FormError("the typesetter failed twice")
    return file


def _run(page: dict[str, Any], made_at: datetime, look: Look = "form", file_format: Format = "pdf") -> bytes | None:
    try:
        done = subprocess.run(  # noqa: S603  # our own program, and nothing of the page among its arguments
            [sys.executable, "-I", str(_PROGRAM), look, file_format, str(int(made_at.timestamp()))],
            input=json.dumps(page, ensure_ascii=False).encode(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return None
    return done.stdout if done.returncode == 0 else None


def _simple(part: Any) -> Any:
    if isinstance(part, str):
        return "".join(sign if _is_simple(sign) else _STAND_IN for sign in part)
    if isinstance(part, dict):
        return {name: _simple(each) for name, each in part.items()}
    return [_simple(each) for each in part] if isinstance(part, list) else part


def _is_simple(sign: str) -> bool:
    return unicodedata.category(sign)[0] in _SIMPLE_KINDS and unicodedata.bidirectional(sign) in _SIMPLE_DIRECTIONS
