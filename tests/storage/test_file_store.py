"""Sealed files: what was written reads back, what was touched does not, and a crash leaves nothing for ever."""

import hashlib
import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from storage.file_store import CHUNK, FileStore
from storage.keys import KEY_BYTES, Keyring, Unreadable
from storage.papers import Stored

SEALED = CHUNK + 16


@pytest.fixture
def store(tmp_path: Path, keys: Keyring) -> FileStore:
    return FileStore(tmp_path / "papers", keys)


def written(store: FileStore, content: bytes, *, application: int = 5, paper: int = 1, piece: int = 10_000) -> Stored:
    writing = store.write(application, paper)
    for at in range(0, len(content), piece):
        writing.add(content[at : at + piece])
    return writing.finish()


def read(store: FileStore, stored: Stored) -> bytes:
    return b"".join(store.read(stored))


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 7])
@pytest.mark.parametrize("piece", [999, CHUNK, 10 * CHUNK])
def test_a_file_reads_back_as_it_came(store: FileStore, size: int, piece: int) -> None:
    content = os.urandom(size)

    stored = written(store, content, piece=piece)

    assert read(store, stored) == content
    assert (stored.size, stored.sha256) == (size, hashlib.sha256(content).digest())
    assert all(len(part) <= CHUNK for part in store.read(stored))


def test_on_disk_there_is_nothing_of_it_and_only_its_owner_may_look(store: FileStore, tmp_path: Path) -> None:
    stored = written(store, "주민등록초본 ".encode() * 9000)

    path = tmp_path / "papers" / stored.file
    assert "주민".encode() not in path.read_bytes()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert {stat.S_IMODE(folder.stat().st_mode) for folder in (path.parent, path.parent.parent)} == {0o700}
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_the_same_content_twice_is_two_files_and_without_the_key_nobody_tells_its_name(
    store: FileStore, tmp_path: Path
) -> None:
    mine = written(store, b"the same", paper=1)
    yours = written(store, b"the same", paper=2)
    elsewhere = written(
        FileStore(tmp_path / "other papers", Keyring.open(tmp_path / "other keys")), b"the same", paper=1
    )

    assert len({mine.file, yours.file, elsewhere.file}) == 3
    assert mine.file_key != yours.file_key
    assert mine.sha256.hex() not in mine.file
    store.delete(mine.file)
    assert read(store, yours) == b"the same"


def test_written_again_after_a_crash_it_takes_its_own_place(store: FileStore) -> None:
    written(store, b"lost with its key")
    again = written(store, b"lost with its key")

    assert store.files() == [again.file]
    assert read(store, again) == b"lost with its key"


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda sealed: sealed[:-1], id="a byte short"),
        pytest.param(lambda sealed: sealed[: 2 * SEALED], id="cut between chunks"),
        pytest.param(lambda sealed: sealed[:SEALED] + sealed[2 * SEALED :], id="a chunk left out"),
        pytest.param(
            lambda sealed: sealed[SEALED : 2 * SEALED] + sealed[:SEALED] + sealed[2 * SEALED :], id="reordered"
        ),
        pytest.param(lambda sealed: sealed[:SEALED] + sealed, id="a chunk repeated"),
        pytest.param(lambda sealed: sealed + sealed[-20:], id="something added"),
        pytest.param(lambda sealed: sealed[:100] + bytes([sealed[100] ^ 1]) + sealed[101:], id="a bit turned"),
        pytest.param(lambda _: b"", id="emptied"),
    ],
)
def test_what_was_touched_is_unreadable(store: FileStore, tmp_path: Path, change: object) -> None:
    stored = written(store, os.urandom(2 * CHUNK + 500))
    path = tmp_path / "papers" / stored.file
    assert callable(change)
    path.write_bytes(change(path.read_bytes()))

    with pytest.raises(Unreadable):
        read(store, stored)


def test_with_another_files_key_it_is_unreadable(store: FileStore) -> None:
    stored = written(store, b"mine")

    with pytest.raises(Unreadable):
        read(store, replace(stored, file_key=b"x" * KEY_BYTES))


def test_what_is_abandoned_leaves_nothing(store: FileStore, tmp_path: Path) -> None:
    writing = store.write(5, 1)
    writing.add(b"x" * 200_000)
    writing.abandon()
    writing.abandon()

    assert [path for path in (tmp_path / "papers").rglob("*") if path.is_file()] == []


def test_abandoned_after_its_end_it_stays(store: FileStore) -> None:
    writing = store.write(5, 1)
    writing.add(b"x")
    stored = writing.finish()

    writing.abandon()

    assert read(store, stored) == b"x"


def test_what_a_crash_left_half_written_is_swept_and_nothing_else(store: FileStore) -> None:
    whole = written(store, b"whole")
    left = [store.write(5, 2), store.write(6, 3)]
    left[0].add(b"x" * 200_000)

    assert store.files() == [whole.file]
    assert store.sweep_half_written() == 2
    assert store.sweep_half_written() == 0
    assert read(store, whole) == b"whole"
    for one in left:
        one._file.close()


def test_deleting_takes_the_folder_with_the_last_file_and_may_be_repeated(store: FileStore, tmp_path: Path) -> None:
    one, other = written(store, b"1", paper=1), written(store, b"2", paper=2)

    store.delete(one.file)
    assert store.files() == [other.file]
    store.delete(other.file)
    store.delete(other.file)

    assert list((tmp_path / "papers").iterdir()) == []
    with pytest.raises(FileNotFoundError):
        read(store, one)


@pytest.mark.parametrize("name", ["../keys/data.key", "5/../../keys/data.key", "/etc/passwd", "5/", "5", "", "5/a/b"])
def test_no_name_leads_out_of_the_folder(store: FileStore, name: str) -> None:
    with pytest.raises(FileNotFoundError):
        store.delete(name)


def test_where_nothing_was_ever_handed_in_there_is_nothing(store: FileStore) -> None:
    assert store.files() == []
    assert store.sweep_half_written() == 0
