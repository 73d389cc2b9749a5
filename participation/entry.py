"""One table of a programme file, read key by key: what is wrong is noted, and reading goes on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from difflib import get_close_matches

from participation.attached import Attached
from participation.legible import faults, tidy
from participation.mistakes import Fault, Mistake, Remark
from participation.toml_lines import Path
from participation.words import LANGUAGES, Localized

_LONGEST_QUOTE = 60


@dataclass
class Reading:
    """What is known while a file is read.

    ``lines`` says where things stand, ``language`` in which one the office writes, ``slugs`` which are taken
    (and on which line); mistakes, remarks and files to be taken along are noted as they are found.
    """

    lines: Mapping[Path, int]
    language: str = LANGUAGES[0]
    slugs: dict[str, int | None] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    attached: list[Attached] = field(default_factory=list)


def shown_place(path: Path) -> str:
    """Write a path as people count: ``("vote", 1, "option", 4, "name")`` is ``vote[2].option[5].name``."""
    return "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in path).lstrip(".")


def quoted(value: object) -> str:
    """Show what stands in the file, shortened, in TOML's own spelling of yes and no."""
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return text if len(text) <= _LONGEST_QUOTE else f"{text[: _LONGEST_QUOTE - 1]}…"


class Entry:
    """A table and where it stands. Each key asked for counts as known; `finish` notes all others.

    A method that finds something wrong notes it and returns None, as it does where nothing stands.
    """

    def __init__(self, reading: Reading, table: Mapping[str, object], path: Path) -> None:
        self.reading = reading
        self.path = path
        self._table = table
        self._asked: dict[str, None] = {}
        self._translations: dict[str, Entry] | None = None

    def note(self, name: str | None, key: str, /, **values: object) -> None:
        """Note a mistake at a key of this table, or at the table itself."""
        place = self.path if name is None else (*self.path, name)
        self.reading.mistakes.append(Mistake(shown_place(place), key, values, self._line(place)))

    def remark(self, name: str, key: str, values: Mapping[str, object]) -> None:
        place = (*self.path, name)
        self.reading.remarks.append(Remark(shown_place(place), key, values, self._line(place)))

    def line(self, name: str) -> int | None:
        """Tell on which line a key of this table stands."""
        return self._line((*self.path, name))

    def has(self, name: str) -> bool:
        return name in self._table

    def value(self, name: str, *, required: bool) -> object:
        """Take what stands at a key, of whatever kind; None where nothing does."""
        self._asked[name] = None
        if required and name not in self._table:
            self.note(name, "missing", name=name)
        return self._table.get(name)

    def text(self, name: str, longest: int, *, one_line: bool = True, required: bool = True) -> str | None:
        """Read a text of at most ``longest`` characters after trimming."""
        value = self.value(name, required=required)
        if value is None:
            return None
        if not isinstance(value, str):
            self.note(name, "must-be-text", found=quoted(value))
            return None
        text = tidy(value)
        wrong = list(faults(text, longest, one_line=one_line))
        for fault in wrong:
            self.note(name, fault.key, **fault.values)
        return None if wrong else text

    def words(self, name: str, longest: int, *, one_line: bool = True, required: bool = True) -> Localized | None:
        """Read a text with its translations, which stand beside it: ``en = { title = "…" }``."""
        own = self.text(name, longest, one_line=one_line, required=required)
        texts = {} if own is None else {self.reading.language: own}
        for language, translation in self._languages().items():
            words = translation.text(name, longest, one_line=one_line, required=False)
            if words is not None:
                texts[language] = words
            if translation.has(name) and not self.has(name) and not required:
                translation.note(name, "original-missing", name=name)
        return Localized(texts) if own is not None else None

    def choice(self, name: str, known: Iterable[str], default: str) -> str | None:
        """Read one of several words."""
        known = tuple(known)
        value = self.value(name, required=False)
        if value is None:
            return default
        if value in known:
            return str(value)
        self.note_unknown(name, "must-be-one-of", value, known)
        return None

    def flag(self, name: str, *, default: bool) -> bool | None:
        value = self.value(name, required=False)
        if value is None or isinstance(value, bool):
            return default if value is None else value
        self.note(name, "must-be-yes-or-no", found=quoted(value))
        return None

    def number(self, name: str) -> int | None:
        """Read a whole number."""
        value = self.value(name, required=True)
        if value is None or (isinstance(value, int) and not isinstance(value, bool)):
            return value
        self.note(name, "must-be-whole-number", found=quoted(value))
        return None

    def day_or_text(self, name: str) -> date | str | None:
        """Read a date, either TOML's own or a text that someone else has to understand."""
        value = self.value(name, required=False)
        if isinstance(value, str) or (isinstance(value, date) and not isinstance(value, datetime)):
            return value
        if value is not None:
            self.note(name, "must-be-day", found=quoted(value))
        return None

    def moment(self, name: str) -> datetime | None:
        """Read TOML's date-time, with an offset or (naive) without."""
        value = self.value(name, required=False)
        if value is None or isinstance(value, datetime):
            return value
        self.note(name, "must-be-moment", found=quoted(value))
        return None

    def table(self, name: str, example: str) -> "Entry | None":
        """Read a table that must be there; ``example`` shows how it is written."""
        value = self.value(name, required=True)
        if value is None or isinstance(value, Mapping):
            return None if value is None else Entry(self.reading, value, (*self.path, name))
        self.note(name, "must-be-table", found=quoted(value), example=example)
        return None

    def tables(self, name: str) -> list["Entry"]:
        """Read a list of tables, each of which begins with ``[[name]]``; there may be none."""
        value = self.value(name, required=False)
        header = ".".join(part for part in (*self.path, name) if isinstance(part, str))
        if isinstance(value, Mapping):
            self.note(name, "must-be-list-of-tables", name=header)
            return [Entry(self.reading, value, (*self.path, name))]
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(element, Mapping) for element in value):
            self.note(name, "must-be-list-of-tables", name=header)
            return []
        return [Entry(self.reading, element, (*self.path, name, n)) for n, element in enumerate(value)]

    def note_faults(self, name: str, *found: Fault) -> None:
        """Note what can't be taken as it stands at a key."""
        for fault in found:
            self.note(name, fault.key, **fault.values)

    def finish(self, unknown: str = "unknown-key") -> None:
        """Note the keys that nobody asked for, each with the known one that it may have been meant to be."""
        for translation in (self._translations or {}).values():
            translation.finish()
        for name in self._table:
            if name not in self._asked:
                self.note_unknown(name, unknown, name, tuple(self._asked))

    def note_unknown(self, name: str, key: str, /, found: object, known: tuple[str, ...]) -> None:
        """Note a word that is none of the known ones: ``<key>-near`` with a suggestion where one is near."""
        values = {"found": quoted(found), "known": ", ".join(known)}
        near = get_close_matches(str(found), known, n=1)
        if near:
            self.note(name, f"{key}-near", **values, suggestion=near[0])
        else:
            self.note(name, key, **values)

    def _languages(self) -> Mapping[str, "Entry"]:
        """Return the tables of translations, by language; a table that holds no words has none."""
        if self._translations is None:
            self._translations = {}
            for language in LANGUAGES:
                if language == self.reading.language:
                    continue
                value = self.value(language, required=False)
                if isinstance(value, Mapping):
                    translation = Entry(self.reading, value, (*self.path, language))
                    translation._translations = {}
                    self._translations[language] = translation
                elif value is not None:
                    self.note(language, "must-be-table", found=quoted(value), example=f'{language} = {{ … = "…" }}')
        return self._translations

    def _line(self, path: Path) -> int | None:
        """Find the line of a place, or where it is missing of what should have held it."""
        while path and path not in self.reading.lines:
            path = path[:-1]
        return self.reading.lines.get(path)
