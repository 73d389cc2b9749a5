"""Which kind a file is, by its first bytes, and who looks into it."""

from collections.abc import Callable, Collection

from bot.inspection import archives, hwp, pdf, pictures
from bot.inspection.seen import NOTHING, Seen

_Look = Callable[[bytes], Seen]

_BY_BEGINNING: tuple[tuple[bytes, tuple[str, ...], _Look], ...] = (
    (b"\xff\xd8\xff", ("JPEG",), pictures.look),
    (b"\x89PNG\r\n\x1a\n", ("PNG",), pictures.look),
    (b"PK\x03\x04", ("HWPX", "DOCX"), archives.look),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ("HWP", "DOCX"), hwp.look),  # an encrypted DOCX lies in such a file too
    (b"%PDF-", ("PDF",), pdf.look),
)
_PDF_BEGINS_WITHIN = 1024
"""Bytes that may stand before a PDF: readers have always put up with it (PDF Reference 1.7, note 13)."""


def look(content: bytes, kinds: Collection[str]) -> Seen:
    """Return what a file is; its kind is ``None`` where it can be none of ``kinds``.

    What nobody has asked for is not looked into: whether a picture is broken matters only where pictures are taken.

    Raises:
        Refused: ``paper-broken``, ``paper-encrypted``, ``paper-bomb``, ``paper-picture-too-large``.
        Exception: whatever a library meets in a broken file.
    """
    for beginning, possible, looks in _BY_BEGINNING:
        if content.startswith(beginning):
            return looks(content) if set(possible) & set(kinds) else NOTHING
    if "PDF" in kinds and b"%PDF-" in content[:_PDF_BEGINS_WITHIN]:
        return pdf.look(content)
    return NOTHING
