"""/mydata: everything about the person who asks, and nothing of anybody else."""

import io
import json
import zipfile
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from handlers import own_data
from handlers.documents import DOCUMENTS
from participation.asking_for_data import APART
from participation.audit import Actor
from storage import audit, digests, follows, notice_switches, reviews, support
from storage.database import Tx
from storage.file_store import FileStore
from tests.conversations.yard import BO, a_board, bring, recommend
from tests.handlers import residents
from tests.handlers.chat import Person, Place
from tests.participation.receptions import disclosure, youth
from texts import When, say_html

PDF = b"%PDF-1.7"
OFFICIAL = 100_000_077


@pytest.fixture(autouse=True)
async def _receptions(ada: Person, place: Place) -> None:
    assert ada.place is place
    await residents.publish(place, youth(), disclosure())


@pytest.fixture
def store(place: Place, tmp_path: Path) -> FileStore:
    return FileStore(tmp_path / "papers", place.database.keys)


async def got(person: Person, store: FileStore) -> zipfile.ZipFile:
    """Ask for the file and get it, as delivery would make it."""
    await person.says("/mydata")
    await person.taps("make")
    payload = person.sees_document("own-data")
    place = person.place
    making = await place.database.read(lambda tx: DOCUMENTS["own-data"](tx, payload, place.now))
    assert making is not None
    made = making(store)
    assert made.media_type == "application/zip"
    return zipfile.ZipFile(io.BytesIO(made.content))


def data(packed: zipfile.ZipFile) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(packed.read("data.json"))
    return read


async def test_it_says_what_will_come_and_makes_nothing_before_it_is_asked_to(ada: Person) -> None:
    await ada.says("/mydata")

    assert ada.sees("mydata-about")
    assert ada.sees("mydata-nobody-else")
    assert len(ada.chat) == 1


async def test_everything_somebody_has_told_and_sent_is_in_it(ada: Person, store: FileStore) -> None:
    await residents.hands_in(ada, store)
    await residents.asks_for_disclosure(ada)

    packed = await got(ada, store)

    held = data(packed)
    handed_in = next(one for one in held["applications"] if one["number"] is not None)
    assert (handed_in["name"], handed_in["born_on"], handed_in["resident"]) == (residents.NAME, "2008-03-05", True)
    assert handed_in["answers"]["title"] == "비어 있는 가게를 모임방으로"
    assert [one["key"] for one in handed_in["consents"]] == ["personal-data"]
    assert youth().consents[0].purpose.in_(ada.language) in handed_in["consents"][0]["text"]
    [paper] = held["papers"]
    assert packed.read(paper["file"]) == PDF
    [begun] = held["drafts"]
    assert begun["answers"]["name"] == residents.NAME
    assert residents.PROJECT in packed.read("data.json").decode()
    assert "README.txt" in packed.namelist()


async def test_a_ballot_and_its_receipt_are_in_it(ada: Person, store: FileStore) -> None:
    await ada.says("/start five-cities")
    for number in (5, 1, 3):
        await ada.taps("in", number)
    await ada.taps("cast")
    ballot = await ada.ballot()
    assert ballot is not None

    [vote] = data(await got(ada, store))["votes"]

    assert (vote["ranking"], vote["receipt"]) == ([5, 1, 3], ballot.receipt)


async def test_nothing_of_anybody_else_is_in_it(ada: Person, bert: Person, store: FileStore) -> None:
    await residents.hands_in(ada, store)

    held = data(await got(bert, store))

    assert held["person"]["account"] == bert.account
    assert not any(held.pop("boards").values())
    assert not any(held.pop("hears").values())
    assert {name: part for name, part in held.items() if part and name != "person"} == {}


async def test_looks_of_officials_are_in_it_by_their_role_and_not_by_their_name(ada: Person, store: FileStore) -> None:
    await residents.hands_in(ada, store)
    [application] = await residents.of(ada)
    looked_at = [(f"application:{application.id}", "looked-at-application"), ("", "exported-papers")]
    others = [("application:999", "looked-at-application")]

    def look(tx: Tx) -> None:
        for subject, what in looked_at + others:
            by = Actor("official", OFFICIAL)
            audit.note(tx, application.programme, what, by=by, at=ada.place.now, subject=subject)  # type: ignore[arg-type]

    await ada.place.database.run(look)

    packed = await got(ada, store)

    assert [(look["role"], look["what"]) for look in data(packed)["looks"]] == [
        ("official", what) for _, what in looked_at
    ]
    assert str(OFFICIAL) not in packed.read("data.json").decode()


async def test_a_file_that_has_gone_meanwhile_does_not_keep_the_rest_back(ada: Person, store: FileStore) -> None:
    await residents.hands_in(ada, store)
    [file] = store.files()
    store.delete(file)

    packed = await got(ada, store)

    assert sorted(packed.namelist()) == ["README.txt", "data.json"]


async def test_the_button_works_once(ada: Person) -> None:
    await ada.says("/mydata")
    number, make = ada.button("make")
    await ada.taps_data(make, number)
    assert ada.sees_document("own-data")
    drawn = len(ada.heard)

    await ada.taps_data(make, number)

    assert ada.hears("old-screen")
    assert sum("make" in message for message in ada.chat.values()) == 1
    assert drawn < len(ada.heard)


async def test_it_can_be_asked_for_by_typing(ada: Person) -> None:
    await ada.says("/plain")
    await ada.says("/mydata")
    [typed] = [label for _, label, payload in ada.buttons() if payload.split(".")[2] == "make"]

    await ada.says(typed)

    assert ada.sees_document("own-data")


async def test_another_accounts_button_gets_nobody_elses_data(ada: Person, bert: Person) -> None:
    await ada.says("/mydata")
    number, make = ada.button("make")

    await bert.taps_data(make, number)

    assert bert.hears("old-screen")
    assert all("make" not in message for message in bert.chat.values())


async def test_it_comes_once_in_ten_minutes_and_says_so(ada: Person, bert: Person) -> None:
    asked_at = ada.place.now
    for minute in (0, 1, 9):
        ada.place.now = asked_at + timedelta(minutes=minute)
        await ada.says("/mydata")
        await ada.taps("make")
    again_at = asked_at + APART
    assert ada.hears("refused-mydata-too-soon", last_at=_when(asked_at), minutes=10, again_at=_when(again_at))
    assert sum("make" in message for message in ada.chat.values()) == 1
    await bert.says("/mydata")  # each for themselves
    await bert.taps("make")
    assert bert.sees_document("own-data")
    ada.place.now = again_at
    await ada.taps("make")
    assert sum("make" in message for message in ada.chat.values()) == 2


async def test_whoever_types_is_told_so_too(ada: Person) -> None:
    asked_at = ada.place.now
    for _ in range(2):
        await ada.says("/mydata")
        [typed] = {label for _, label, payload in ada.buttons() if payload.split(".")[2] == "make"}
        await ada.says(typed)
    words = say_html(ada.language, "refused-mydata-too-soon", last_at=_when(asked_at), minutes=10,
        again_at=_when(asked_at + APART))  # fmt: skip
    assert any(words.plain() in text for text in ada.heard)


def _when(at: datetime) -> When:
    return When(at, "Asia/Seoul")


async def test_what_one_follows_and_how_one_wants_to_hear_is_in_it(ada: Person, store: FileStore) -> None:
    youth_policy = await ada.place.programme("youth-policy")

    def chosen(tx: Tx) -> None:
        follows.follow(tx, ada.account, follows.of_programme(youth_policy.id))
        follows.follow(tx, ada.account, follows.of_office(youth_policy.content.office.code))
        notice_switches.switch(tx, ada.account, "results", on=False)
        digests.daily(tx, ada.account, 18, date(2023, 5, 31))

    await ada.place.database.run(chosen)

    held = data(await got(ada, store))
    assert held["hears"] == {
        "programmes": [youth_policy.content.title.in_(ada.language)],
        "offices": [youth_policy.content.office.name.in_(ada.language)],
        "off": ["results"],
        "digest_hour": 18,
        "digest_on": "2023-05-31",
    }
    assert held["person"]["asked_at"] is not None


async def test_how_proposals_stood_when_one_last_looked_is_in_it(ada: Person, bert: Person, store: FileStore) -> None:
    def follow(tx: Tx) -> None:
        board = a_board(tx)
        one = bring(tx, board)
        support.follow(tx, one.id, ada.account)
        recommend(tx, board, one.id, BO)

    await ada.place.database.run(follow)

    known = data(await got(ada, store))["boards"]["known"]
    assert known == [{"proposal": 1, "comments": 0, "recommendations": 0, "version": 1}]
    assert data(await got(bert, store))["boards"]["known"] == []


async def test_ones_own_reviews_are_in_it_and_not_those_of_others(ada: Person, bert: Person, store: FileStore) -> None:
    await residents.hands_in(ada, store)
    [application] = await residents.of(ada)

    def review(tx: Tx) -> None:
        for account in (bert.account, OFFICIAL):
            reviews._enter(tx, application.programme, application.id, account, ada.place.now)
        by = Actor("reviewer", bert.account)
        scores = {one.key: 3 for one in youth().review.criteria}  # type: ignore[union-attr]
        reviews.give(tx, application.id, scores, "생각이 새로워요.", by=by, at=ada.place.now)

    await ada.place.database.run(review)

    [own] = data(await got(bert, store))["reviews"]
    assert (own["number"], own["state"], own["comment"]) == (application.number, "given", "생각이 새로워요.")
    assert set(own["scores"].values()) == {3}
    assert data(await got(ada, store))["reviews"] == []


@pytest.mark.parametrize(
    ("sizes", "shares"),
    [
        ([], [[]]),
        ([1, 2], [[1, 2]]),
        ([20, 20, 20], [[20, 20], [20]]),
        ([20, 20, 20, 20, 20], [[20, 20], [20, 20], [20]]),
        ([45, 1], [[45], [1]]),
    ],
)
def test_what_is_too_much_for_one_message_comes_in_several(sizes: list[int], shares: list[list[int]]) -> None:
    def sent(size: int) -> Any:
        return type("Sent", (), {"size": size * 1024 * 1024})()

    shared = own_data.shared_out([(str(size), sent(size)) for size in sizes])

    assert [[int(name) for name, _ in share] for share in shared] == shares
