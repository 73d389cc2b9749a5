"""An error as an operator may see it: types and frames, never texts, values or lines of source."""

import errno
import traceback
from pathlib import Path
from types import TracebackType
from typing import Final

FRAMES = 30
"""Frames shown of one error, the innermost; a runaway recursion has thousands."""

DEPTH = 8
"""Errors shown of one chain of causes, and levels of one nest of groups."""

WIDTH = 5
"""Errors shown of one group."""

_ROOT: Final = Path(__file__).resolve().parent.parent


def trace(error: BaseException) -> str:
    """Return the error's type and frames, and those of its causes and parts; no line break at the end."""
    return "\n".join(_lines(error, "", set(), DEPTH))


def kind(error: BaseException) -> str:
    """Return the error's type, with the system's or SQLite's own short name for it where there is one."""
    name = type(error).__qualname__
    if type(error).__module__ not in {"builtins", "__main__"}:
        name = f"{type(error).__module__}.{name}"
    symbol: object = getattr(error, "sqlite_errorname", None)
    if isinstance(error, OSError) and isinstance(error.errno, int):
        symbol = errno.errorcode.get(error.errno)
    return f"{name} [{symbol}]" if isinstance(symbol, str) else name


def place(file: str, line: int | None) -> str:
    """Return ``file:line``, with the file as seen from the project or its library folder."""
    path = Path(file)
    for library in ("site-packages", "dist-packages"):
        if library in path.parts:
            return f"{'/'.join(path.parts[path.parts.index(library) + 1 :])}:{line}"
    if path.is_relative_to(_ROOT):
        return f"{path.relative_to(_ROOT).as_posix()}:{line}"
    return f"{'/'.join(path.parts[-2:])}:{line}"


def _lines(error: BaseException, indent: str, seen: set[int], depth: int) -> list[str]:
    lines = [f"{indent}{kind(error)}"]
    if id(error) in seen or depth == 0:
        return [f"{lines[0]} …"]
    seen.add(id(error))
    lines += _frames(error.__traceback__, f"{indent}  ")
    if isinstance(error, BaseExceptionGroup):
        for part in error.exceptions[:WIDTH]:
            lines += _lines(part, f"{indent}  | ", seen, depth - 1)
        if len(error.exceptions) > WIDTH:
            lines.append(f"{indent}  | … {len(error.exceptions) - WIDTH} more")
    earlier = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if earlier is not None:
        word = "because of" if error.__cause__ else "while handling"
        first, *rest = _lines(earlier, indent, seen, depth - 1)
        lines += [f"{indent}{word} {first.removeprefix(indent)}", *rest]
    return lines


def _frames(at: TracebackType | None, indent: str) -> list[str]:
    frames = [
        f"{indent}{place(frame.f_code.co_filename, line)} {frame.f_code.co_qualname}"
        for frame, line in traceback.walk_tb(at)
    ]
    left_out = len(frames) - FRAMES
    return frames if left_out <= 0 else [f"{indent}… {left_out} frames", *frames[-FRAMES:]]
