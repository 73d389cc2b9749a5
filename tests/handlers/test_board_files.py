"""Pictures of proposals, codes for posters, and what boards know of somebody: shown, handed out, forgotten."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from handlers.board_files import code
from handlers.documents import DOCUMENTS
from participation.refused import Refused
from storage import pictures, proposals, residents
from storage.file_store import FileStore
from tests.handlers.boards import BODY, TITLE, begins, brings, comments, names, newest, open_board, stands
from tests.handlers.chat import Person, Place
from tests.handlers.residents import arrives
from tests.handlers.test_erasing import erases

JPEG = b"\xff\xd8\xff\xe0 a picture"


@pytest.fixture(autouse=True)
async def board(place: Place) -> int:
    return await open_board(place)


@pytest.fixture
def ana(place: Place) -> Person:
    return place.person(200_000_001)


@pytest.fixture
def bo(place: Place) -> Person:
    return place.person(200_000_002)


@pytest.fixture
def store(place: Place, tmp_path: Path) -> FileStore:
    return FileStore(tmp_path / "papers", place.database.keys)


async def writes_to_the_pictures(person: Person) -> None:
    await begins(person)
    await person.says(TITLE)
    await person.says(BODY)
    await person.taps("ok")
    await person.taps("pick", "youth")


async def test_a_proposal_shows_its_pictures_to_whoever_asks(ana: Person, bo: Person, store: FileStore) -> None:
    await writes_to_the_pictures(ana)
    await ana.sends_photo(JPEG)
    await arrives(ana, store=store)
    await ana.taps("ok")
    await names(ana)
    await ana.taps("send")
    brought = await newest(ana.place)
    assert len(await ana.place.database.run(lambda tx: pictures.of(tx, brought.id))) == 1

    await bo.says(f"/start i_{brought.id}")
    await bo.taps("pic")
    payload = bo.sees_document("proposal-pic")
    making = await bo.place.database.read(lambda tx: DOCUMENTS["proposal-pic"](tx, payload, bo.place.now))
    assert making is not None
    assert making(store).content == JPEG


async def test_a_picture_that_is_none_is_taken_out_and_said(ana: Person) -> None:
    await writes_to_the_pictures(ana)
    await ana.sends_photo(b"not a picture")
    await arrives(ana, refusal=Refused("paper-empty"))

    assert any("사진을 받을 수 없었어요" in one or "picture could not be taken" in one for one in ana.heard)
    assert ana.sees("propose-pictures")
    await ana.taps("skip")
    await names(ana)
    await ana.taps("send")
    assert (await newest(ana.place)).title == TITLE


async def test_a_code_for_posters_is_a_picture_of_modules(ana: Person) -> None:
    brought = await brings(ana)
    await ana.taps("vw", "s")
    await ana.taps("qr")
    payload = ana.sees_document("proposal-qr")
    making = await ana.place.database.read(lambda tx: DOCUMENTS["proposal-qr"](tx, payload, ana.place.now))
    assert making is not None
    image = Image.open(io.BytesIO(code(f"https://t.me/madang_bot?start=i_{brought.id}")))
    assert image.width == image.height > 500
    assert ana.sees_document("proposal-qr")["proposal"] == brought.id


async def test_mine_names_what_one_took_part_in(ana: Person, bo: Person) -> None:
    brought = await brings(ana)
    await comments(bo, brought.id, "저도요.")
    await bo.says("/mine")
    assert bo.sees("board-entry", title=TITLE)
    assert bo.sees("mine-board-joined")
    await ana.says("/mine")
    assert ana.sees("mine-board-wrote")


async def test_everything_on_boards_is_in_ones_own_data_and_nothing_of_others(
    ana: Person, bo: Person, store: FileStore
) -> None:
    brought = await brings(ana, name="달래")
    await comments(bo, brought.id, "머루가 쓴 댓글", name="머루")
    await ana.says("/mydata")
    await ana.taps("make")
    payload = ana.sees_document("own-data")
    making = await ana.place.database.read(lambda tx: DOCUMENTS["own-data"](tx, payload, ana.place.now))
    assert making is not None
    held = json.loads(zipfile.ZipFile(io.BytesIO(making(store).content)).read("data.json"))["boards"]

    assert held["name"] == "달래"
    assert [one["texts"][0]["body"] for one in held["proposals"]] == [BODY]
    assert "머루" not in json.dumps(held, ensure_ascii=False)


async def test_who_erases_their_data_leaves_an_empty_place(ana: Person, bo: Person, store: FileStore) -> None:
    brought = await brings(ana, name="달래")
    await comments(bo, brought.id, "저도요.")
    await ana.says("/erase")
    assert ana.sees("erase-goes-boards", proposals=1)
    await erases(ana, store)

    gone = await stands(ana.place, brought.id)
    assert (gone.state, gone.author, gone.body) == ("erased", None, "")
    assert await ana.place.database.run(lambda tx: residents.public_name(tx, ana.account)) is None
    assert await ana.place.database.run(lambda tx: proposals.of_author(tx, ana.account)) == []
    await bo.says(f"/start i_{brought.id}")
    assert bo.sees("refused-proposal-gone")
