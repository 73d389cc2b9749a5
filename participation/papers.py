"""Papers that are handed in: which kinds of files, how large, how many."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from participation.refused import Refused
from participation.words import Localized

FileKind = Literal["PDF", "HWP", "HWPX", "DOCX", "JPEG", "PNG"]
KINDS: tuple[FileKind, ...] = ("PDF", "HWP", "HWPX", "DOCX", "JPEG", "PNG")
"""What can be told by content, and not only by name."""

MEGABYTE = 1024 * 1024
LARGEST = 20
"""Megabytes: what a bot can fetch from Telegram (Bot API, getFile)."""
MOST_OF_ONE_PERSON = 100
"""Megabytes: what one account's papers may take in all, over all programmes."""


class FileRule(BaseModel):
    """Which files are taken: these kinds, ``min`` to ``max`` of them, each up to ``largest`` (1 to 20) megabytes."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kinds: tuple[FileKind, ...]
    largest: int = LARGEST
    min: int = 1
    max: int = 1


class Paper(BaseModel):
    """One paper; ``key`` says across versions which. One that is not ``required`` may be left out altogether."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: str
    name: Localized
    required: bool = True
    files: FileRule


def check_size(rule: FileRule, size: int, *, others: int) -> None:
    """Check what is known before a file is fetched: its ``size`` in bytes, and how many ``others`` are there.

    Raises:
        Refused: ``paper-empty``; ``paper-too-large`` with ``largest`` (megabytes); ``paper-too-many`` with ``max``.
    """
    if others >= rule.max:
        raise Refused("paper-too-many", max=rule.max)
    if size == 0:
        raise Refused("paper-empty")
    if size > rule.largest * MEGABYTE:
        raise Refused("paper-too-large", largest=rule.largest)


def check_room(held: int, size: int) -> None:
    """Check that a file of ``size`` bytes fits beside the ``held`` bytes of the same person.

    Raises:
        Refused: ``paper-no-room`` with ``most`` and ``held`` (megabytes, the latter rounded up).
    """
    if held + size > MOST_OF_ONE_PERSON * MEGABYTE:
        raise Refused("paper-no-room", most=MOST_OF_ONE_PERSON, held=-(-held // MEGABYTE))


def check_kind(rule: FileRule, found: str | None) -> None:
    """Check what a file turned out to be by its content; None where it is nothing that can be told.

    Raises:
        Refused: ``paper-wrong-kind`` with ``kinds`` (a text).
    """
    if found not in rule.kinds:
        raise Refused("paper-wrong-kind", kinds=", ".join(rule.kinds))
