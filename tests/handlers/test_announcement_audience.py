"""Choosing to whom an announcement goes, with the exact count in sight."""

import pytest

from storage import notice_switches, people
from storage.database import Tx
from tests.handlers.chat import Person, Place
from tests.handlers.newsroom import OFFICIAL, OWNER, Newsroom
from tests.handlers.officials import APPLICANTS, handed_in
from tests.participation.boards import ideas
from tests.participation.votes import a_vote
from texts import LANGUAGES

FOREIGN = 50


@pytest.fixture
async def room(place: Place) -> Newsroom:
    opened = Newsroom(place)
    await opened.begins()
    return opened


async def chooses(room: Newsroom, account: int = OFFICIAL, subject: str = "") -> Person:
    author = await room.writes(account, subject=subject)
    await author.taps("vw", "to")
    assert author.sees("announce-to-nobody-yet")
    return author


async def test_the_count_is_split_and_changes_with_each_choice(room: Newsroom) -> None:
    def unit(tx: Tx) -> None:
        people.reachable(tx, 1, yes=False)
        notice_switches.switch(tx, 2, "announcements", on=False)

    await room.run(unit)
    author = await chooses(room)
    await author.taps("with", f"followers.{room.programme}")
    assert author.sees("announce-reach", count=1, blocked=1, off=1)
    await author.taps("free", f"followers.{room.programme}")
    assert author.sees("announce-to-nobody-yet")


async def test_and_and_not(room: Newsroom) -> None:
    ana = APPLICANTS[0]
    programme = await room.place.programme("youth-policy")
    assert ana in room.crowd
    await handed_in(room.place.database, programme, ana)
    author = await chooses(room)
    await author.taps("with", f"followers.{room.programme}")
    assert author.sees("announce-reach", count=3, blocked=0, off=0)
    await author.taps("not", f"applicants.{room.programme}")
    assert author.sees("announce-reach", count=2, blocked=0, off=0)
    await author.taps("free", f"applicants.{room.programme}")
    await author.taps("with", f"applicants.{room.programme}")
    assert author.sees("announce-reach", count=1, blocked=0, off=0)
    [one, other] = (await room.one()).audience.every_of
    assert {one.who, other.who} == {"followers", "applicants"}


async def test_what_is_chosen_twice_is_chosen_once_and_moves_from_in_to_out(room: Newsroom) -> None:
    author = await chooses(room)
    number, inside = author.button("with", f"followers.{room.programme}")
    _, outside = author.button("not", f"followers.{room.programme}")
    await author.taps_data(inside, number)
    await author.taps_data(inside, number)
    assert len((await room.one()).audience.terms) == 1
    await author.taps_data(outside, number)
    audience = (await room.one()).audience
    assert (audience.every_of, len(audience.none_of)) == ((), 1)


async def test_by_language(room: Newsroom) -> None:
    await room.run(
        lambda tx: (
            people.meet(tx, FOREIGN, "en" if room.place.language == "ko" else "ko", 1),
            tx.run("INSERT INTO follows (account, subject) VALUES (:who, 'office:JC')", who=FOREIGN),
        )
    )
    author = await chooses(room)
    await author.taps("with", f"followers.{room.programme}")
    [other] = set(LANGUAGES) - {room.place.language}
    for code, count in (("", 4), (room.place.language, 3), (other, 1)):
        number, data = next((n, d) for n, _, d in author.buttons() if d.endswith(f".tongue.{code}"))
        await author.taps_data(data, number)
        assert author.sees("announce-reach", count=count, blocked=0, off=0)


@pytest.mark.parametrize(
    ("kind", "offered"),
    [
        ("vote", ["participants", "unfinished", "not-voted", "followers"]),
        ("board", ["participants", "followers"]),
        ("contest", ["participants", "applicants", "members", "unfinished", "followers"]),
    ],
)
async def test_the_house_chooses_everyone_or_the_people_of_a_programme(
    room: Newsroom, kind: str, offered: list[str]
) -> None:
    await room.place.publish(a_vote())
    await room.place.publish(ideas())  # type: ignore[arg-type]
    slug = {"vote": "five-cities", "board": "ideas", "contest": "youth-policy"}[kind]
    programme = (await room.place.programme(slug)).id
    owner = await chooses(room, OWNER, "c0")
    assert owner.offered("with") == ["everyone.0"]
    await owner.taps("vw", "whose")
    await owner.taps("vw", f"to/{programme}")
    assert owner.offered("with") == [f"{group}.{programme}" for group in offered]
    await owner.taps("with", f"followers.{programme}")
    await owner.taps("vw", "to")
    assert owner.offered("free") == [f"followers.{programme}"]
    await owner.taps("with", "everyone.0")
    assert len((await room.one()).audience.every_of) == 2


async def test_forged_groups_change_nothing(room: Newsroom) -> None:
    await room.place.publish(a_vote())
    vote = (await room.place.programme()).id
    author = await chooses(room)
    token = author.button("with")[1].split(".")[0]
    for group in (f"not-voted.{room.programme}", f"followers.{vote}", "everyone.0", "x.1", "", "followers.999"):
        for action in ("with", "not"):
            await author.taps_data(f"{token}.d1.{action}.{group}")
            assert author.answer.alert
    await author.taps_data(f"{token}.d1.tongue.fr")
    assert author.hears("refused-announcement-language-unknown")
    assert (await room.one()).audience.terms == ()


async def test_more_conditions_than_five_are_too_many(room: Newsroom) -> None:
    author = await chooses(room)
    for group in ("participants", "applicants", "members", "unfinished", "followers"):
        await author.taps("with", f"{group}.{room.programme}")
    assert len((await room.one()).audience.terms) == 5
    owner = await chooses(room, OWNER, "c0")
    await owner.taps("with", "everyone.0")
    await owner.taps_data(f".d2.open.to/{room.programme}")
    for group in ("participants", "applicants", "members", "unfinished"):
        await owner.taps("not", f"{group}.{room.programme}")
    await owner.taps("with", f"followers.{room.programme}")
    assert owner.hears("refused-audience-too-many", max=5)
