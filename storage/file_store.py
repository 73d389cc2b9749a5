"""Sealed files on disk: written in a stream, safely there once they have their name, unreadable without their own key.

A file is a row of chunks, each sealed by AES-256-GCM under a key that belongs to this file alone. The nonce is the
chunk's number and whether it is the last, so that none can be left out, moved, repeated, or cut off
(the STREAM construction: Hoang, Reyhanitabar, Rogaway, Vizár, "Online Authenticated-Encryption and its Nonce-Reuse
Misuse-Resistance", 2015).
"""

import hashlib
import os
import secrets
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from storage.keys import KEY_BYTES, NONCE_BYTES, Keyring, sync_folder
from storage.papers import Stored

CHUNK = 64 * 1024
_TAG = 16
_HALF_WRITTEN = ".part"


class FileStore:
    """The folder of papers: ``<application>/<keyed hash of number and content>``, for its owner only.

    All of it waits for the disk: to be called off the event loop.
    """

    def __init__(self, folder: Path, keys: Keyring) -> None:
        self._folder = folder
        self._keys = keys

    def write(self, application: int, paper: int) -> "Writing":
        """Begin a file.

        Raises:
            OSError: the disk says no.
        """
        folder = self._folder / str(application)
        for one in (self._folder, folder):
            if not one.is_dir():
                one.mkdir(mode=0o700, parents=True, exist_ok=True)
                sync_folder(one.parent)
        return Writing(folder, self._keys, paper)

    def read(self, stored: Stored) -> Iterator[bytes]:
        """Yield a file's content, in pieces of up to 64 KB; each is proved before it is yielded.

        Raises:
            Unreadable: it was touched or cut short, or it is another file's key.
            OSError: it is not there.
        """
        aead = AESGCM(stored.file_key)
        with self._path(stored.file).open("rb") as file:
            number, sealed = 0, file.read(CHUNK + _TAG)
            while True:
                following = file.read(CHUNK + _TAG)
                yield aead.decrypt(_nonce(number, last=not following), sealed, None)
                if not following:
                    return
                number, sealed = number + 1, following

    def delete(self, file: str) -> None:
        """Delete a file, and its folder with the last one. Idempotent.

        Raises:
            OSError: the disk says no.
        """
        path = self._path(file)
        path.unlink(missing_ok=True)
        with suppress(OSError):  # others are in it, or it is gone already
            path.parent.rmdir()

    def files(self) -> list[str]:
        """Return the names of all files."""
        return [f"{path.parent.name}/{path.name}" for path in self._all() if path.suffix != _HALF_WRITTEN]

    def sweep_half_written(self) -> int:
        """Delete what a crash has left unfinished; return how many. Only while nothing is being written."""
        left = [path for path in self._all() if path.suffix == _HALF_WRITTEN]
        for path in left:
            path.unlink(missing_ok=True)
        return len(left)

    def _all(self) -> list[Path]:
        return [path for path in self._folder.glob("*/*") if path.is_file()]

    def _path(self, file: str) -> Path:
        application, _, name = file.partition("/")
        if not (application.isdecimal() and name.isalnum()):  # so that no name leads out of the folder
            raise FileNotFoundError(2, "no such paper")
        return self._folder / application / name


class Writing:
    """A file that is being written; it has no name until ``finish``, and ``abandon`` leaves nothing behind."""

    def __init__(self, folder: Path, keys: Keyring, paper: int) -> None:
        self.size = 0
        self._folder = folder
        self._key = secrets.token_bytes(KEY_BYTES)
        self._aead = AESGCM(self._key)
        self._number = 0
        self._waiting = bytearray()
        self._sha256 = hashlib.sha256()
        self._name = keys.paper_name(paper)
        self._path = folder / f"{secrets.token_hex(8)}{_HALF_WRITTEN}"
        self._file = os.fdopen(os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")

    def add(self, content: bytes) -> None:
        """Add a piece of any length.

        Raises:
            OSError: the disk says no.
        """
        self.size += len(content)
        self._sha256.update(content)
        self._name.update(content)
        self._waiting += content
        while len(self._waiting) > CHUNK:  # what may be the last chunk waits
            self._seal(bytes(self._waiting[:CHUNK]), last=False)
            del self._waiting[:CHUNK]

    def finish(self) -> Stored:
        """Make the file durable under its name.

        Raises:
            OSError: the disk says no.
        """
        self._seal(bytes(self._waiting), last=True)
        self._waiting.clear()
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        name = self._name.hexdigest()
        self._path.rename(self._folder / name)
        sync_folder(self._folder)
        return Stored(f"{self._folder.name}/{name}", self._key, self.size, self._sha256.digest())

    def abandon(self) -> None:
        """Leave nothing behind of what is unfinished. Idempotent; after ``finish`` it does nothing."""
        with suppress(OSError):  # what waits to be written can't be, on a full disk
            self._file.close()
        with suppress(OSError):  # whatever is left is swept at the next start
            self._path.unlink(missing_ok=True)

    def _seal(self, content: bytes, *, last: bool) -> None:
        self._file.write(self._aead.encrypt(_nonce(self._number, last=last), content, None))
        self._number += 1


def _nonce(number: int, *, last: bool) -> bytes:
    """Return the nonce of a chunk: never the same twice, since each file has a key of its own."""
    return number.to_bytes(NONCE_BYTES - 1, "big") + bytes([last])
