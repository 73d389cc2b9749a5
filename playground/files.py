"""Files that people and the bot have sent, and how Telegram describes them."""

from __future__ import annotations

import secrets
import struct
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from playground.params import Json
from playground.refusals import bad

if TYPE_CHECKING:
    from collections.abc import Callable

PHOTO_LIMIT = 10 * 1024 * 1024
DOWNLOAD_LIMIT = 20 * 1024 * 1024
"""Bytes; a larger file can be sent but not fetched."""
VOICE_SECONDS = 3
"""How long every voice message here lasts: it is a stand-in, with nothing to hear."""
LINK_LIFE = 3600.0
"""Seconds for which a download address of ``getFile`` works, in real time."""
KINDS = {
    "photo": ("AgACAgUAAxk", "photos", ".jpg"),
    "document": ("BQACAgUAAxk", "documents", None),
    "voice": ("AwACAgUAAxk", "voice", ".oga"),
    "sticker": ("CAACAgUAAxk", "stickers", ".webp"),
}
"""How an id begins, the folder and the ending that ``getFile`` tells; a document keeps its own ending."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A file on the shelf; ``kind`` is a key of ``KINDS``, ``path`` what ``getFile`` tells."""

    id: str
    unique: str
    kind: str
    name: str
    mime: str
    size: int
    path: str
    width: int = 0
    height: int = 0

    def as_json(self) -> Json:
        """Return the fields that the Bot API gives for every file."""
        return {"file_id": self.id, "file_unique_id": self.unique, "file_size": self.size}


class Shelf:
    """Keeps files: beside the database where there is a folder, else in memory."""

    def __init__(self, monotonic: Callable[[], float], folder: Path | None = None) -> None:
        self.stored: dict[str, Stored] = {}
        self.changed: Callable[[str], None] = lambda _: None
        self._monotonic = monotonic
        self._folder = folder
        self._bytes: dict[str, bytes] = {}
        self._links: dict[str, float] = {}

    def put(self, kind: str, name: str, mime: str, data: bytes) -> Stored:
        """Take a file in; the same bytes twice make two files.

        Raises:
            ApiError: a photo that is too large or no picture, or an empty file.
        """
        if not data:
            raise bad("file must be non-empty")
        width = height = 0
        if kind == "photo":
            if len(data) > PHOTO_LIMIT:
                raise bad("file of size too big for a photo; the maximum size is 10485760 bytes")
            size = picture_size(data)
            if size is None:
                raise bad("IMAGE_PROCESS_FAILED")
            width, height = size
            if width + height > 10_000:
                raise bad("PHOTO_INVALID_DIMENSIONS")
        number = len(self.stored)
        plain = PurePosixPath(name.replace("\\", "/")).name[:64] or "file"
        begins, folder, ending = KINDS[kind]
        stored = Stored(
            id=begins + secrets.token_urlsafe(24),
            unique="AgAD" + secrets.token_urlsafe(9),
            kind=kind,
            name=plain,
            mime=mime,
            size=len(data),
            path=f"{folder}/file_{number}{PurePosixPath(plain).suffix if ending is None else ending}",
            width=width,
            height=height,
        )
        self.stored[stored.id] = stored
        if self._folder is None:
            self._bytes[stored.id] = data
        else:
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / stored.unique).write_bytes(data)
        self.changed(stored.id)
        return stored

    def data(self, stored: Stored) -> bytes:
        """Return the bytes of a file."""
        if self._folder is None:
            return self._bytes[stored.id]
        return (self._folder / stored.unique).read_bytes()

    def find(self, file_id: str) -> Stored | None:
        """Return the file that ``file_id`` names."""
        return self.stored.get(file_id)

    def by_unique(self, unique: str) -> Stored | None:
        """Return the file that the page asks for."""
        return next((stored for stored in self.stored.values() if stored.unique == unique), None)

    def link(self, file_id: str) -> Json:
        """Return the Bot API's ``File`` and open its download address for an hour.

        Raises:
            ApiError: an unknown file, or one above 20 MB.
        """
        stored = self.stored.get(file_id)
        if stored is None:
            raise bad("wrong file_id or the file is temporarily unavailable")
        if stored.size > DOWNLOAD_LIMIT:
            raise bad("file is too big")
        self._links[stored.path] = self._monotonic() + LINK_LIFE
        return {**stored.as_json(), "file_path": stored.path}

    def open_link(self, path: str) -> Stored | None:
        """Return the file behind a download address, unless it has expired."""
        if self._links.get(path, float("-inf")) <= self._monotonic():
            return None
        return next((stored for stored in self.stored.values() if stored.path == path), None)

    def row(self, file_id: str) -> Json:
        """Return what is kept of a file beside its bytes."""
        return asdict(self.stored[file_id])


def content(stored: Stored) -> Json:
    """Return the part of a ``Message`` that shows ``stored``."""
    if stored.kind == "photo":
        return {"photo": [{**stored.as_json(), "width": stored.width, "height": stored.height}]}
    if stored.kind == "voice":
        return {"voice": {"duration": VOICE_SECONDS, "mime_type": stored.mime, **stored.as_json()}}
    if stored.kind == "sticker":
        looks = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
        return {"sticker": {**looks, "emoji": stored.name, **stored.as_json()}}
    return {"document": {"file_name": stored.name, "mime_type": stored.mime, **stored.as_json()}}


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Return width and height in pixels of a PNG, GIF or JPEG; ``None`` for anything else."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return width, height
    if data[:6] in (b"GIF87a", b"GIF89a") and len(data) >= 10:
        width, height = struct.unpack("<HH", data[6:10])
        return width, height
    if data.startswith(b"\xff\xd8"):
        return _jpeg_size(data)
    return None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + int(struct.unpack(">H", data[at + 2 : at + 4])[0])
    return None
