"""Comments right under a vote or a contest: found from its card, written, answered, moderated, followed."""

from datetime import timedelta

import pytest

from conversations import moderating
from handlers.writing import number_of, programme_of
from participation.comment_rules import CommentRules
from participation.contest import Contest
from participation.eligibility import Eligibility, Residence
from participation.programme import Vote
from participation.words import Localized
from storage import comments, follows, moderations, officials, pins, programmes, roles
from storage.database import Tx
from tests.conversations.yard import MODERATOR, NOW
from tests.handlers.board_people import PIN
from tests.handlers.boards import brings, known, open_board
from tests.handlers.chat import NoSuchButton, Person, Place
from tests.participation.boards import ideas
from tests.participation.receptions import youth
from tests.participation.votes import CLOSES_AT, a_vote
from tests.storage.office import OFFICIAL, OWNER, gives
from texts import When, say

TOWN = Eligibility(who=Localized({"ko": "제천 시민"}), rules=(Residence(place=Localized({"ko": "제천시"})),))
ASKS_WHERE = CommentRules(who=TOWN)


def talked_about(kind: str, rules: CommentRules | None = None) -> Vote | Contest:
    """A vote or a contest under which people may comment."""
    content = a_vote() if kind == "vote" else youth()
    return content.model_copy(update={"comments": rules or CommentRules()})


async def opened(place: Place, kind: str = "vote", rules: CommentRules | None = None) -> int:
    place.now = NOW
    content = talked_about(kind, rules)
    await place.publish(content)
    return (await place.programme(content.slug)).id


async def says(person: Person, programme: int, text: str) -> None:
    """Comment under a programme, from the comments' link to published."""
    await person.says(f"/start c_{programme}")
    await person.taps("say")
    await person.says(text)
    await person.taps("ok")
    if person.sees("write-name"):
        await person.taps("nameless")
    await person.taps("send")


@pytest.fixture
async def ana(place: Place) -> Person:
    person = place.person(200_000_001)
    await known(place, person)
    return person


@pytest.fixture
async def bo(place: Place) -> Person:
    person = place.person(200_000_002)
    await known(place, person)
    return person


@pytest.mark.parametrize("kind", ["vote", "contest"])
async def test_from_its_card_to_a_comment_that_others_find_there(
    place: Place, ana: Person, bo: Person, kind: str
) -> None:
    programme = await opened(place, kind)
    slug = talked_about(kind).slug
    await ana.says(f"/start {slug}")
    await ana.taps_data(f".z{programme}.open.")
    assert ana.sees("comments-none")
    await ana.taps("say")
    assert ana.sees("comment-text")
    await ana.says("이렇게 묻는 것이 반갑습니다.")
    await ana.taps("ok")
    await ana.taps("nameless")
    await ana.taps("send")
    assert ana.sees("comment-done")

    await bo.says(f"/start {slug}")
    assert say(bo.language, "talk-open", comments=1) in [label for _, label, _ in bo.buttons()]
    _, way = next((number, data) for number, _, data in bo.buttons() if f".z{programme}.open" in data)
    await bo.taps_data(way)
    assert bo.sees("comments-title", comments=1)
    assert bo.sees("talk-history", begun=talked_about(kind).begun_on or NOW.date(), people=1)
    assert "이렇게 묻는 것이" in bo.screen


async def test_a_programme_without_comments_shows_no_way_to_them(place: Place, ana: Person) -> None:
    await place.publish(a_vote())
    vote = await place.programme()
    await ana.says(f"/start {vote.slug}")
    assert not [data for _, _, data in ana.buttons() if ".z" in data]
    await ana.says(f"/start c_{vote.id}")
    assert ana.sees("talk-gone")
    await ana.taps_data(f".z{vote.id}.open.")
    assert ana.hears("old-screen")


async def test_while_choosing_the_list_stays_a_list_of_choices(place: Place, ana: Person) -> None:
    programme = await opened(place)
    await ana.says("/start five-cities")
    await ana.taps("in", 5)
    assert not [data for _, _, data in ana.buttons() if f".z{programme}." in data]


async def test_people_are_counted_once_however_much_they_say(place: Place, ana: Person, bo: Person) -> None:
    programme = await opened(place)
    for person, text in ((ana, "첫 번째 말"), (ana, "두 번째 말"), (bo, "세 번째 말")):
        await says(person, programme, text)
    await bo.taps("vw", "c")

    assert bo.sees("comments-title", comments=3)
    assert bo.sees("talk-history", begun=a_vote().begun_on or NOW.date(), people=2)


async def test_a_reply_an_edit_and_a_deletion(place: Place, ana: Person, bo: Person) -> None:
    programme = await opened(place, "contest")
    await says(ana, programme, "접수는 언제까지인가요?")
    await bo.says(f"/start c_{programme}")
    await bo.taps("vw", "cm.1")
    await bo.taps("re")
    await bo.says("6월 15일이 끝날 때까지예요.")
    await bo.taps("ok")
    await bo.taps("nameless")
    await bo.taps("send")
    await ana.taps("vw", "c")
    assert "6월 15일" in ana.screen
    await ana.taps("vw", "cm.1")
    await ana.taps("am")
    await ana.taps("clear")
    await ana.says("접수는 며칠까지인가요?")
    await ana.taps("ok")
    await ana.taps("send")
    assert ana.sees("amend-done")
    kept, reply = await place.database.run(lambda tx: (comments.the(tx, 1), comments.the(tx, 2)))
    assert (kept.body, reply.parent, reply.proposal) == ("접수는 며칠까지인가요?", 1, 0)

    await ana.taps("vw", "c")
    await ana.taps("vw", "cm.1")
    await ana.taps("vw", "dc.1")
    await ana.taps("dcy")
    assert ana.sees("comment-trace", number=1, state="deleted")
    assert "6월 15일" in ana.screen


async def test_a_comment_is_reported_hidden_and_objected_to(place: Place, ana: Person, bo: Person) -> None:
    programme = await opened(place)
    await says(ana, programme, "누가 이런 걸 묻나요?")
    await bo.says(f"/start c_{programme}")
    await bo.taps("vw", "cm.1")
    await bo.taps("vw", "rc.1")
    await bo.taps("rpc", "1.abuse")
    assert bo.hears("report-done")

    def hides(tx: Tx) -> int:
        found = programmes.by_id(tx, programme)
        assert found is not None
        return moderating.act(tx, found, "comment", 1, "hide", reason="비꼬는 말이에요", by=MODERATOR, at=NOW).id

    act = await place.database.run(hides)
    await bo.says(f"/start c_{programme}")
    assert bo.sees("comment-trace", number=1, state="hidden")
    await ana.taps_data(f".z{programme}.vw.cm.1")
    assert ana.sees("comment-state-hidden")
    await ana.taps("objm", act)
    assert ana.sees("object-text")
    await ana.says("비꼰 것이 아니에요.")
    await ana.taps("ok")
    await ana.taps("send")
    assert (await place.database.run(lambda tx: moderations.the(tx, act))).objection == "비꼰 것이 아니에요."


async def test_once_it_is_closed_comments_are_read_and_not_written(place: Place, ana: Person) -> None:
    programme = await opened(place)
    await says(ana, programme, "늦지 않게 적어요.")
    place.now = CLOSES_AT + timedelta(hours=1)
    await ana.says(f"/start c_{programme}")
    assert ana.sees("talk-closed")
    assert "늦지 않게" in ana.screen
    with pytest.raises(NoSuchButton):
        ana.button("say")
    await ana.taps_data(f".z{programme}.say.")
    assert ana.answer.alert
    await ana.taps("open")
    assert ana.sees("vote-closed", closes=When(CLOSES_AT, "Asia/Seoul"))


@pytest.mark.parametrize("where", ["board", "vote"])
async def test_a_reply_before_which_something_is_asked_goes_on_as_a_reply(
    place: Place, ana: Person, bo: Person, where: str
) -> None:
    if where == "board":
        content = ideas().model_copy(update={"slug": "ruled", "comments": ASKS_WHERE})
        await open_board(place, content)
        under = (await brings(ana, slug="ruled")).id
        link = f"i_{under}"
    else:
        link = f"c_{await opened(place, 'vote', ASKS_WHERE)}"
    await ana.says(f"/start {link}")
    await ana.taps("say")
    await ana.taps("yes")
    await ana.taps("say")
    await ana.says("저는 매일 기다려요.")
    await ana.taps("ok")
    if ana.sees("write-name"):
        await ana.taps("nameless")
    await ana.taps("send")

    await bo.says(f"/start {link}")
    await bo.taps_data(bo.rows()[0][0].split(".", 1)[0] + f".{link.replace('c_', 'z').replace('i_', 'i')}.vw.cm.1")
    await bo.taps("re")
    assert bo.sees("door-not-kept")
    await bo.taps("yes")
    await bo.taps("re")
    assert bo.sees("comment-text")
    await bo.says("저도 그래요.")
    await bo.taps("ok")
    await bo.taps("nameless")
    assert bo.sees("comment-answers", name=say(bo.language, "board-author-nameless"))
    await bo.taps("send")
    assert (await place.database.run(lambda tx: comments.the(tx, 2))).parent == 1


async def test_a_comment_is_reached_only_where_it_stands(place: Place, ana: Person, bo: Person) -> None:
    vote, contest = await opened(place), await opened(place, "contest")
    await says(ana, vote, "투표에 단 말이에요.")
    for data in (f".z{contest}.vw.cm.1", f".z{contest}.vw.rc.1", f".z{contest}.rpc.1.abuse", f"x.z{contest}.dcy.1"):
        await bo.taps_data(data)
        assert "투표에 단" not in bo.screen
    assert (await place.database.run(lambda tx: comments.the(tx, 1))).state == "published"
    for act in ("nothing.", "re.99", "am.x", "objm.7"):
        await bo.taps_data(f".z{vote}.{act}")
    for data in (".z999.say.", ".z0.say."):
        await bo.taps_data(data)
    await bo.taps_data(f"x.u{number_of('talk', 999)}.send.")
    await bo.taps_data(f"x.u{number_of('may-reply', 999)}.yes.")
    assert await place.database.run(lambda tx: tx.value("SELECT count(*) FROM comments")) == 1


async def test_what_is_written_there_is_known_to_be_of_that_programme(place: Place, ana: Person) -> None:
    programme = await opened(place)
    await says(ana, programme, "한마디")
    for purpose, about in (("talk", programme), ("may-talk", programme), ("may-reply", 1)):
        assert (
            await place.database.run(lambda tx, p=purpose, a=about: programme_of(tx, number_of(p, a)))  # type: ignore[misc]
            == programme
        )


async def test_mine_leads_to_what_one_has_commented_under(place: Place, ana: Person) -> None:
    programme = await opened(place, "contest")
    await says(ana, programme, "한마디 보태요.")
    await ana.says("/mine")
    assert ana.sees("mine-talk", comments=1, people=1)
    await ana.taps_data(next(data for _, _, data in ana.buttons() if f".z{programme}." in data))
    assert "한마디 보태요." in ana.screen


async def test_it_is_shared_and_the_programme_followed_from_there(place: Place, ana: Person) -> None:
    programme = await opened(place)
    await ana.says(f"/start c_{programme}")
    await ana.taps("vw", "s")
    assert f"start=c_{programme}" in ana.screen
    await ana.taps("vw")
    await ana.taps_data(next(data for _, _, data in ana.buttons() if f".n{programme}." in data))
    await ana.taps("on", "programme")
    subject = follows.of_programme(programme)
    assert await place.database.run(lambda tx: follows.follows(tx, ana.account, subject))


@pytest.mark.parametrize("kind", ["vote", "contest"])
async def test_the_name_of_a_button_that_leads_elsewhere_can_be_typed(place: Place, ana: Person, kind: str) -> None:
    programme = await opened(place, kind)
    await ana.says(f"/start {talked_about(kind).slug}")
    await ana.says(say(ana.language, "talk-open", comments=0))
    assert ana.sees("comments-none")
    await ana.says(say(ana.language, "talk-to-programme"))
    assert any(f".z{programme}.open" in data for _, _, data in ana.buttons())
    await ana.says(say(ana.language, "talk-open", comments=0))
    await ana.says(say(ana.language, "comment-write"))
    assert ana.sees("comment-text")


async def test_a_moderator_sees_under_what_it_stands_and_goes_there(place: Place, ana: Person) -> None:
    programme = await opened(place)
    await says(ana, programme, "이런 말은 어떤가요?")

    def entrusts(tx: Tx) -> None:
        roles.ensure_owners(tx, [OWNER], NOW)
        gives(tx, OFFICIAL, "official", programme)
        pins.choose(tx, PIN, by=roles.at_the_door(tx, OFFICIAL, NOW), at=NOW)
        officials.introduce(tx, OFFICIAL, "김가상", "시민참여팀")

    await place.database.run(entrusts)
    official = place.person(OFFICIAL)
    await official.says("/id")
    await official.taps_data(f".x{programme}.open.text/c1")
    assert official.sees("texts-under-whole", title=a_vote().title.in_(official.language))
    await official.taps("vw", "cm.1")
    assert "이런 말은 어떤가요?" in official.screen
    assert official.button("re")

    await official.taps_data(f".x{programme}.open.text/c1")
    await official.taps("vw", "why/warn.c1")
    await official.says("서로 존중해 주세요.")
    await official.taps("mod")
    await ana.taps("vw", "cm.1")
    assert ana.sees("moderated-warn", at=When(NOW, "Asia/Seoul"), reason="서로 존중해 주세요.")
