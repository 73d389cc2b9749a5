"""The process that looks at one file: it gets the file on stdin, locks itself in, and says on stdout what it has seen.

Its words are the kinds that are asked for. It ends with 0 and one JSON object; any other status means that it could
not look at all.
"""

import contextlib
import encodings
import errno
import importlib
import json
import pkgutil
import sys
from types import ModuleType
from typing import Any

import pypdf

from bot.inspection.limits import lock
from bot.inspection.looking import look
from participation.refused import Refused

CANNOT_LOOK = 3


def answer(content: bytes, kinds: list[str]) -> dict[str, Any]:
    """Return what is seen, or the refusal; ``by`` then names the error that a library has met.

    Raises:
        ImportError, OSError: the lock has kept a library from something that it needs. That is our mistake and not
            the file's.
    """
    try:
        seen = look(content, kinds)
    except Refused as refusal:
        return {"refused": refusal.key, "values": refusal.values}
    except MemoryError:
        return {"refused": "paper-bomb", "values": {}}
    except Exception as error:
        if isinstance(error, ImportError) or getattr(error, "errno", None) in {errno.EMFILE, errno.EAGAIN}:
            raise
        return {"refused": "paper-broken", "values": {}, "by": type(error).__qualname__}
    return {"kind": seen.kind, "pages": seen.pages, "macros": seen.macros}


def load(*packages: ModuleType) -> None:
    """Import all modules of packages that leave some until they are needed: then it would be too late."""
    for package in packages:
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            with contextlib.suppress(ImportError):  # for another system, or with a library that is left to choice
                importlib.import_module(found.name)


def main() -> int:
    """Look at the file on stdin."""
    load(encodings, pypdf)
    lock()
    content = sys.stdin.buffer.read()
    try:
        said = answer(content, sys.argv[1:])
    except Exception:  # noqa: BLE001 - the status says it, and nobody would read a trace
        return CANNOT_LOOK
    sys.stdout.write(json.dumps(said))
    sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
