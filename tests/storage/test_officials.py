"""How officials are named in records: as they say, sealed, and never printed."""

import pytest

from participation.refused import Refused
from storage import officials
from storage.database import Database
from tests.storage.office import OFFICIAL, STRANGER
from texts import LANGUAGES, say


async def test_a_name_reads_back_and_a_later_one_takes_its_place(database: Database) -> None:
    await database.run(lambda tx: officials.introduce(tx, OFFICIAL, " 홍길동 ", "시민참여팀 주무관"))
    await database.run(lambda tx: officials.introduce(tx, OFFICIAL, "홍길동", "시민참여팀장"))

    named = await database.run(lambda tx: officials.named(tx, OFFICIAL))

    assert named is not None
    assert (named.name, named.post) == ("홍길동", "시민참여팀장")
    assert "홍길동" not in repr(named)
    assert await database.run(lambda tx: officials.named(tx, STRANGER)) is None
    for file in database.path.parent.glob(f"{database.path.name}*"):
        assert "홍길동".encode() not in file.read_bytes()


@pytest.mark.parametrize(
    ("name", "post", "key"),
    [
        ("", "주무관", "official-name-unfit"),
        ("\u3164", "주무관", "official-name-unfit"),
        ("가" * 61, "주무관", "official-name-unfit"),
        ("홍\n길동", "주무관", "official-name-unfit"),
        ("홍길동", " ", "official-post-unfit"),
        ("홍길동", "가" * 61, "official-post-unfit"),
    ],
)
async def test_a_name_that_nobody_could_read_is_refused(database: Database, name: str, post: str, key: str) -> None:
    with pytest.raises(Refused) as refused:
        await database.run(lambda tx: officials.introduce(tx, OFFICIAL, name, post))

    assert refused.value.key == key
    assert all(say(language, f"refused-{key}", **refused.value.values) for language in LANGUAGES)
