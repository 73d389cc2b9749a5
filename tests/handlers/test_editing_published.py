"""A message edited after it was published: the text can follow, or one sentence says why not; nothing is lost."""

from datetime import timedelta

import pytest

from conversations import proposing, retracing
from handlers import own_boards
from storage import comments, programmes, proposals, published_messages
from storage.database import Tx
from tests.conversations.yard import NOW
from tests.handlers.boards import TITLE, begins, brings, known, newest, open_board, stands
from tests.handlers.boards import comments as comments_under
from tests.handlers.chat import NoSuchButton, Person, Place

PARTS = (
    "시내버스가 한 시간에 한 대라서 학생들이 오래 기다립니다.",
    "특히 겨울에는 정류장이 춥습니다.",
    "더 자주 다니면 좋겠습니다.",
)
NEW_PART = "특히 겨울에는 정류장이 몹시 춥고 어둡습니다."


@pytest.fixture(autouse=True)
async def _board(place: Place, ana: Person, bo: Person) -> None:
    await open_board(place)
    await known(place, ana, bo)


@pytest.fixture
def ana(place: Place) -> Person:
    return place.person(200_000_001)


@pytest.fixture
def bo(place: Place) -> Person:
    return place.person(200_000_002)


async def sent(person: Person, text: str) -> int:
    """Send a text; return the message's id."""
    number = person.place.messages + 1
    await person.says(text)
    return number


async def published(person: Person) -> tuple[int, int, list[int]]:
    """Bring a proposal in several messages; return it, its title's message and those of its text."""
    await begins(person)
    title = await sent(person, TITLE)
    parts = [await sent(person, part) for part in PARTS]
    await person.taps("ok")
    await person.taps("pick", "traffic")
    await person.taps("skip")
    await person.taps("nameless")
    await person.taps("send")
    return (await newest(person.place)).id, title, parts


async def commented(person: Person, proposal: int, text: str = "저도 오래 기다려요.") -> int:
    """Comment; return the message's id."""
    await person.says(f"/start i_{proposal}")
    await person.taps("say")
    number = await sent(person, text)
    await person.taps("ok")
    if person.sees("write-name"):
        await person.taps("nameless")
    await person.taps("send")
    return number


async def body_of(place: Place, comment: int = 1) -> str:
    return (await place.database.run(lambda tx: comments.the(tx, comment))).body


async def test_a_comment_follows_its_message_when_its_author_says_so(place: Place, ana: Person, bo: Person) -> None:
    proposal = (await brings(ana)).id
    message = await commented(bo, proposal)
    await bo.says("/start ideas")
    await bo.edits(message, "저도 아주 오래 기다려요.")
    assert bo.sees("edited-ask")
    assert bo.sees("version-added", text=" 아주")
    assert await body_of(place) == "저도 오래 기다려요."

    await bo.taps("send")
    assert bo.sees("amend-done")
    assert await body_of(place) == "저도 아주 오래 기다려요."
    await bo.edits(message, "저는 오래 기다려요.")
    await bo.taps("send")
    assert await body_of(place) == "저는 오래 기다려요."


async def test_one_of_several_messages_changes_its_piece_and_no_other(place: Place, ana: Person, bo: Person) -> None:
    proposal, title, parts = await published(ana)
    await bo.says(f"/start i_{proposal}")
    await bo.taps("rec")
    await ana.edits(parts[1], NEW_PART)
    assert ana.sees("edited-ask")
    await ana.edits(title, "마을버스를 훨씬 더 자주 다니게 해 주세요")
    assert "훨씬" in ana.screen
    assert "몹시" in ana.screen
    await ana.taps("vw", "")
    assert NEW_PART in ana.screen
    assert (await stands(place, proposal)).version == 1
    await ana.taps("send")
    now = await stands(place, proposal)
    assert (now.title, now.body) == (
        "마을버스를 훨씬 더 자주 다니게 해 주세요",
        "\n".join((PARTS[0], NEW_PART, PARTS[2])),
    )
    assert now.version == 2
    await place.news()
    assert bo.sees("news-changed")

    await ana.edits(parts[2], "그러니 더 자주 다니면 좋겠습니다.")
    await ana.taps("send")
    assert (await stands(place, proposal)).body == "\n".join((PARTS[0], NEW_PART, "그러니 더 자주 다니면 좋겠습니다."))


async def test_what_is_left_as_it_is_stays(place: Place, ana: Person) -> None:
    proposal, _, parts = await published(ana)
    before = await stands(place, proposal)
    await ana.edits(parts[0], "버스가 없습니다, 정말 없습니다.")
    await ana.taps("leave")
    assert ana.sees("edited-left")
    assert await stands(place, proposal) == before
    with pytest.raises(NoSuchButton):
        ana.button("send")
    await ana.taps("open")
    assert TITLE in ana.screen


@pytest.mark.parametrize("what", ["comment", "proposal"])
async def test_outside_the_window_one_sentence_says_why_not(place: Place, ana: Person, bo: Person, what: str) -> None:
    proposal, _, parts = await published(ana)
    message = await commented(bo, proposal)
    before = await stands(place, proposal), await body_of(place)
    place.now = NOW + timedelta(hours=73 if what == "proposal" else 1)
    person, number = (ana, parts[0]) if what == "proposal" else (bo, message)
    heard = len(person.heard)
    await person.edits(number, "너무 늦게 고친 글이에요, 그래도 적어요.")
    assert person.sees("edited-stays")
    assert len(person.heard) == heard + 1
    assert (await stands(place, proposal), await body_of(place)) == before


async def test_what_was_changed_otherwise_since_is_said_with_the_way_to_change_it(place: Place, ana: Person) -> None:
    proposal, _, parts = await published(ana)
    await ana.taps_data(f".i{proposal}.ed.")
    await ana.taps("ed", "body")
    await ana.taps("clear")
    await ana.says("처음부터 다시 쓴 글이에요. 버스가 더 있어야 해요.")
    await ana.taps("ok")
    await ana.taps("send")
    before = await stands(place, proposal)
    await ana.edits(parts[0], "버스가 없습니다, 정말 없습니다.")
    assert ana.sees("edited-since")
    assert await stands(place, proposal) == before
    await ana.taps("ed")
    assert "처음부터 다시 쓴" in ana.screen


async def test_a_change_that_is_under_way_is_not_overwritten(ana: Person) -> None:
    proposal, _, parts = await published(ana)
    await ana.taps_data(f".i{proposal}.ed.")
    await ana.taps("ed", "body")
    await ana.taps("clear")
    await ana.says("다시 쓰고 있는 글이에요. 버스가 더 있어야 해요.")
    await ana.edits(parts[0], "버스가 없습니다, 정말 없습니다.")
    assert ana.sees("edited-while-changing")
    assert "다시 쓰고 있는 글" in ana.screen


async def test_what_becomes_too_long_is_kept_to_be_shortened(place: Place, ana: Person, bo: Person) -> None:
    proposal = (await brings(ana)).id
    message = await commented(bo, proposal)
    await bo.edits(message, "가" * 1001)
    assert bo.sees("ask-text-over", over=1)
    assert await body_of(place) == "저도 오래 기다려요."
    await bo.edits(message, "가" * 1000)
    await bo.taps("send")
    assert await body_of(place) == "가" * 1000


async def test_an_edit_that_says_the_same_asks_nothing_and_one_taken_back_ends_the_question(
    ana: Person, bo: Person
) -> None:
    proposal = (await brings(ana)).id
    message = await commented(bo, proposal)
    heard = len(bo.heard)
    await bo.edits(message, "저도 오래 기다려요.")
    assert len(bo.heard) == heard
    await bo.edits(message, "저는 오래 기다려요.")
    await bo.edits(message, "저도 오래 기다려요.")
    assert bo.sees("edited-same")


async def test_what_is_gone_is_said_to_be(place: Place, ana: Person, bo: Person) -> None:
    proposal, _, parts = await published(ana)
    message = await commented(bo, proposal)
    await bo.taps("vw", "c")
    await bo.taps("vw", "cm.1")
    await bo.taps("vw", "dc.1")
    await bo.taps("dcy")
    await bo.edits(message, "다시 쓸게요.")
    assert bo.sees("edited-stays")

    def erases(tx: Tx) -> None:
        board = programmes.by_slug(tx, "ideas")
        assert board is not None
        proposing.erase(tx, board, proposal, ana.account, NOW)

    await place.database.run(erases)
    await ana.edits(parts[0], "버스가 없습니다.")
    assert ana.sees("edited-gone")


async def test_the_messages_of_others_and_those_of_which_nothing_came_change_nothing(ana: Person, bo: Person) -> None:
    await published(ana)
    heard = len(bo.heard)
    await bo.edits(3, "남의 메시지 번호예요.")
    assert len(bo.heard) == heard


async def test_after_some_days_nothing_is_remembered(place: Place, ana: Person, bo: Person) -> None:
    proposal, _, parts = await published(ana)
    await comments_under(bo, proposal, "저도요.")

    def unit(tx: Tx) -> tuple[int, int]:
        early = published_messages.forget_old(tx, NOW, 100)
        return early, published_messages.forget_old(tx, NOW + retracing.KEPT_FOR, 100)

    assert await place.database.run(unit) == (0, 5)
    heard = len(ana.heard)
    await ana.edits(parts[0], "버스가 없습니다.")
    assert len(ana.heard) == heard
    assert await place.database.run(lambda tx: proposals.the(tx, proposal).version) == 1


async def test_equal_messages_are_told_apart_by_their_place(place: Place, ana: Person) -> None:
    await begins(ana)
    await ana.says(TITLE)
    first = await sent(ana, "버스가 더 자주 다니면 좋겠습니다.")
    second = await sent(ana, "버스가 더 자주 다니면 좋겠습니다.")
    await ana.taps("ok")
    await ana.taps("pick", "traffic")
    await ana.taps("skip")
    await ana.taps("nameless")
    await ana.taps("send")
    brought = await newest(place)
    await ana.edits(second, "기차도 더 자주 다니면 좋겠습니다.")
    await ana.taps("send")
    assert (await stands(place, brought.id)).body.splitlines() == [
        "버스가 더 자주 다니면 좋겠습니다.",
        "기차도 더 자주 다니면 좋겠습니다.",
    ]
    await ana.edits(first, "전철도 더 자주 다니면 좋겠습니다.")
    await ana.taps("send")
    assert (await stands(place, brought.id)).body.startswith("전철도")


async def test_mydata_shows_of_which_messages_that_is_known(place: Place, ana: Person) -> None:
    _, title, parts = await published(ana)
    held = await place.database.run(lambda tx: own_boards.of(tx, ana.account, ana.language))
    assert held.messages == (title, *parts)
