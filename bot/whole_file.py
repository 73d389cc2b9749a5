"""Files that take the place of what was there only when they are whole."""

import secrets
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO, TypeVar

Written = TypeVar("Written")
Writing = Callable[[IO[bytes]], object]


def write_whole(out: Path, writing: Callable[[IO[bytes]], Written]) -> Written:
    """Write beside a file and put it in its place when it is whole: what breaks off leaves nothing.

    Raises:
        OSError: the disk says no.
    """
    part = out.with_name(f".{out.name}.{secrets.token_hex(4)}.part")
    try:
        with part.open("xb") as target:
            written = writing(target)
        part.replace(out)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return written
