"""Moderators in the chat: one text after the other, each act with its reason, and the author hears it."""

from datetime import timedelta

import pytest

from conversations import commenting, moderating, reporting
from participation.audit import Actor
from participation.moderating import Moderation
from storage import audit, comments, moderations, reports, residents, roles
from storage.database import Tx
from storage.shelf import Programme
from tests.conversations.yard import ANA, BO, BODY, CHAN, DA, EUN, NEW, NOW, comment
from tests.handlers.board_people import Office
from tests.handlers.chat import NoSuchButton, Person, Place
from tests.storage.office import AS_OFFICIAL, AS_OWNER, COLLEAGUE, OFFICIAL, OWNER, STRANGER
from texts import say

REASON = "남의 전화번호가 들어 있어요.\n번호를 빼고 다시 올려 주세요."


@pytest.fixture
async def office(place: Place) -> Office:
    opened = Office(place)
    await opened.begins()
    return opened


async def reported(office: Office, proposal: int, *accounts: int) -> None:
    """Let these report a proposal; three of them hide it."""
    for account in accounts:
        await office.does(
            lambda tx, board, who=account: reporting.report(tx, board, "proposal", proposal, who, "abuse", NOW)  # type: ignore[misc]
        )


async def decides(person: Person, act: str, key: str, reason: str = REASON) -> None:
    """Say what shall be done, why, and save."""
    await person.taps("vw", f"why/{act}.{key}")
    await person.says(reason)
    await person.taps("mod")


async def of(office: Office, proposal: int) -> list[Moderation]:
    return await office.run(lambda tx: moderations.of(tx, "proposal", proposal))


async def test_the_office_leads_to_the_texts_that_wait(office: Office) -> None:
    proposal = await office.brings()
    await reported(office, proposal, BO)
    official = await office.opens(OFFICIAL, subject=f"o{office.id}")
    assert any(label == say(official.language, "office-texts") for _, label, _ in official.buttons())

    official = await office.opens(OFFICIAL)
    assert official.sees("texts-waiting", count=1)
    await official.taps("vw", f"text/p{proposal}")
    assert BODY.splitlines()[0] in official.screen
    assert official.sees("texts-reports", count=1, why=say(official.language, "texts-reason-count", reason=say(
        official.language, "texts-reason-abuse"), count=1))  # fmt: skip


async def test_a_text_is_hidden_its_author_reads_why_and_the_next_comes(office: Office) -> None:
    first, second = await office.brings(), await office.brings(BO, title="놀이터에 그늘을 만들어 주세요")
    await reported(office, first, BO, CHAN)
    await reported(office, second, ANA)
    official = await office.opens(OFFICIAL, f"text/p{first}")
    await official.taps("vw", f"why/hide.p{first}")
    await official.says(f"  {REASON} ")
    assert official.sees("texts-will-read")
    assert "번호를 빼고" in official.screen
    ana = office.place.person(ANA)
    heard = len(ana.heard)
    await official.taps("mod")

    assert official.sees("texts-done-hide")
    assert "놀이터에 그늘을" in official.screen  # the next one
    assert (await office.proposal(first)).state == "hidden"
    [done] = await of(office, first)
    assert (done.act, done.reason) == ("hide", REASON)
    assert len(ana.heard) == heard + 1
    assert ana.sees("texts-told-hide")
    assert "번호를 빼고" in ana.screen
    assert ana.button("objm", done.id)[1] == f".i{first}.objm.{done.id}"
    assert "text-hidden" in await office.noted()


async def test_a_hidden_text_is_listed_and_can_be_shown_again(office: Office) -> None:
    proposal = await office.brings()
    official = await office.opens(OFFICIAL, f"text/p{proposal}")
    await decides(official, "hide", f"p{proposal}")
    assert official.sees("texts-waiting", count=0)  # what is decided does not wait
    await official.taps("vw", "hidden")
    await official.taps("vw", f"text/p{proposal}")
    await decides(official, "restore", f"p{proposal}", "고쳐 쓰셨어요.")
    assert (await office.proposal(proposal)).state == "published"
    ana = office.place.person(ANA)
    assert ana.sees("texts-told-restore")
    with pytest.raises(NoSuchButton):
        ana.button("objm", (await of(office, proposal))[-1].id)


async def test_what_waits_to_be_read_is_shown_or_not(place: Place) -> None:
    office = Office(place)
    await office.begins(moderation="before")
    one, two = await office.brings(), await office.brings(BO)
    official = await office.opens(OFFICIAL, f"text/p{one}")
    await decides(official, "approve", f"p{one}", "고맙습니다.")
    await decides(official, "reject", f"p{two}", "같은 글이 있어요.")
    assert [(await office.proposal(each)).state for each in (one, two)] == ["published", "rejected"]
    assert place.person(ANA).sees("texts-told-approve")
    assert place.person(BO).sees("texts-told-reject")


async def test_a_comment_is_looked_at_under_what_it_was_said(office: Office) -> None:
    proposal = await office.brings()
    said = await office.does(lambda tx, board: comment(tx, board, proposal, BO, "이건 광고예요. 싸게 팝니다."))
    await office.does(lambda tx, board: reporting.report(tx, board, "comment", said.id, CHAN, "advertising", NOW))
    official = await office.opens(OFFICIAL)
    await official.taps("vw", f"text/c{said.id}")
    assert official.sees("texts-under", title="버스를 더 자주 다니게 해 주세요")
    await decides(official, "hide", f"c{said.id}")
    assert (await office.run(lambda tx: comments.the(tx, said.id))).state == "hidden"
    assert office.place.person(BO).button("objm")[1].startswith(f".i{proposal}.objm.")


async def test_an_author_is_warned(office: Office) -> None:
    proposal = await office.brings()
    official = await office.opens(OFFICIAL, f"text/p{proposal}")
    await decides(official, "warn", f"p{proposal}")
    assert office.place.person(ANA).sees("texts-told-warn")
    assert (await office.proposal(proposal)).state == "published"


@pytest.mark.parametrize(("chosen", "days"), [("button", 8), ("typed", 3)])
async def test_an_author_is_blocked_to_the_end_of_a_day(office: Office, chosen: str, days: int) -> None:
    proposal = await office.brings()
    official = await office.opens(OFFICIAL, f"text/p{proposal}")
    await official.taps("vw", f"block/p{proposal}")
    today = NOW.astimezone((await office.does(lambda _, board: board)).content.office.zone).date()
    if chosen == "button":
        await official.taps("vw", f"why/block-{today + timedelta(days=7):%Y%m%d}.p{proposal}")
    else:
        await official.says(f"{today + timedelta(days=2):%Y. %m. %d.}")
    await official.says(REASON)
    await official.taps("mod")
    until = await office.run(lambda tx: moderations.blocked_until(tx, office.id, ANA, NOW))
    assert until is not None
    assert until.astimezone((await office.does(lambda _, board: board)).content.office.zone).date() == (
        today + timedelta(days=days)
    )  # the first day on which they may write again
    assert "author-blocked" in await office.noted()


@pytest.mark.parametrize("typed", ["2022. 1. 1.", "2030. 1. 1.", "언젠가"])
async def test_a_block_that_ends_never_or_in_the_past_is_asked_again(office: Office, typed: str) -> None:
    proposal = await office.brings()
    official = await office.opens(OFFICIAL, f"block/p{proposal}")
    await official.says(typed)
    assert official.sees("texts-block-how")
    assert await of(office, proposal) == []


async def test_a_reason_is_needed_and_has_a_length(office: Office) -> None:
    proposal = await office.brings()
    official = await office.opens(OFFICIAL, f"why/hide.p{proposal}")
    with pytest.raises(NoSuchButton):
        official.button("mod")
    await official.says("가" * 501)
    with pytest.raises(NoSuchButton):
        official.button("mod")
    await official.says("가" * 500)
    await official.taps("mod")
    assert len((await of(office, proposal))[0].reason) == 500


async def test_reports_without_ground_are_settled_and_nobody_hears(office: Office) -> None:
    proposal = await office.brings()
    await reported(office, proposal, BO)
    official = await office.opens(OFFICIAL, f"text/p{proposal}")
    ana = office.place.person(ANA)
    heard = len(ana.heard)
    await official.taps("leave", f"p{proposal}")
    assert official.sees("texts-waiting", count=0)
    assert await office.run(lambda tx: reports.of(tx, "proposal", proposal)) is None
    assert len(ana.heard) == heard
    assert "reports-dismissed" in await office.noted()


async def test_of_two_moderators_the_second_finds_what_the_first_has_done(office: Office) -> None:
    proposal = await office.brings()
    one = await office.opens(OFFICIAL, f"why/warn.p{proposal}")
    two = await office.opens(COLLEAGUE, f"why/warn.p{proposal}")
    await one.says(REASON)
    await two.says("저도 주의를 드려요.")
    await one.taps("mod")
    await two.taps("mod")
    assert two.hears("old-screen")
    assert len(await of(office, proposal)) == 1


async def test_later_leads_to_the_next_and_round_again(office: Office) -> None:
    there = [await office.brings(), await office.brings(BO), await office.brings(CHAN)]
    for proposal in there:
        await reported(office, proposal, DA)
    official = await office.opens(OFFICIAL, f"text/p{there[0]}")
    for proposal in (*there[1:], there[0]):
        await official.taps("vw", f"text/p{proposal}")
    assert official.sees("texts-reports", count=1, why=say(official.language, "texts-reason-count", reason=say(
        official.language, "texts-reason-abuse"), count=1))  # fmt: skip


async def test_many_hidden_by_an_official_never_keep_the_waiting_from_sight(office: Office) -> None:
    def hides_many(tx: Tx, board: Programme) -> None:
        for number in range(60):
            said = commenting.say(tx, board, there, (BO, CHAN, DA, EUN)[number % 4], f"{number}", answering=None,
                                  at=NOW + timedelta(hours=number))  # fmt: skip
            moderating.act(tx, board, "comment", said.id, "hide", reason="까닭", by=AS_OFFICIAL, at=NOW)

    there = await office.brings()
    await office.does(hides_many)
    await reported(office, there, BO)
    official = await office.opens(OFFICIAL)
    assert official.sees("texts-waiting", count=1)
    await official.taps("vw", f"text/p{there}")
    hidden = await office.opens(OFFICIAL, "hidden/2")
    assert len(hidden.offered("vw")) >= 8


async def objected(office: Office, proposal: int, act: str = "hide", by: Actor = AS_OWNER) -> Moderation:
    def unit(tx: Tx, board: Programme) -> Moderation:
        until = NOW + timedelta(days=3) if act == "block" else None
        done = moderating.act(
            tx, board, "proposal", proposal, act, reason="까닭", by=by, at=NOW, until=until  # type: ignore[arg-type]
        )  # fmt: skip
        return moderating.object_to(tx, board, done.id, ANA, "사실과 달라요.", NOW)

    return await office.does(unit)


@pytest.mark.parametrize(
    ("act", "tap", "state", "key"),
    [
        ("hide", "undo", "published", "texts-told-undone"),
        ("hide", "stand", "hidden", "texts-told-upheld"),
        ("block", "undo", "published", "texts-told-undone"),
    ],
)
async def test_an_objection_is_settled_once_and_its_author_hears(
    office: Office, act: str, tap: str, state: str, key: str
) -> None:
    proposal = await office.brings()
    done = await objected(office, proposal, act)
    official, colleague = await office.opens(OFFICIAL), await office.opens(COLLEAGUE, "objection")
    assert official.sees("texts-objections", count=1)
    await official.taps("vw", "objection")
    assert official.sees("texts-objection-says", text="사실과 달라요.")
    await official.taps(tap, done.id)
    assert official.sees("texts-objections-none")
    assert (await office.proposal(proposal)).state == state
    assert office.place.person(ANA).sees(key, act=act)
    heard = len(office.place.person(ANA).heard)
    await colleague.taps("undo", done.id)
    assert colleague.hears("old-screen")
    assert len(office.place.person(ANA).heard) == heard
    assert await office.run(lambda tx: moderations.blocked_until(tx, office.id, ANA, NOW)) is None


async def test_nobody_else_learns_that_there_is_such_a_place(office: Office) -> None:
    proposal = await office.brings()
    for account in (STRANGER, NEW, ANA):
        person = await office.opens(account, f"text/p{proposal}")
        assert person.hears("old-screen")
        assert not person.sees("texts-waiting", count=0)


FORGED = [
    "text/p", "text/p0", "text/p999", "text/x1", "text/c1", "text/p1.999", "text/p-1", "text/", "block/p999",
    "why/", "why/hide", "why/hide.", "why/burn.p1", "why/block.p1", "why/block-99999999.p1", "why/block-00000000.p1",
    "why/warn.p999", "hidden/999", "hidden/x", "objection/999", "objection/x", "nothing", f"text/p{'9' * 18}",
]  # fmt: skip


async def test_forged_buttons_change_nothing_and_never_raise(office: Office) -> None:
    proposal = await office.brings()
    official = await office.opens(OFFICIAL)
    for page in FORGED:
        await office.opens(OFFICIAL, page)
        for act in ("mod", "leave", "stand", "undo"):
            for argument in ("", "p1", "1", "x", "9" * 18):
                token = official.buttons()[0][2].split(".")[0] or "AAAAAAAA"
                await official.taps_data(f"{token}.x{office.id}.{act}.{argument}", max(official.chat))
    assert (await office.proposal(proposal)).state == "published"
    assert await of(office, proposal) == []


async def test_looking_at_what_not_everybody_can_read_goes_on_record(office: Office) -> None:
    proposal = await office.brings()
    await office.opens(OFFICIAL, f"text/p{proposal}")
    assert "looked-at-text" not in await office.noted()
    await reported(office, proposal, BO, CHAN, DA)
    official = await office.opens(OFFICIAL, f"text/p{proposal}")
    assert official.sees("texts-kind", kind="proposal", state=say(official.language, "texts-state-reported"))
    assert (await office.noted()).count("looked-at-text") == 1


async def test_whoever_writes_to_the_bot_is_known_from_then_on(office: Office) -> None:
    stranger = office.place.person(STRANGER)
    office.place.now = NOW - timedelta(days=3)
    await stranger.says("/id")
    office.place.now = NOW
    await stranger.says("/id")
    since = await office.run(lambda tx: residents.known_since(tx, STRANGER, NOW + timedelta(days=1)))
    assert since == NOW - timedelta(days=3)


async def test_the_author_objects_from_the_message_and_the_office_reads_it(office: Office) -> None:
    proposal = await office.brings()
    official = await office.opens(OFFICIAL, f"text/p{proposal}")
    await decides(official, "hide", f"p{proposal}")
    ana = office.place.person(ANA)
    await ana.taps("objm")
    await ana.says("전화번호는 우리 가게 번호예요.")
    await ana.taps("ok")
    await ana.taps("send")
    await office.opens(OFFICIAL, "objection")
    assert official.sees("texts-objection-says", text="전화번호는 우리 가게 번호예요.")


async def test_whoever_did_it_leaves_the_objection_to_somebody_else(office: Office) -> None:
    done = await objected(office, await office.brings(), by=AS_OFFICIAL)
    official = await office.opens(OFFICIAL, "objection")
    assert official.sees("refused-objection-own-act", others=2)
    assert official.offered("stand") == official.offered("undo") == []

    colleague = await office.opens(COLLEAGUE, "objection")
    await colleague.taps("stand", done.id)

    assert colleague.sees("texts-objections-none")


async def test_an_office_of_one_settles_what_it_did_itself_and_the_record_says_so(office: Office) -> None:
    def leaves_one(tx: Tx) -> None:
        for grant in roles.grants(tx, office.id):
            roles.end(tx, grant.id, by=OWNER, at=NOW)

    proposal = await office.brings()
    await office.run(leaves_one)
    done = await objected(office, proposal)
    owner = await office.opens(OWNER, "objection")
    assert owner.sees("texts-objection-own-alone")
    await owner.taps("undo", done.id)

    assert (await office.proposal(proposal)).state == "published"
    last = (await office.run(lambda tx: audit.entries(tx, office.id)))[-1]
    assert (last.what, last.values["own-act"]) == ("objection-settled", True)
