"""A board in the chat: residents bring, find, read, discuss and support proposals."""

import pytest

from conversations import answering
from handlers.writing import number_of
from participation.eligibility import AgeRange, Eligibility, Residence
from participation.reading import pieces
from participation.words import Localized
from playground.wording import split
from storage import comments, moderations
from storage.database import Tx
from tests.conversations.yard import MODERATOR, NOW
from tests.handlers.boards import BODY, TITLE, begins, brings, known, newest, open_board, stands
from tests.handlers.boards import comments as comments_under
from tests.handlers.chat import NoSuchButton, Person, Place
from tests.kit.pages import thoughts
from tests.participation.boards import ideas
from texts import When


@pytest.fixture(autouse=True)
async def board(place: Place) -> int:
    return await open_board(place)


@pytest.fixture
def ana(place: Place) -> Person:
    return place.person(200_000_001)


@pytest.fixture
def bo(place: Place) -> Person:
    return place.person(200_000_002)


async def test_from_the_link_to_published_are_at_most_nine_taps(ana: Person) -> None:
    taps = ["start", "new", "ok", "pick", "skip", "nameless", "send"]

    brought = await brings(ana)

    assert len(taps) <= 9
    assert (brought.title, brought.body, brought.state, brought.topic) == (TITLE, BODY, "published", "traffic")
    assert ana.sees("propose-done", title=TITLE)
    assert f"start=i_{brought.id}" in ana.screen


@pytest.mark.parametrize("thought", thoughts(), ids=len)
async def test_a_thought_is_kept_and_shown_to_the_character_and_found(ana: Person, bo: Person, thought: str) -> None:
    brought = await brings(ana, body=thought)
    parts = split(thought)
    if sum(map(len, parts)) + len(parts) - 1 == len(thought):
        assert brought.body == thought
    else:  # a blank line stood where it was cut, and Telegram has trimmed it
        assert brought.body.split() == thought.split()

    await bo.says("/start ideas")
    await bo.taps("vw", "f")
    await bo.says(thought[100:112])
    await bo.taps("open")
    for number, part in enumerate(pieces(brought.body), start=1):
        if number > 1:
            await bo.taps("vw", f"p.{number}")
        assert part.strip() in bo.screen

    await bo.taps("ls")
    assert bo.sees("board-found", query=thought[100:112])


async def test_what_is_far_too_long_is_kept_and_said_plainly(ana: Person) -> None:
    await begins(ana)
    await ana.says(TITLE)
    text = "\n".join(f"{number}. 버스가 더 자주 다니면 좋겠습니다." for number in range(500))
    for part in split(text):
        await ana.says(part)

    assert ana.sees("ask-text-over", over=len(text) - 8000)
    with pytest.raises(NoSuchButton):
        ana.button("ok")


async def test_an_own_message_that_is_edited_edits_the_text(place: Place, ana: Person) -> None:
    await begins(ana)
    await ana.says(TITLE)
    await ana.says("버스가 한 시간에 한 대라서 학생들이 오래 기다립니다.")
    await ana.edits(place.messages - 1, "버스가 두 시간에 한 대라서 학생들이 오래 기다립니다.")

    assert "두 시간에" in ana.screen


async def test_a_title_of_two_lines_is_asked_again(ana: Person) -> None:
    await begins(ana)
    await ana.says("마을버스를\n더 자주")

    assert ana.sees("refused-title-one-line")
    assert ana.sees("propose-title")


async def test_a_telephone_number_is_pointed_out_before_everybody_reads_it(ana: Person) -> None:
    await begins(ana)
    await ana.says(TITLE)
    await ana.says(f"{BODY} 연락은 010-1234-5678로 주세요.")
    await ana.taps("ok")
    await ana.taps("pick", "youth")
    await ana.taps("skip")
    await ana.taps("nameless")

    assert ana.sees("write-personal", found="010-1234-5678")


async def test_what_says_something_like_it_is_shown_before_publishing(ana: Person, bo: Person) -> None:
    first = await brings(ana)
    await begins(bo)
    await bo.says("마을버스를 더 자주 다니게 해 주시면 좋겠어요")
    await bo.says(BODY)
    await bo.taps("ok")
    await bo.taps("pick", "traffic")
    await bo.taps("skip")
    await bo.taps("nameless")

    assert bo.sees("propose-alike")
    await bo.taps("open", "")
    assert bo.sees("board-entry", title=first.title)
    await bo.says("/continue")
    await bo.taps("send")
    assert (await newest(bo.place)).author == bo.account


async def test_a_second_quick_tap_on_publishing_publishes_once(ana: Person) -> None:
    await begins(ana)
    await ana.says(TITLE)
    await ana.says(BODY)
    await ana.taps("ok")
    await ana.taps("pick", "youth")
    await ana.taps("skip")
    await ana.taps("nameless")
    number, data = ana.button("send")
    await ana.taps_data(data, number)
    await ana.taps_data(data, number)

    assert ana.hears("write-sent-already")
    assert await ana.place.database.run(lambda tx: tx.value("SELECT count(*) FROM proposals")) == 1


async def test_the_name_is_asked_once_and_cannot_be_the_offices(ana: Person) -> None:
    await begins(ana)
    await ana.says(TITLE)
    await ana.says(BODY)
    await ana.taps("ok")
    await ana.taps("pick", "youth")
    await ana.taps("skip")
    await ana.says("제천시")
    assert ana.sees("refused-public-name-official")
    await ana.says("달래")
    await ana.taps("send")
    await begins(ana)
    await ana.says("가로등을 더 놓아 주세요")
    await ana.says("밤길이 어두워서 다니기가 무섭습니다. 밝게 해 주세요.")
    await ana.taps("ok")
    await ana.taps("pick", "youth")
    await ana.taps("skip")

    assert ana.sees("propose-by", name="달래", topic="청소년")


@pytest.mark.parametrize(
    "query", ["%", "_", '"', "*", "버", "마을 버스", "마을버스", "가" * 300, "가" * 301, "\u200b", "."]
)
async def test_whatever_is_looked_for_gives_a_list_or_one_sentence(ana: Person, bo: Person, query: str) -> None:
    brought = await brings(ana)
    await bo.says("/start ideas")
    await bo.taps("vw", "f")
    await bo.says(query)

    if query in {"버", "마을 버스", "마을버스"}:
        assert bo.sees("board-found", query=query)
        await bo.taps("open", "")
        assert bo.sees("board-entry", title=brought.title)
    elif len(query) > 300:
        assert bo.sees("board-find-how")
        assert any("301" in heard for heard in bo.heard)
    elif query.strip() in {"%", "_", '"', "*", "가" * 300}:
        assert bo.sees("board-found-none", query=query)
    else:
        assert bo.sees("board-find-how") or bo.sees("board-found", query=query)


async def test_a_word_typed_on_the_board_is_looked_for_and_a_button_can_be_typed(ana: Person, bo: Person) -> None:
    await brings(ana)
    await bo.says("/start ideas")
    await bo.says("버스")
    assert bo.sees("board-found", query="버스")
    await bo.says("/start ideas")
    await bo.says("없는낱말")
    assert any(("찾지 못했어요" in heard or "No proposal holds" in heard) for heard in bo.heard)


async def test_recommending_counts_once_and_can_be_taken_back(ana: Person, bo: Person) -> None:
    brought = await brings(ana)
    await bo.says(f"/start i_{brought.id}")
    number, data = bo.button("rec")
    await bo.taps_data(data, number)
    await bo.taps_data(data, number)
    assert (await stands(bo.place, brought.id)).recommendations == 1
    await bo.taps("unrec")
    assert (await stands(bo.place, brought.id)).recommendations == 0


async def test_ones_own_a_withdrawn_and_a_hidden_one_cannot_be_recommended(ana: Person, bo: Person) -> None:
    brought = await brings(ana)
    await bo.says(f"/start i_{brought.id}")
    _, data = bo.button("rec")
    await ana.says(f"/start i_{brought.id}")
    await ana.taps_data(data)
    assert ana.hears("refused-recommend-own")
    await ana.taps("vw", "m")
    await ana.taps("vw", "w")
    await ana.taps("wdy")
    await bo.taps_data(data)
    assert bo.hears("refused-proposal-withdrawn")
    assert bo.sees("proposal-state-withdrawn")
    await bo.place.database.run(lambda tx: tx.run("UPDATE proposals SET state = 'hidden', hidden_by = 'office'"))
    await bo.taps_data(data)
    assert bo.hears("refused-proposal-hidden")


async def test_the_goal_is_reached_with_the_last_recommendation(place: Place, ana: Person) -> None:
    brought = await brings(ana)
    for account in (200_000_011, 200_000_012, 200_000_013):
        person = place.person(account)
        await person.says(f"/start i_{brought.id}")
        await person.taps("rec")

    assert person.hears("recommend-reached", recommendations=3)
    assert (await stands(place, brought.id)).answer_due_at is not None


@pytest.mark.parametrize(("length", "fits"), [(1000, True), (1001, False)])
async def test_a_comment_is_counted_and_taken_up_to_its_length(
    ana: Person, bo: Person, length: int, fits: bool
) -> None:
    brought = await brings(ana)
    await bo.says(f"/start i_{brought.id}")
    await bo.taps("say")
    await bo.says("가" * length)
    assert bo.sees("ask-text-count", length=length, longest=1000)
    if not fits:
        assert bo.sees("ask-text-over", over=1)
        await bo.edits(bo.place.messages - 1, "가" * 312)
        assert bo.sees("ask-text-count", length=312, longest=1000)
    await bo.taps("ok")
    await bo.taps("nameless")
    await bo.taps("send")

    assert bo.sees("comment-done")
    await ana.says(f"/start i_{brought.id}")
    await ana.taps("vw", "c")
    assert ana.sees("comments-title", comments=1)


async def test_from_the_first_question_one_can_go_back_and_later_go_on(ana: Person, bo: Person) -> None:
    brought = await brings(ana)
    await bo.says(f"/start i_{brought.id}")
    await bo.taps("say")
    await bo.says("저도 그래요")
    await bo.taps("open")
    assert TITLE in bo.screen
    await bo.taps("say")
    assert "저도 그래요" in bo.screen


async def test_a_reply_stands_under_its_comment_and_a_deleted_one_leaves_a_trace(ana: Person, bo: Person) -> None:
    brought = await brings(ana)
    await comments_under(bo, brought.id, "저도 오래 기다렸어요.", name="머루")
    await ana.says(f"/start i_{brought.id}")
    await ana.taps("vw", "c")
    assert "머루" in ana.screen
    await ana.taps("vw", "cm.1")
    await ana.taps("re")
    await ana.says("고맙습니다.")
    await ana.taps("ok")
    await ana.taps("send")
    await bo.taps("vw", "c")
    await bo.taps("vw", "cm.1")
    await bo.taps("vw", "dc.1")
    await bo.taps("dcy")

    assert bo.sees("comment-trace", number=1, state="deleted")
    assert "고맙습니다." in bo.screen


async def test_a_comment_is_edited_in_its_window(place: Place, ana: Person, bo: Person) -> None:
    brought = await brings(ana)
    await comments_under(bo, brought.id, "저도요.")
    await bo.taps("vw", "c")
    await bo.taps("vw", "cm.1")
    await bo.taps("am")
    await bo.taps("clear")
    await bo.says("저도 그렇게 생각해요.")
    await bo.taps("ok")
    await bo.taps("send")

    comment = await place.database.run(lambda tx: comments.the(tx, 1))
    assert comment.body == "저도 그렇게 생각해요."


async def test_a_change_keeps_the_earlier_text_and_shows_the_difference(ana: Person, bo: Person) -> None:
    brought = await brings(ana)
    await bo.says(f"/start i_{brought.id}")
    await bo.taps("rec")
    await ana.taps("open", "")
    await ana.taps("vw", "m")
    await ana.taps("ed")
    await ana.taps("ed", "body")
    await ana.says("그리고 막차도 늦게까지 다니면 좋겠습니다.")
    await ana.taps("ok")
    await ana.taps("send")
    assert ana.sees("change-done", title=TITLE)
    await ana.place.news()
    assert bo.sees("news-changed")
    assert TITLE in bo.screen
    await bo.says(f"/start i_{brought.id}")
    await bo.taps("vw", "m")
    await bo.taps("vw", "v")
    await bo.taps("vw", "v.2.1")

    assert "그리고 막차도 늦게까지" in bo.screen
    assert bo.sees("version-changed", version=2, at=When(NOW, "Asia/Seoul"))


async def test_a_text_is_reported_with_a_reason_once(ana: Person, bo: Person) -> None:
    brought = await brings(ana)
    await bo.says(f"/start i_{brought.id}")
    await bo.taps("vw", "m")
    await bo.taps("vw", "r")
    number, data = bo.button("rp", "abuse")
    await bo.taps_data(data, number)
    assert bo.hears("report-done")
    await bo.taps_data(data, number)
    assert bo.hears("report-again")


async def test_an_author_objects_once_to_what_a_moderator_did(place: Place, ana: Person, board: int) -> None:
    brought = await brings(ana)
    act = await place.database.run(
        lambda tx: moderations.enter(
            tx, board, "proposal", brought.id, ana.account, "warn", reason="욕설이 있어요", at=NOW
        )
    )
    await ana.taps_data(f".i{brought.id}.objm.{act.id}")
    assert ana.sees("object-text")
    await ana.says("욕설을 쓰지 않았어요.")
    await ana.taps("ok")
    assert ana.sees("object-by")
    await ana.taps("send")
    assert ana.sees("object-done")
    kept = await place.database.run(lambda tx: moderations.the(tx, act.id))
    assert kept.objection == "욕설을 쓰지 않았어요."
    await ana.taps_data(f".i{brought.id}.objm.{act.id}")
    assert ana.hears("refused-objection-once")


@pytest.mark.parametrize(
    "odd",
    [
        "<b>굵게</b> & <script>alert(1)</script> 이렇게 쓰면 어떻게 되나요?",
        "*별표* _밑줄_ `코드` [링크](tg://user?id=1) 그대로 보여야 해요.",
        "\u202eevil\u202c 오른쪽에서 왼쪽으로 \u2067שלום עולם 열린 채로 끝나는 글",
        "\u200b영\u200d너비\ufeff글자가 들어 있는 글이에요, 그래도 읽혀야 해요.",
        "🙂" * 4096,
        "한 글자에 \ud83d 반쪽만 남은 그림이 들어 있는 글이에요.",
    ],
    ids=["html", "markdown", "right to left", "zero width", "emoji", "half a pair"],
)
async def test_odd_texts_are_published_and_read_as_they_are(ana: Person, bo: Person, odd: str) -> None:
    brought = await brings(ana, body=odd)

    assert brought.body == odd.replace("\ud83d", "")
    await bo.says(f"/start i_{brought.id}")
    assert bo.sees("board-entry", title=TITLE)


async def test_marks_without_letters_are_refused_plainly(ana: Person, bo: Person) -> None:
    brought = await brings(ana)
    await bo.says(f"/start i_{brought.id}")
    await bo.taps("say")
    await bo.says("a" + "\u0301" * 500)
    await bo.taps("ok")

    assert any("500" in heard or "499" in heard for heard in bo.heard[-2:])


async def test_lists_by_order_and_topic_keep_their_place(ana: Person, bo: Person) -> None:
    await known(ana.place, ana)
    brought = await brings(ana)
    await bo.says("/start ideas")
    await bo.taps("vw", "tp")
    await bo.taps("vw", "t.traffic.1")
    await bo.taps("open", "")
    assert bo.sees("board-entry", title=brought.title)
    await bo.taps("ls")
    assert bo.sees("board-list-title", name="교통" if bo.language == "ko" else "Traffic", total=1)
    for order in ("newest", "recommended", "closing", "answered", "mine"):
        await bo.says("/start ideas")
        await bo.taps("vw", f"l.{order}.1")
        assert bo.sees("board-of", board=(await ana.place.programme("ideas")).content.title.in_(bo.language))


@pytest.mark.parametrize(
    "view", ["l.x.1", "l.newest.99", "l.newest.٣", "t.none.1", "f.2.x", "zz", "cm.9", "v.9.9", "p.0", "an.7", "c.99"]
)
async def test_forged_looks_show_what_is_there(ana: Person, view: str) -> None:
    brought = await brings(ana)
    board = await ana.place.programme("ideas")
    for subject in (f"b{board.id}", f"i{brought.id}"):
        await ana.taps_data(f"x.{subject}.vw.{view}")
        assert ana.screen


async def test_forged_acts_change_nothing(ana: Person, bo: Person) -> None:
    brought = await brings(ana)
    for data in (
        f"x.i{brought.id}.wdy.", f".i{brought.id}.dcy.1", f"x.i{brought.id}.ed.", f"x.i{brought.id}.am.1",
        f"x.i{brought.id}.rp.none", f"x.i{brought.id}.rpc.1", f"x.i{brought.id}.objm.9", f"x.i{brought.id}.re.x",
        "x.i999.rec.", "x.u999.send.", "x.u16.send.", "x.u15.send.", f"x.u{number_of('change', brought.id)}.send.",
    ):  # fmt: skip
        await bo.taps_data(data)
    assert await stands(bo.place, brought.id) == brought


RULED = ideas().model_copy(
    update={
        "slug": "ruled",
        "write": Eligibility(who=Localized({"ko": "제천 시민"}), rules=(Residence(place=Localized({"ko": "제천시"})),)),
        "recommend": Eligibility(who=Localized({"ko": "열네 살부터"}), rules=(AgeRange(min=14),)),
    }
)


@pytest.mark.parametrize(("lives_there", "may"), [("yes", True), ("no", False)])
async def test_who_may_write_is_asked_once_and_forgotten(
    place: Place, ana: Person, lives_there: str, may: bool
) -> None:
    await open_board(place, RULED)
    await begins(ana, "ruled")
    assert ana.sees("door-not-kept")
    await ana.taps(lives_there)
    assert ana.sees("door-forgotten")
    assert await place.database.run(lambda tx: tx.value("SELECT count(*) FROM drafts")) == 0
    if not may:
        assert "043-000-0000" in ana.screen
        return
    await ana.taps("new")
    assert ana.sees("propose-title")


async def test_who_may_recommend_is_asked_by_the_year_of_birth(place: Place, ana: Person, bo: Person) -> None:
    await open_board(place, RULED)
    await begins(ana, "ruled")
    await ana.taps("yes")
    brought = await brings(ana, slug="ruled")
    await bo.says(f"/start i_{brought.id}")
    await bo.taps("rec")
    await bo.says("1950")
    assert bo.sees("verdict-yes")
    await bo.taps("rec")
    assert (await stands(place, brought.id)).recommendations == 1


async def test_what_the_office_answers_is_read_whole(place: Place, ana: Person, bo: Person) -> None:
    brought = await brings(ana)
    programme = await place.programme("ideas")
    reply = "답을 드립니다. 내년 봄부터 더 자주 다닙니다.\n" * 140

    def answers(tx: Tx) -> None:
        answering.prepare(
            tx, programme, brought.id, outcome="accepted", body=reply, responsible="교통과 홍가상", by=MODERATOR, at=NOW
        )
        answering.release(tx, programme, [brought.id], by=MODERATOR, at=NOW)

    await place.database.run(answers)
    for person in (ana, bo):
        await person.says(f"/start i_{brought.id}")
        assert person.sees("board-outcome-accepted")
        await person.taps("vw", "an")
        assert "교통과 홍가상" in person.screen
        await person.taps("vw", "an.2")
        assert reply.strip()[-30:] in person.screen
