"""A real database in a folder of its own: one to run units in, or one open transaction to tell a story in."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from storage.connection import _open
from storage.database import Database, Tx
from storage.keys import Keyring
from storage.migrations import migrate
from storage.shelf import Shelf


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = await Database.open(tmp_path / "madang.db", Keyring.open(tmp_path / "keys"))
    yield opened
    await opened.close()


@pytest.fixture
def tx(tmp_path: Path) -> Iterator[Tx]:
    sqlite = _open(tmp_path / "told.db", read_only=False)
    migrate(sqlite)
    yield Tx(sqlite, Keyring.open(tmp_path / "keys"), Shelf())
    sqlite.close()
