"""Have a page set as a PDF, whatever people have written on it.

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
from typing import Any, Final

_PROGRAM: Final = Path(__file__).parent / "typesetter.py"
_SECONDS: Final = 60
_STAND_IN: Final = "□"

# Letters, numbers, signs and blanks that stand one after the other, from left to right, each for itself.
_SIMPLE_KINDS: Final = frozenset("LNPSZ")
_SIMPLE_DIRECTIONS: Final = frozenset({"L", "EN", "ES", "ET", "CS", "ON", "WS", "S"})


class FormError(Exception):
    """A page could not be set. Never holds a word of what stands on it."""


def typeset(page: dict[str, Any], made_at: datetime) -> bytes:
    """Return a page description (what `form.typ` reads) as a PDF; the same description gives the same bytes.

    What no font has a letter for becomes a box, and can still be copied out as what it was. Where the typesetter
    fails, it is tried again with a box in place of every sign that is not simply set after the one before.
    Takes some tenths of a second, without holding up other threads.

    Raises:
        FormError: it could not be set.
    """
    pdf = _run(page, made_at) or _run(_simple(page), made_at)
    if pdf is None:
        raise FormError("the typesetter failed twice")
    return pdf


def _run(page: dict[str, Any], made_at: datetime) -> bytes | None:
    try:
        done = subprocess.run(  # noqa: S603  # our own program, and nothing of the page among its arguments
            [sys.executable, "-I", str(_PROGRAM), str(int(made_at.timestamp()))],
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
