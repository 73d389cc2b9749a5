"""The key files: made once, readable by their owner only, and missed with a clear word."""

import asyncio
import stat
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidTag
from hypothesis import given
from hypothesis import strategies as st

from storage import drafts, facts, outbox, programmes
from storage.database import Database, Tx
from storage.errors import Unusable
from storage.keys import KEY_BYTES, Box, Keyring
from tests.participation.votes import WHILE_OPEN, a_vote
from tests.storage import child
from texts import LANGUAGES
from texts import keys as all_sentences


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_folder_and_its_files_are_for_their_owner_only(tmp_path: Path) -> None:
    keys = Keyring.open(tmp_path / "keys")
    keys.new_box()

    assert mode(tmp_path / "keys") == 0o700
    assert {mode(file) for file in (tmp_path / "keys").iterdir()} == {0o600}


def test_a_second_start_finds_the_same_key(tmp_path: Path) -> None:
    sealed = Keyring.open(tmp_path / "keys").seal("inbox", 1, b"hello")

    assert Keyring.open(tmp_path / "keys").open_sealed("inbox", 1, sealed) == b"hello"


def test_boxes_have_keys_of_their_own(tmp_path: Path) -> None:
    keys = Keyring.open(tmp_path / "keys")
    one, other = keys.box(keys.new_box()), keys.box(keys.new_box())

    assert one.voter(7) != other.voter(7)
    assert one.order_seed(7) != other.order_seed(7)
    assert one.seal(b"ranking", b"x") != other.seal(b"ranking", b"x")


def test_within_a_box_everybody_lies_elsewhere_and_names_lead_nowhere() -> None:
    box = Box(bytes(KEY_BYTES))

    assert len({box.voter(account) for account in range(1000)}) == 1000
    assert box.voter(7) != box.order_seed(7)
    assert Box(b"\1" * KEY_BYTES).voter(7) != box.voter(7)


def test_equal_contents_look_equal_only_within_their_kind() -> None:
    box = Box(bytes(KEY_BYTES))

    assert box.seal(b"ranking", b"x") == box.seal(b"ranking", b"x")
    assert box.seal(b"ranking", b"x") != box.seal(b"receipt", b"x")
    with pytest.raises(InvalidTag):
        box.open(b"receipt", box.seal(b"ranking", b"x"))


@given(plain=st.binary(max_size=500), row=st.integers() | st.text(max_size=20))
def test_what_is_sealed_reads_back_and_looks_different_each_time(
    tmp_path_factory: pytest.TempPathFactory, plain: bytes, row: object
) -> None:
    keys = Keyring.open(tmp_path_factory.getbasetemp() / "keys-for-sealing")
    sealed = keys.seal("drafts", row, plain)

    assert keys.open_sealed("drafts", row, sealed) == plain
    assert keys.seal("drafts", row, plain) != sealed


@pytest.mark.parametrize(("table", "row"), [("inbox", 2), ("outbox", 1), ("inbox", "1 ")])
def test_what_is_sealed_for_one_row_is_unreadable_in_any_other(keys: Keyring, table: str, row: object) -> None:
    sealed = keys.seal("inbox", 1, b"hello")

    with pytest.raises(InvalidTag):
        keys.open_sealed(table, row, sealed)


def test_what_somebody_has_touched_is_unreadable(keys: Keyring) -> None:
    sealed = bytearray(keys.seal("inbox", 1, b"hello"))
    sealed[-1] ^= 1

    with pytest.raises(InvalidTag):
        keys.open_sealed("inbox", 1, bytes(sealed))


async def test_a_draft_moved_to_another_person_is_unreadable(database: Database) -> None:
    def move(tx: Tx) -> None:
        drafts.keep(tx, 7, "vote:1", 1, b"mine", WHILE_OPEN)
        tx.run("UPDATE drafts SET account = 8")
        drafts.load(tx, 8, "vote:1")

    with pytest.raises(InvalidTag):
        await database.run(move)


async def test_an_answer_moved_to_another_row_is_never_sent_and_holds_up_nothing(database: Database) -> None:
    def move(tx: Tx) -> list[object]:
        outbox.say(tx, 7, {"text": "for 7"}, WHILE_OPEN)
        outbox.say(tx, 8, {"text": "for 8"}, WHILE_OPEN)
        tx.run("UPDATE outbox SET payload = (SELECT payload FROM outbox WHERE chat = 7) WHERE chat = 8")
        outbox.say(tx, 8, {"text": "next"}, WHILE_OPEN)
        parcel = outbox.take(tx, 8, "people")
        return [parcel and parcel.payload, outbox.counts(tx, "people")]

    assert await database.run(move) == [{"text": "next"}, {"failed": 1, "pending": 1, "sending": 1}]


@pytest.mark.parametrize("size", [0, KEY_BYTES - 1, KEY_BYTES + 1])
def test_a_key_of_the_wrong_size_is_damaged(tmp_path: Path, size: int) -> None:
    Keyring.open(tmp_path)
    (tmp_path / "data.key").write_bytes(b"x" * size)

    with pytest.raises(Unusable) as refused:
        Keyring.open(tmp_path)

    assert refused.value.key == "keys-damaged"
    assert refused.value.values == {"file": str(tmp_path / "data.key")}


async def test_other_keys_are_noticed_before_any_harm(database: Database, tmp_path: Path) -> None:
    with pytest.raises(Unusable) as refused:
        await Database.open(database.path, Keyring.open(tmp_path / "other keys"))

    assert refused.value.key == "keys-differ"
    assert refused.value.values == {"folder": str(tmp_path / "other keys")}


async def test_a_missing_key_of_a_vote_is_named(database: Database, tmp_path: Path) -> None:
    box = database.keys.new_box()
    await database.run(lambda tx: programmes.publish(tx, a_vote(), box=box, now=WHILE_OPEN, shorten=False))
    file = tmp_path / "keys" / f"box-{box}.key"
    file.unlink()

    with pytest.raises(Unusable) as refused:
        database.keys.box(box)

    assert refused.value.key == "keys-missing"
    assert refused.value.values == {"file": str(file)}
    assert not file.exists()  # a new key in its place would make every ballot nobody's


async def open_and_seal(folder: str) -> None:
    print(Keyring.open(Path(folder)).seal("inbox", 1, b"hello").hex())


async def test_processes_that_make_the_keys_at_once_agree(tmp_path: Path) -> None:
    folder = tmp_path / "keys"
    processes = [child.start(open_and_seal, folder) for _ in range(4)]
    said = await asyncio.gather(*(asyncio.to_thread(child.said_by, process) for process in processes))

    keys = Keyring.open(folder)

    assert {keys.open_sealed("inbox", 1, bytes.fromhex(sealed)) for sealed in said} == {b"hello"}
    assert [file.name for file in folder.iterdir()] == ["data.key"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "key",
    [
        "database-newer",
        "database-damaged",
        "database-unopened",
        "database-is-demo",
        "database-is-real",
        "keys-missing",
        "keys-damaged",
        "keys-differ",
    ],
)
def test_every_reason_has_its_words_for_the_operator(language: str, key: str) -> None:
    assert f"operator-{key}" in all_sentences(language)


@pytest.mark.parametrize(("made_for", "wanted"), [("demo", "real"), ("real", "demo")])
async def test_a_database_is_used_for_what_it_was_made_for(database: Database, made_for: str, wanted: str) -> None:
    await database.run(lambda tx: facts.claim_kind(tx, made_for))
    await database.run(lambda tx: facts.claim_kind(tx, made_for))

    with pytest.raises(Unusable) as refused:
        await database.run(lambda tx: facts.claim_kind(tx, wanted))

    assert refused.value.key == f"database-is-{made_for}"
