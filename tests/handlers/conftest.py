"""A bot with a vote that is open, and somebody who has not voted yet; each test in every language."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import Database
from storage.keys import Keyring
from tests.handlers.chat import Person, Place
from tests.participation.votes import a_vote
from texts import LANGUAGES


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = await Database.open(tmp_path / "madang.db", Keyring.open(tmp_path / "keys"))
    yield opened
    await opened.close()


@pytest.fixture(params=LANGUAGES)
def place(database: Database, request: pytest.FixtureRequest) -> Place:
    return Place(database, request.param)


@pytest.fixture
async def ada(place: Place) -> Person:
    await place.publish(a_vote())
    return place.person(100_000_001)


@pytest.fixture
def bert(place: Place) -> Person:
    return place.person(100_000_002)
