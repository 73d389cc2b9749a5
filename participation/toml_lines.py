"""Where things stand in a TOML text: the standard library's reader gives values without places."""

import re
import tomllib

Path = tuple[str | int, ...]
"""Keys and indexes (from 0) from the top of the document: ``("vote", 1, "option", 4, "name")``."""

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_STRING = re.compile(
    r'"""(?:\\.|(?!""")[^\\])*"{3,5}'
    r"|'''(?:(?!''')[\s\S])*'{3,5}"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'",
    re.DOTALL,
)
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_PLAIN_VALUE = re.compile(r"[^\s,\]}#][^,\]}#\n]*")


def lines_of(text: str) -> dict[Path, int]:
    """Tell for each table, key and element of a valid TOML document the line on which it begins, from 1.

    What can't be told is left out; the caller then has only the path to say.
    """
    scan = _Scan(text)
    try:
        scan.document()
    except (_Lost, RecursionError):
        return scan.found
    return scan.found


class _Lost(Exception):
    """The scan no longer knows where it is; what was found up to here is right."""


class _Scan:
    """A walk over a document that `tomllib` has accepted: it finds places and does not check."""

    def __init__(self, text: str) -> None:
        self.found: dict[Path, int] = {}
        self._text = text
        self._at = 0
        self._line = 1
        self._counted_to = 0
        self._elements: dict[Path, int] = {}

    def document(self) -> None:
        table: Path = ()
        while True:
            self._skip(_BLANK)
            if self._at >= len(self._text):
                return
            if self._sees("[["):
                table = self._header("[[", "]]", is_list=True)
            elif self._sees("["):
                table = self._header("[", "]", is_list=False)
            else:
                self._pair(table)

    def _header(self, opening: str, closing: str, *, is_list: bool) -> Path:
        line = self._current_line()
        self._expect(opening)
        keys = self._keys()
        self._expect(closing)
        path: Path = ()
        for key in keys[:-1]:
            path = self._latest((*path, key))
            self.found.setdefault(path, line)
        path = (*path, keys[-1])
        if is_list:
            self.found.setdefault(path, line)
            self._elements[path] = self._elements.get(path, -1) + 1
        path = self._latest(path)
        self.found[path] = line
        return path

    def _latest(self, path: Path) -> Path:
        """Go on to the newest element where the path names a list of tables."""
        return (*path, self._elements[path]) if path in self._elements else path

    def _pair(self, table: Path) -> None:
        line = self._current_line()
        path = table
        for key in self._keys():
            path = (*path, key)
            self.found.setdefault(path, line)
        self._expect("=")
        self._skip(_SPACE)
        self._value(path)

    def _value(self, path: Path) -> None:
        if self._sees("["):
            self._expect("[")
            index = 0
            while not self._ends_with("]"):
                self.found[(*path, index)] = self._current_line()
                self._value((*path, index))
                index += 1
        elif self._sees("{"):
            self._expect("{")
            while not self._ends_with("}"):
                self._pair(path)
        elif self._sees('"') or self._sees("'"):
            self._match(_STRING)
        else:
            self._match(_PLAIN_VALUE)

    def _ends_with(self, closing: str) -> bool:
        """Step over what stands between two elements; tell whether that was the end of the list."""
        self._skip(_BLANK)
        if self._sees(","):
            self._expect(",")
            self._skip(_BLANK)
        if not self._sees(closing):
            return False
        self._expect(closing)
        return True

    def _keys(self) -> list[str]:
        """Read a dotted key, with its quotes and escapes undone."""
        keys = list[str]()
        while True:
            self._skip(_SPACE)
            if self._sees('"') or self._sees("'"):
                keys.extend(tomllib.loads(f"{self._match(_STRING)} = 0"))
            else:
                keys.append(self._match(_BARE_KEY))
            self._skip(_SPACE)
            if not self._sees("."):
                return keys
            self._expect(".")

    def _sees(self, sign: str) -> bool:
        return self._text.startswith(sign, self._at)

    def _expect(self, sign: str) -> None:
        if not self._sees(sign):
            raise _Lost
        self._at += len(sign)

    def _skip(self, pattern: re.Pattern[str]) -> None:
        if match := pattern.match(self._text, self._at):
            self._at = match.end()

    def _match(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self._text, self._at)
        if match is None:
            raise _Lost
        self._at = match.end()
        return match[0]

    def _current_line(self) -> int:
        self._line += self._text.count("\n", self._counted_to, self._at)
        self._counted_to = self._at
        return self._line
