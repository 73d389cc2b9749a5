"""Reading Telegram's HTML byte by byte of its source: names, attributes, references, and where each error stands."""

from __future__ import annotations

import re

from playground.refusals import ApiError, bad

SPACES = " \t\r\n\0\x0b"
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#(?:[xX]([0-9a-fA-F]{1,8})(?![0-9a-fA-F])|([0-9]{1,10})(?![0-9]))|([a-zA-Z]+));?")
_NAME_TOKEN = re.compile(r"[a-zA-Z0-9.\-]*")
_LAST_CODE = 0x10FFFF


class Cursor:
    """A place in ``source`` that moves on; what is wrong there becomes the server's refusal."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0

    def byte(self, index: int) -> int:
        """Return the byte offset of the character ``index``: errors name bytes of UTF-8."""
        return len(self.source[:index].encode())

    def wrong(self, what: str) -> ApiError:
        """Return the refusal that says ``what``."""
        return bad(f"can't parse entities: {what}")

    def peek(self) -> str:
        """Return the character at this place, ``""`` at the end."""
        return self.source[self.at] if self.at < len(self.source) else ""

    def skip_spaces(self) -> None:
        while self.at < len(self.source) and self.source[self.at] in SPACES:
            self.at += 1

    def until(self, stops: str) -> str:
        """Return what stands before the next of ``stops``, and pass it."""
        start = self.at
        while self.at < len(self.source) and self.source[self.at] not in stops:
            self.at += 1
        return self.source[start : self.at]

    def reference(self) -> str | None:
        """Return what the reference at this place stands for, and pass it; ``None`` if it is only an ampersand."""
        match = _REFERENCE.match(self.source, self.at)
        if match is None:
            return None
        hexadecimal, decimal, name = match.groups()
        if name is not None:
            char = _NAMED.get(name)
        else:
            code = int(hexadecimal, 16) if hexadecimal else int(decimal)
            if 0xD800 <= code <= 0xDFFF:
                raise self.wrong(
                    "Text contains invalid Unicode characters after decoding HTML entities, "
                    "check for unmatched surrogate code units"
                )
            char = chr(code) if 0 < code <= _LAST_CODE else None
        if char is not None:
            self.at = match.end()
        return char

    def attribute(self, tag: str, begun: int) -> tuple[str, str | None]:
        """Return name and value of an attribute of ``tag``, and pass it; a flag has the value ``None``."""
        name = self.until(SPACES + "=>").lower()
        if not name:
            if not self.peek():
                raise self.wrong(f'Unclosed start tag "{tag}" at byte offset {self.byte(begun)}')
            raise self.wrong(f'Empty attribute name in the tag "{tag}" at byte offset {self.byte(begun)}')
        self.skip_spaces()
        if self.peek() != "=":
            if not self.peek():
                raise self.wrong(f'Unclosed start tag "{tag}" at byte offset {self.byte(begun)}')
            return name, None
        self.at += 1
        self.skip_spaces()
        if not self.peek():
            raise self.wrong(f'Unclosed start tag "{tag}" at byte offset {self.byte(begun)}')
        if self.peek() in "'\"":
            return name, self.quoted(begun)
        token = _NAME_TOKEN.match(self.source, self.at)
        value = token.group() if token else ""
        start, self.at = self.at, self.at + len(value)
        if not self.peek() or self.peek() not in SPACES + ">":
            raise self.wrong(f"Unexpected end of name token at byte offset {self.byte(start)}")
        return name, value.lower()

    def quoted(self, begun: int) -> str:
        """Return a quoted value with its references decoded, and pass it."""
        quote = self.peek()
        self.at += 1
        value: list[str] = []
        while (char := self.peek()) and char != quote:
            replaced = self.reference() if char == "&" else None
            if replaced is None:
                self.at += 1
                replaced = char
            value.append(replaced)
        self.at += 1
        if not self.peek():
            raise self.wrong(f"Unclosed start tag at byte offset {self.byte(begun)}")
        return "".join(value)
