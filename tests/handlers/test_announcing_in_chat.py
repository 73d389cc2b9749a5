"""An announcement in the chat, from its first word to the approval: by officials, tap by tap."""

import pytest

from handlers import announcement
from handlers.seen import mark_of
from handlers.sending_back import LONGEST_REASON
from storage import announcement_rows
from storage.database import Tx
from tests.handlers.chat import NoSuchButton, Place
from tests.handlers.newsroom import COLLEAGUE, OFFICIAL, OWNER, WORDS, Newsroom
from tests.handlers.officials import REVIEWER, STRANGER
from texts import say

REASON = "날짜가 하루 틀렸어요."


@pytest.fixture
async def room(place: Place) -> Newsroom:
    opened = Newsroom(place)
    await opened.begins()
    return opened


@pytest.fixture
async def many(room: Newsroom) -> Newsroom:
    """Three are as many as need a second official."""
    room.place.approval_from = 3
    return room


# The way in


async def test_the_menu_of_a_programme_leads_to_its_announcements(room: Newsroom) -> None:
    official = await room.opens(OFFICIAL, f"o{room.programme}")
    assert say(official.language, "office-announcements") in [label for _, label, _ in official.buttons()]
    await official.taps_data(f".c{room.programme}.open.")
    assert official.sees("announce-count", count=0)


async def test_the_house_is_the_owners(room: Newsroom) -> None:
    owner = await room.opens(OWNER, "o0")
    assert say(owner.language, "office-announcements-house") in [label for _, label, _ in owner.buttons()]
    await owner.taps_data(".c0.open.")
    assert owner.sees("announce-count", count=0)
    official = await room.opens(OFFICIAL, "o0")
    await official.taps_data(".c0.open.")
    assert official.hears("old-screen")


@pytest.mark.parametrize("account", [STRANGER, REVIEWER])
async def test_whoever_may_not_announce_finds_nothing(room: Newsroom, account: int) -> None:
    await room.writes()
    stranger = room.place.person(account)
    for data in (f".c{room.programme}.open.", ".d1.open.", ".d1.see.ko", ".d999.open.", ".c999.open."):
        await stranger.taps_data(data)
        assert WORDS not in stranger.screen
    assert await room.states() == {}


async def test_a_draft_is_gone_on_with_and_no_second_empty_one_is_made(room: Newsroom) -> None:
    author = await room.opens(OFFICIAL)
    await author.taps("new")
    await room.opens(OFFICIAL)
    await author.taps("new")
    assert author.sees("announce-text-ask", name=say(author.language, "announce-language", code="ko"))
    assert await room.run(lambda tx: tx.value("SELECT count(*) FROM announcements")) == 1


async def test_the_list_shows_each_with_its_state(room: Newsroom) -> None:
    await room.proposed_by_many()
    await room.opens(COLLEAGUE)
    colleague = room.place.person(COLLEAGUE)
    assert colleague.sees("announce-count-waiting", count=1)
    state = say(colleague.language, "announce-state-proposed")
    assert say(colleague.language, "announce-one", state=state, text=WORDS) in [
        label for _, label, _ in colleague.buttons()
    ]


async def test_a_draft_is_thrown_away(room: Newsroom) -> None:
    author = await room.writes()
    await author.taps("vw", "drop")
    assert author.sees("announce-drop-ask")
    await author.taps("toss")
    assert author.sees("announce-dropped")
    assert author.sees("announce-count", count=0)
    await author.taps_data(".d1.open.")
    assert author.hears("old-screen")


# Few people


async def test_few_people_get_it_after_one_confirmation_that_names_the_number(room: Newsroom) -> None:
    author = await room.ready()
    assert author.sees("announce-sure-ask", count=3)
    await author.taps("send")
    assert author.sees("announce-goes", count=3)
    await room.ticks()

    assert await room.states() == {"delivered": 3}
    assert [room.chat_of(account)[-1]["text"].split("\n")[0] for account in room.crowd] == [WORDS] * 3
    assert author.sees("announce-whole", count=3)
    assert author.sees("announce-delivered", count=3)


async def test_where_the_number_has_changed_the_confirmation_is_asked_again(room: Newsroom) -> None:
    author = await room.ready()
    await room.run(lambda tx: tx.run("UPDATE people SET reachable = 0 WHERE account = 1"))
    await author.taps("send")
    assert author.hears("old-screen")
    assert author.sees("announce-sure-ask", count=2)
    assert (await room.one()).state == "draft"


async def test_two_taps_send_it_once(room: Newsroom) -> None:
    author = await room.ready()
    number, data = author.button("send")
    await author.taps_data(data, number)
    await author.taps_data(data, number)
    assert author.hears("old-screen")
    await room.ticks()
    assert await room.states() == {"delivered": 3}


async def test_an_audience_of_nobody_cannot_be_sent_to(room: Newsroom) -> None:
    author = await room.ready()
    _, data = author.button("send")
    await room.run(lambda tx: tx.run("UPDATE people SET reachable = 0"))
    await author.taps_data(data)
    assert author.sees("refused-audience-nobody")
    with pytest.raises(NoSuchButton):
        author.button("send")
    await room.to_front(author)
    assert author.sees("refused-audience-nobody")


# A second official


async def test_many_need_a_second_official_who_sees_it_as_people_will(many: Newsroom) -> None:
    author = await many.ready()
    assert author.sees("announce-sure-many", people=3, threshold=3)
    assert author.sees("announce-sure-others", count=2)
    await author.taps("send")
    assert author.sees("announce-asked", count=2)
    for account in (COLLEAGUE, OWNER):
        notice = many.place.person(account)
        assert say(notice.language, "office-open") in [label for _, label, _ in notice.buttons()]

    second = await many.opens(COLLEAGUE, "d1")
    assert second.sees("announce-look-first")
    with pytest.raises(NoSuchButton):
        second.button("yes")
    await second.taps("look", "ko")
    preview, card = many.chat_of(COLLEAGUE)[-2:]
    assert preview["text"] == WORDS
    assert "reply_markup" in card
    assert second.sees("announce-check")
    assert second.sees("announce-reach", count=3, blocked=0, off=0)
    await second.taps("yes")
    assert second.sees("announce-approved")

    await many.ticks()
    assert await many.states() == {"delivered": 3}
    assert await many.noted() == ["announcement-proposed", "announcement-approved", "announcement-done"]
    assert (await many.one()).approved_by == COLLEAGUE


async def test_the_author_hears_who_has_approved_and_whoever_watches_sees_it(many: Newsroom) -> None:
    author = await many.proposed()
    heard = len(author.heard)
    await many.approves()
    told = author.heard[heard:]
    who = say(author.language, "who-official", name="가상삼", post="시험팀")
    assert any(who in text for text in told)
    assert any(say(author.language, "announce-state-scheduled") in text for text in told)


async def test_it_is_sent_back_with_a_reason_that_the_author_reads(many: Newsroom) -> None:
    author = await many.proposed()
    second = await many.opens(COLLEAGUE, "d1")
    await second.taps("vw", "back")
    for wrong in ("가" * (LONGEST_REASON + 1), "\u0007"):
        await second.says(wrong)
        assert (
            say(
                second.language,
                "refused-announcement-reason",
                longest=LONGEST_REASON,
                length=len(wrong.strip("\u0007")),
            )
            in second.screen
        )
    await second.says(REASON)
    assert REASON in second.screen
    await second.taps("return")
    assert second.sees("announce-back-done")
    assert any(REASON in text for text in author.heard)
    assert (await many.one()).state == "draft"
    assert (await many.noted())[-1] == "announcement-sent-back"

    await author.taps_data(".d1.open.")
    assert author.button("vw", "go")  # it can be asked for again


async def test_ones_own_cannot_be_approved(many: Newsroom) -> None:
    author = await many.proposed()
    assert author.sees("announce-waits")
    for page in ("check/0000000000000000", "back"):
        await author.taps_data(f".d1.open.{page}")
        assert author.sees("announce-waits")
        with pytest.raises(NoSuchButton):
            author.button("yes")
    token = author.button("recall")[1].split(".")[0]
    await author.taps_data(f"{token}.d1.yes.{mark_of((await many.one()).digest)}")
    assert author.hears("refused-announcement-own")
    assert (await many.one()).state == "proposed"


async def test_what_was_edited_meanwhile_is_not_approved(many: Newsroom) -> None:
    author = await many.proposed()
    second = await many.opens(COLLEAGUE, "d1")
    await second.taps("look", "ko")
    await author.taps_data(".d1.open.")
    await author.taps("recall")
    assert author.sees("announce-recalled")
    number, data = second.button("yes")
    await second.taps_data(data, number)
    assert second.hears("refused-announcement-not-proposed")

    await author.taps("vw", "text/ko")
    await author.says("다른 글이에요.")
    await many.to_front(author)
    await author.taps("vw", "go")
    await author.taps("send")
    await second.taps_data(data, number)
    assert second.hears("refused-announcement-changed")
    assert (await many.one()).state == "proposed"
    await second.taps_data(".d1.open.")
    await second.taps("look", "ko")
    await second.taps("yes")
    assert (await many.one()).state == "approved"


async def test_two_officials_press_at_once_and_one_approval_counts(many: Newsroom) -> None:
    await many.proposed()
    both = [await many.opens(account, "d1") for account in (COLLEAGUE, OWNER)]
    for second in both:
        await second.taps("look", "ko")
    presses = [second.button("yes") for second in both]
    for second, (number, data) in zip(both, presses, strict=True):
        await second.taps_data(data, number)
    assert both[0].sees("announce-approved")
    assert both[1].hears("refused-announcement-not-proposed")
    assert (await many.noted()).count("announcement-approved") == 1


async def test_whoever_has_been_invited_by_the_author_cannot_approve_and_is_not_asked(many: Newsroom) -> None:
    def invited(tx: Tx) -> None:
        tx.run(
            "INSERT INTO role_invitations (token, role, programme, made_by, made_at, taken_by, state)"
            " VALUES (x'00', 'official', :programme, :made_by, '', :taken_by, 'confirmed')",
            programme=many.programme,
            made_by=COLLEAGUE,
            taken_by=OFFICIAL,
        )

    await many.run(invited)
    author = await many.ready()
    assert author.sees("announce-sure-others", count=1)
    await author.taps("send")
    second = await many.opens(COLLEAGUE, "d1")
    assert second.sees("refused-announcement-invited")
    with pytest.raises(NoSuchButton):
        second.button("look")


async def test_a_role_that_is_taken_away_between_the_preview_and_the_approval(many: Newsroom) -> None:
    await many.proposed()
    second = await many.opens(COLLEAGUE, "d1")
    await second.taps("look", "ko")
    number, data = second.button("yes")
    await many.loses_role(COLLEAGUE)
    await second.taps_data(data, number)
    assert second.hears("old-screen")
    assert (await many.one()).state == "proposed"


async def test_an_author_whose_role_is_taken_away_sends_nothing_more(many: Newsroom) -> None:
    await many.proposed()
    await many.loses_role(OFFICIAL)
    second = await many.opens(COLLEAGUE, "d1")
    await second.taps("look", "ko")
    await second.taps("yes")
    assert second.hears("refused-announcement-author-gone")
    assert (await many.one()).state == "proposed"


async def test_what_the_bot_as_a_whole_says_any_official_may_approve(many: Newsroom) -> None:
    owner = await many.writes(OWNER, subject="c0")
    await owner.taps("vw", "to")
    await owner.taps("with", "everyone.0")
    await many.to_front(owner)
    await owner.taps("vw", "go")
    await owner.taps("send")
    second = await many.opens(COLLEAGUE, "d1")
    assert second.sees("announce-look-first")
    await second.taps("look", "ko")
    await second.taps("yes")
    assert second.sees("announce-approved")
    assert await many.run(lambda tx: announcement_rows.by_id(tx, 1).state) == "approved"  # type: ignore[union-attr]


FORGED = ("", "9" * 40, "x", "fr", "everyone.1")


@pytest.mark.parametrize("state", ["draft", "proposed"])
async def test_forged_buttons_change_nothing_that_was_not_meant_and_never_raise(many: Newsroom, state: str) -> None:
    author = await (many.ready() if state == "draft" else many.proposed())
    people = [author, await many.opens(COLLEAGUE, "d1")]
    before = await many.one()
    for person in people:
        for argument in FORGED:
            for page in announcement.PAGES:
                await person.taps_data(f".d1.open.{page}/{argument}"[:64])
                token = person.buttons()[0][2].split(".")[0]
                await person.taps_data(f"{token}.d1.vw.{page}/{argument}"[:64])
    assert await many.one() == before
    harmless = {"see", "look", "csv"}
    for action in set(announcement.ACTS) - harmless:
        for person in people:
            await person.taps_data(f".d1.{action}.x")
            assert person.hears("old-screen")
    assert await many.one() == before
