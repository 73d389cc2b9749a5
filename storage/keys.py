"""The key files, and what is done with them: sealing what people write, and hiding whose a ballot is.

A data key seals payloads (AES-256-GCM, bound to table and row) and marks what is only looked up (HMAC-SHA-256). Each
vote has a key of its own, its *box*: from it come the name under which a person's ballot lies (HMAC-SHA-256) and the
sealing of the ballot itself (AES-SIV: equal rankings give equal ciphertexts, so that the database can group them
without reading them). The files live outside the database and its backup.
"""

import hashlib
import hmac
import os
import secrets
from functools import lru_cache
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, AESSIV

from storage.errors import Unusable

# What opening a payload raises that was touched, or sealed for another row or by another key.
Unreadable = InvalidTag

KEY_BYTES = 32
NONCE_BYTES = 12
_CHECK = b"madang"


class Box:
    """What a vote's own key does."""

    def __init__(self, key: bytes) -> None:
        self._voter = hmac.digest(key, b"voter", "sha256")
        self._order = hmac.digest(key, b"order", "sha256")
        self._siv = AESSIV(hashlib.sha512(b"ballot" + key).digest())

    def voter(self, account: int) -> bytes:
        """Return the 32 bytes under which this account's ballot lies; without the key nobody can tell whose it is."""
        return hmac.digest(self._voter, account.to_bytes(8, "big", signed=True), "sha256")

    def order_seed(self, account: int) -> bytes:
        """Return the 32 bytes from which this person's own order of the options follows."""
        return hmac.digest(self._order, account.to_bytes(8, "big", signed=True), "sha256")

    def seal(self, kind: bytes, plain: bytes) -> bytes:
        """Seal so that equal contents of a kind look equal."""
        return self._siv.encrypt(plain, [kind])

    def open(self, kind: bytes, sealed: bytes) -> bytes:
        """Read what ``seal`` has written. Raises Unreadable if it was touched."""
        return self._siv.decrypt(sealed, [kind])


class Keyring:
    """The key files of one folder."""

    def __init__(self, folder: Path, data_key: bytes) -> None:
        self._folder = folder
        self._aead = AESGCM(data_key)
        self._names = hmac.digest(data_key, b"names of papers", "sha256")

        self._marks = hmac.digest(data_key, b"mark", "sha256")
        self.box = lru_cache(maxsize=256)(self._box)

    @classmethod
    def open(cls, folder: Path, *, make: bool = True) -> "Keyring":
        """Open the folder of the key files; make it (mode 700) and the data key (mode 600) at the first start.

        ``make``: false where there is a database already, whose key a fresh one could never stand in for.

        Raises:
            Unusable: ``keys-missing``, or ``keys-damaged`` if a key file has the wrong size.
            OSError: if the folder can't be made or read.
        """
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return cls(folder, _key_file(folder / "data.key", make=make))

    def seal(self, table: str, row: object, plain: bytes) -> bytes:
        """Seal a payload for one row: it can't be read, changed, or moved to another row."""
        nonce = secrets.token_bytes(NONCE_BYTES)
        return nonce + self._aead.encrypt(nonce, plain, f"{table}:{row}".encode())

    def open_sealed(self, table: str, row: object, sealed: bytes) -> bytes:
        """Read what ``seal`` has written. Raises Unreadable if it belongs elsewhere."""
        return self._aead.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], f"{table}:{row}".encode())

    def paper_name(self, paper: int) -> hmac.HMAC:
        """Begin the keyed hash under which a paper's file lies; its content is fed to ``update``.

        The paper's number is part of it: the same content twice is two files, and a name tells nobody without the
        key what is in it, nor who has sent the same.
        """
        return hmac.new(self._names, paper.to_bytes(8, "big"), "sha256")

    def mark(self, table: str, content: bytes) -> bytes:
        """Return 32 bytes by which a table finds a content again; without the keys they can't even be guessed at."""
        return hmac.digest(self._marks, table.encode() + b":" + content, "sha256")

    def _box(self, name: str) -> Box:
        return Box(_key_file(self._folder / f"box-{name}.key", make=False))

    def new_box(self) -> str:
        """Make the key of a new vote, safely on disk; return its name."""
        name = secrets.token_hex(8)
        _key_file(self._folder / f"box-{name}.key")
        return name

    def check_word(self) -> str:
        """Return a sealed word by which these keys are known again."""
        return self.seal("facts", "key-check", _CHECK).hex()

    def recognise(self, word: str) -> None:
        """Raise Unusable ``keys-differ`` if the word was sealed by other keys."""
        try:
            self.open_sealed("facts", "key-check", bytes.fromhex(word))
        except Unreadable:
            raise Unusable("keys-differ", folder=str(self._folder)) from None


def _key_file(path: Path, *, make: bool = True) -> bytes:
    if make and not path.exists():
        fresh = path.with_suffix(f".{secrets.token_hex(4)}")
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(secrets.token_bytes(KEY_BYTES))
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(fresh, path)  # unlike rename, it never replaces a key that another process has just made
        except FileExistsError:
            pass
        finally:
            fresh.unlink()
        sync_folder(path.parent)
    try:
        key = path.read_bytes()
    except FileNotFoundError:
        raise Unusable("keys-missing", file=str(path)) from None
    if len(key) != KEY_BYTES:
        raise Unusable("keys-damaged", file=str(path))
    return key


def sync_folder(folder: Path) -> None:
    """Make a new file's name durable too, not only its content."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
