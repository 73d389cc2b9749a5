"""HWPX and DOCX: archives, weighed while they are unpacked, with the archives inside them."""

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from bot.inspection.scripts import does_something, text_of
from bot.inspection.seen import NOTHING, Scales, Seen
from participation.refused import Refused

_DEEPEST = 3
_LARGEST_INSIDE = 20 * 1024 * 1024
"""Bytes: as much as the file around it can have (Bot API, getFile)."""
_PIECE = 256 * 1024
_ENCRYPTED = 1
_HWPX = b"application/hwp+zip"
# The main part of a text document; templates and those with macros are opened by the same programs (ECMA-376, Part 1,
# 11.3.10, and MS-OE376).
_DOCX = re.compile(rb"(wordprocessingml\.(document|template)|ms-word\.(document|template)\.macroEnabled\w*)\.main\+xml")
_SHORT = 1024 * 1024


def look(content: bytes) -> Seen:
    """Unpack an archive.

    Raises:
        Refused: ``paper-encrypted``, ``paper-bomb``, ``paper-broken``.
        zipfile.BadZipFile, zlib.error, OSError: it is broken.
    """
    scales = Scales()
    with ZipFile(BytesIO(content)) as archive:
        members = _members(archive, scales)
        kind = _kind(archive, members)
        if kind is None:
            return NOTHING
        if any(member.flag_bits & _ENCRYPTED for member in members.values()):
            raise Refused("paper-encrypted")
        if kind == "HWPX" and b"encryption-data" in _short(archive, members.get("META-INF/manifest.xml")):
            raise Refused("paper-encrypted")
        for member in members.values():
            _weigh(archive, member, scales, depth=1)
        return Seen(kind, macros=_macros(archive, members, kind))


def _members(archive: ZipFile, scales: Scales) -> dict[str, ZipInfo]:
    """Return the members by name.

    Raises:
        Refused: ``paper-broken`` where two lie over one another or are called the same; ``paper-bomb``.
    """
    found = archive.infolist()
    scales.entries(len(found))
    end = 0
    for member in sorted(found, key=lambda one: one.header_offset):
        if member.header_offset < end or member.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            raise Refused("paper-broken")
        end = member.header_offset + member.compress_size
    members = {member.filename: member for member in found}
    if len(members) != len(found):
        raise Refused("paper-broken")
    return members


def _kind(archive: ZipFile, members: dict[str, ZipInfo]) -> str | None:
    if _short(archive, members.get("mimetype")).strip() == _HWPX:
        if "Contents/content.hpf" not in members:
            raise Refused("paper-broken")
        return "HWPX"
    if _DOCX.search(_short(archive, members.get("[Content_Types].xml"))):
        if not any(name.startswith("word/") for name in members):
            raise Refused("paper-broken")
        return "DOCX"
    return None


def _weigh(archive: ZipFile, member: ZipInfo, scales: Scales, *, depth: int) -> None:
    """Unpack a member to its end, which proves its checksum too; where it is an archive itself, what is in that."""
    inside: list[bytes] | None = None
    size = 0
    with archive.open(member) as file:
        while piece := file.read(_PIECE):
            scales.inflated(len(piece))
            size += len(piece)
            if size == len(piece) and piece.startswith(b"PK\x03\x04"):
                inside = []
            if inside is not None:
                # An archive has been packed already; one that could be packed so much further is made to be a bomb.
                if size > _LARGEST_INSIDE or depth >= _DEEPEST:
                    raise Refused("paper-bomb")
                inside.append(piece)
    if inside is not None:
        with ZipFile(BytesIO(b"".join(inside))) as nested:
            for one in _members(nested, scales).values():
                if not one.flag_bits & _ENCRYPTED:
                    _weigh(nested, one, scales, depth=depth + 1)


def _macros(archive: ZipFile, members: dict[str, ZipInfo], kind: str) -> bool:
    if kind == "DOCX":
        types = _short(archive, members["[Content_Types].xml"]).lower()
        named = any(name.lower().endswith("vbaproject.bin") for name in members)
        return named or b"vbaproject" in types or b"macroenabled" in types
    return any(
        does_something(text_of(_short(archive, member)))
        for name, member in members.items()
        if name.startswith("Scripts/")
    )


def _short(archive: ZipFile, member: ZipInfo | None) -> bytes:
    """Return the beginning of a member that is short where all is well; b"" where it is not there."""
    if member is None:
        return b""
    with archive.open(member) as file:
        return file.read(_SHORT)
