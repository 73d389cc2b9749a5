"""Files that a programme file names beside itself: each must be there, and fit what a bot can send."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from participation.attached import Attached
from participation.board import Board
from participation.contest import Reception
from participation.mistakes import Mistake, ProgrammeFileError
from participation.papers import MEGABYTE
from participation.programme import Vote
from participation.programme_file import ProgrammeFile

LARGEST = 20
"""Megabytes: what can be sent on as a file, and fetched again from Telegram (Bot API, getFile)."""


def with_attachments(
    content: ProgrammeFile, folder: Path
) -> tuple[tuple[Vote | Reception | Board, ...], Mapping[str, bytes]]:
    """Read the files from the programme file's folder: a long read, for a thread.

    Returns the programmes, with the digests of their files in them, and the files by their digests.

    Raises:
        ProgrammeFileError: with every file that is missing, empty, too large or can't be read.
    """
    mistakes = list[Mistake]()
    digests = dict[tuple[str, int], str]()
    files = dict[str, bytes]()
    for attached in content.attached:
        found = _read(folder, attached)
        if isinstance(found, Mistake):
            mistakes.append(found)
        else:
            digest = sha256(found).hexdigest()
            digests[attached.slug, attached.position] = digest
            files[digest] = found
    if mistakes:
        raise ProgrammeFileError(tuple(mistakes))
    return tuple(_with_digests(programme, digests) for programme in content.programmes), files


def _read(folder: Path, attached: Attached) -> bytes | Mistake:
    path = folder / attached.file
    try:
        if not path.is_file():  # a folder, or what would never end
            return _mistake(attached, "attachment-missing")
        with path.open("rb") as opened:
            content = opened.read(LARGEST * MEGABYTE + 1)
    except (OSError, ValueError):
        return _mistake(attached, "attachment-unreadable")
    if len(content) > LARGEST * MEGABYTE:
        return _mistake(attached, "attachment-too-large", limit=str(LARGEST))
    return content or _mistake(attached, "attachment-empty")


def _mistake(attached: Attached, key: str, **values: object) -> Mistake:
    return Mistake(attached.place, key, {"file": attached.file, **values}, attached.line)


def _with_digests(
    programme: Vote | Reception | Board, digests: Mapping[tuple[str, int], str]
) -> Vote | Reception | Board:
    if not isinstance(programme, Reception):
        return programme
    attachments = tuple(
        attachment.model_copy(update={"digest": digests.get((programme.slug, position))})
        for position, attachment in enumerate(programme.attachments)
    )
    return programme.model_copy(update={"attachments": attachments})
