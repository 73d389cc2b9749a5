"""A real database in a folder of its own for each test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import Database
from storage.keys import Keyring


@pytest.fixture
def keys(tmp_path: Path) -> Keyring:
    return Keyring.open(tmp_path / "keys")


@pytest.fixture
async def database(tmp_path: Path, keys: Keyring) -> AsyncIterator[Database]:
    opened = await Database.open(tmp_path / "madang.db", keys)
    yield opened
    await opened.close()
