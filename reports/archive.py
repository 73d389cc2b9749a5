"""A ZIP written as it is read: names that every system can unpack, dates that are given."""

import re
import unicodedata
import zipfile
from collections.abc import Iterable
from datetime import datetime
from typing import IO, Final

LONGEST: Final = 120  # bytes of UTF-8 a name or folder: many file systems hold 255, with room for a path around it

# What Windows allows in no name, and controls.
_FORBIDDEN: Final = re.compile(r'[<>:"|?*\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]')
# Names that are devices on Windows, whatever follows their first full stop.
_DEVICE: Final = re.compile(r"(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)")


def paper_name(number: str, key: str, position: int, kind: str) -> str:
    """Name a paper by what it belongs to, never as its sender did: ``JC-2023-0001/proposal-1.pdf``.

    ``position`` counts from 1 among the files of one paper; ``kind`` is a `participation.papers.FileKind`.
    """
    return f"{number}/{key}-{position}.{'jpg' if kind == 'JPEG' else kind.lower()}"


def write_archive(target: IO[bytes], entries: Iterable[tuple[str, Iterable[bytes]]], *, at: datetime) -> list[str]:
    """Write a ZIP to ``target``, which need not be seekable, and return the names as they stand in it.

    Entries are names (``/`` between folders) with their content in pieces; one is read at a time, and nothing of it
    is held. A name that leads elsewhere, that some system can't unpack, or that stood there before (in whatever
    case) is changed. ``at`` is the date of every entry, as the clock of its own zone says it: a ZIP knows no zones.
    The same entries give the same bytes.

    Raises:
        Whatever reading an entry raises; what was written until then is no ZIP.
    """
    taken: set[str] = set()
    names: list[str] = []
    # A date before 1980 can't be written in a ZIP; two seconds are its finest step.
    moment = max(at.timetuple()[:6], (1980, 1, 1, 0, 0, 0))
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for wanted, pieces in entries:
            name = _unique(portable(wanted), taken)
            info = zipfile.ZipInfo(name, moment)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3  # Unix, on every machine: so the rights below are read, and the bytes are the same
            info.external_attr = 0o644 << 16
            with archive.open(info, "w") as entry:
                for piece in pieces:
                    entry.write(piece)
            names.append(name)
    return names


def portable(name: str) -> str:
    """Return a name that every system can unpack below the folder it is unpacked in; never empty."""
    parts = unicodedata.normalize("NFC", name.replace("\\", "/")).split("/")
    return "/".join(filter(None, map(_part, parts))) or "_"


def _part(part: str) -> str:
    # Windows drops full stops and blanks at the end, so ".. " would be the folder above.
    plain = _FORBIDDEN.sub("_", part).strip().rstrip(". ")
    if not plain.strip("."):
        return ""
    return _shortened(f"_{plain}" if _DEVICE.match(plain) else plain)


def _shortened(part: str, end: str = "") -> str:
    """Return ``part`` with ``end`` before its extension, as short as a name has to be."""
    stem, dot, extension = part.rpartition(".")
    if not stem or len(extension.encode()) > LONGEST // 4:
        stem, dot, extension = part, "", ""
    tail = f"{end}{dot}{extension}"
    room = LONGEST - len(tail.encode())
    return stem.encode()[:room].decode(errors="ignore").rstrip(". ") + tail


def _unique(name: str, taken: set[str]) -> str:
    folder, slash, last = name.rpartition("/")
    unique, count = name, 1
    while unique.casefold() in taken:
        count += 1
        unique = f"{folder}{slash}{_shortened(last, f' ({count})')}"
    taken.add(unique.casefold())
    return unique
