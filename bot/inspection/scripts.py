"""Scripts of Hangul documents: every document holds the same empty ones, and only what is more than these counts."""

import re
import struct

# What Hangul itself puts into a new document: two names, and two functions with nothing but a comment in them.
_SAYS_NOTHING = re.compile(
    r"//[^\n]*|/\*.*?\*/|var\s+\w+\s*=\s*[\w.]+\s*;|function\s+\w+\s*\(\s*\)\s*\{\s*\}|\s+|;", re.DOTALL
)
_COMMENTS = re.compile(r"//[^\r\n]*|/\*.*?\*/", re.DOTALL)


def does_something(script: str) -> bool:
    """Tell whether a script is more than declarations and empty functions."""
    return bool(_SAYS_NOTHING.sub("", _COMMENTS.sub("", script)).strip("\0"))


def parts(stream: bytes) -> list[str]:
    """Return the texts of a ``DefaultJScript`` stream: head, source, what runs before and after.

    Source: Hancom, "HWP Document File Formats 5.0", 3.2.9.

    Raises:
        struct.error, UnicodeDecodeError: it is none.
    """
    texts, at = [], 0
    for _ in range(4):
        (length,) = struct.unpack_from("<I", stream, at)
        text = stream[at + 4 : at + 4 + 2 * length]
        if len(text) != 2 * length:
            raise struct.error("cut short")
        texts.append(text.decode("utf-16-le"))
        at += 4 + 2 * length
    return texts


def text_of(content: bytes) -> str:
    """Read a script file of an HWPX, which is UTF-16 or UTF-8; what is neither comes out as it may."""
    encoding = "utf-16-le" if b"\0" in content[:64] else "utf-8-sig"
    return content.decode(encoding, "replace").removeprefix("\ufeff")
