"""Read a programme file (TOML): everything in it, or every mistake in it with its place."""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from zoneinfo import ZoneInfo, available_timezones

from participation.attached import Attached
from participation.board import Board
from participation.board_entry import read_board
from participation.contest import Reception
from participation.contest_entry import read_application, read_contest
from participation.entry import Entry, Reading, quoted
from participation.mistakes import Mistake, ProgrammeFileError, Remark
from participation.programme import Office, Vote
from participation.toml_lines import Path, lines_of
from participation.vote_entry import read_vote
from participation.words import LANGUAGES

__all__ = [
    "KINDS",
    "MOST_BYTES",
    "Mistake",
    "ProgrammeFile",
    "ProgrammeFileError",
    "Remark",
    "parsed",
    "read",
    "read_table",
]

MOST_BYTES = 4_000_000
"""A larger file is refused before it is parsed. The longest vote there can be has 200 cases of 3,000
characters in
two languages: 2.4 million bytes."""

LONGEST_OFFICE = 120
LONGEST_CONTACT = 300

KINDS: Mapping[str, Callable[[Entry, Office | None, ZoneInfo], Vote | Reception | Board | None]] = MappingProxyType(
    {"vote": read_vote, "contest": read_contest, "application": read_application, "board": read_board}
)
"""The kinds of programmes a file may hold, and what reads each: those that the bot can serve."""

_CODE = re.compile(r"[A-Z0-9]{1,6}")
_LONG_KEY = re.compile(r"""(?:^|[\[{,])[ \t]*(?:(?:[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*\.[ \t]*){100}""", re.MULTILINE)
"""A name of a hundred parts: Python's reader takes the square of their number, and so days for a file of them."""
_TOML_PLACE = re.compile(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")


@dataclass(frozen=True, slots=True)
class ProgrammeFile:
    """What a file without mistakes holds; ``remarks`` are what the office should hear about it.

    ``programmes`` stand by kind, and within it in the file's order. ``attached`` are the files beside it that they
    bring along: whether they are there this file can't tell.
    """

    office: Office
    programmes: tuple[Vote | Reception | Board, ...]
    remarks: tuple[Remark, ...]
    attached: tuple[Attached, ...] = ()

    @property
    def votes(self) -> tuple[Vote, ...]:
        return tuple(programme for programme in self.programmes if isinstance(programme, Vote))


def read(data: bytes, *, default_timezone: str, default_language: str = LANGUAGES[0]) -> ProgrammeFile:
    """Read a programme file; the defaults hold where the office names no time zone and no language.

    An office that names no language writes in Korean, whatever the default in which it speaks to people: the same
    file must mean the same on every machine.

    Raises:
        ProgrammeFileError: with all mistakes at once, in the order of their lines.
    """
    text = _decoded(data)
    return read_table(
        _parsed(text), default_timezone=default_timezone, default_language=default_language, lines=lines_of(text)
    )


def read_table(
    table: Mapping[str, object],
    *,
    default_timezone: str,
    default_language: str = LANGUAGES[0],
    lines: Mapping[Path, int] = MappingProxyType({}),
) -> ProgrammeFile:
    """Read what a file holds once it is parsed; ``lines`` tell where its keys stand.

    Raises:
        ProgrammeFileError: as `read`.
    """
    reading = Reading(lines)
    top = Entry(reading, table, ())
    office = _read_office(top, default_timezone, default_language)
    zone = ZoneInfo(office.timezone if office else default_timezone)
    programmes = [read_kind(entry, office, zone) for kind, read_kind in KINDS.items() for entry in top.tables(kind)]
    if not any(top.has(kind) for kind in KINDS):
        top.note(None, "no-programme", known=", ".join(f"[[{kind}]]" for kind in KINDS))
    top.finish(unknown="unknown-table")
    if reading.mistakes or office is None:
        raise ProgrammeFileError(tuple(sorted(reading.mistakes, key=lambda mistake: mistake.line or 0)))
    found = tuple(programme for programme in programmes if programme is not None)
    return ProgrammeFile(office, found, tuple(reading.remarks), tuple(reading.attached))


def parsed(data: bytes) -> dict[str, object]:
    """Return what a file holds, unread.

    Raises:
        ProgrammeFileError: it is no TOML, or too large.
    """
    return _parsed(_decoded(data))


def _decoded(data: bytes) -> str:
    if len(data) > MOST_BYTES:
        raise _refused("file-too-large", size=f"{len(data) / 1e6:.1f}", limit=f"{MOST_BYTES / 1e6:.0f}")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _refused("file-not-utf8")
    if b"\0" in data:
        raise _refused("file-binary")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _refused("file-not-utf8", line=data.count(b"\n", 0, error.start) + 1) from None
    if not text.strip():
        raise _refused("file-empty")
    return text.replace("\r\n", "\n")


def _parsed(text: str) -> dict[str, object]:
    """Parse TOML; its reader stops at the first fault, so that the others are heard of only afterwards."""
    if _LONG_KEY.search(text):
        raise _refused("toml-too-deep")
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise _refused("toml-too-deep") from None
    except ValueError as error:
        detail = str(error)
        place = _TOML_PLACE.search(detail)
        line = int(place["line"]) if place and place["line"] else text.rstrip().count("\n") + 1
        said = detail[: place.start()] if place else detail
        raise _refused(
            "toml-syntax", line=line, detail=said, found=quoted(text.split("\n")[line - 1].strip())
        ) from None


def _refused(key: str, *, line: int | None = None, **values: object) -> ProgrammeFileError:
    return ProgrammeFileError((Mistake("", key, values, line),))


def _read_office(top: Entry, default_timezone: str, default_language: str) -> Office | None:
    entry = top.table("office", example="[office]")
    if entry is None:
        return None
    language = entry.choice("language", LANGUAGES, default_language)
    if language is not None and entry.has("language"):
        entry.reading.language = language
    name = entry.words("name", LONGEST_OFFICE)
    contact = entry.words("contact", LONGEST_CONTACT, one_line=False)
    code = entry.text("code", LONGEST_OFFICE)
    if code is not None and not _CODE.fullmatch(code):
        entry.note("code", "code-shape", found=code)
        code = None
    timezone = entry.text("timezone", LONGEST_OFFICE, required=False)
    if timezone is not None and timezone not in (zones := available_timezones()):
        entry.note_unknown("timezone", "timezone-unknown", timezone, tuple(sorted(zones)))
        timezone = None
    entry.finish()
    if name is None or contact is None or code is None:
        return None
    return Office(
        name=name,
        code=code,
        contact=contact,
        timezone=timezone or default_timezone,
        language=language or default_language,
    )
