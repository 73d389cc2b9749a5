"""An announcement from writing to report: who lets it go, what stops it, and what becomes of it at each recipient."""

from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from conversations import announcing
from participation.announcement import Content, Media, Words
from participation.audience import Audience, Term
from participation.refused import Refused
from storage import (
    announcement_rows,
    announcement_sending,
    announcements,
    approvers,
    audit,
    crowd_reports,
    crowds,
    notice_switches,
    outbox,
    people,
    role_invitations,
    roles,
    screens,
)
from storage.announcement_rows import Announcement
from storage.database import Database, Tx
from storage.outbox import Parcel
from tests.storage.office import COLLEAGUE, NOW, OFFICIAL, OWNER, STRANGER, an_office, gives
from tests.storage.test_queries import SMALL, plans

SEOUL = ZoneInfo("Asia/Seoul")
CROWD = tuple(range(1, 31))
DAY = NOW.astimezone(SEOUL).replace(hour=12)
EVENING = DAY.replace(hour=21)
MORNING = DAY.replace(hour=8) + timedelta(days=1)
HELLO = Content(words={"ko": Words(text="안녕하세요")})


def an_announcement(tx: Tx, *, author: int = OFFICIAL, at: datetime = DAY, content: Content = HELLO) -> Announcement:
    """Write to all who follow the one programme: the crowd."""
    programme = an_office(tx)
    gives(tx, COLLEAGUE, "official", programme)
    for account in CROWD:
        people.meet(tx, account, "ko", 1)
        tx.run("INSERT INTO follows (account, subject) VALUES (:account, 'office:JC')", account=account)
    made = announcements.make(tx, programme, by=author, at=at)
    audience = Audience(every_of=(Term(who="followers", programme=programme),))
    return announcements.write(tx, made.id, by=author, at=at, content=content, audience=audience)


def proposes(tx: Tx, found: Announcement, *, threshold: int = 10, at: datetime = DAY) -> announcements.Proposed:
    return announcements.propose(tx, found.id, by=OFFICIAL, at=at, threshold=threshold, default_language="ko")


def approves(tx: Tx, found: Announcement, *, by: int = COLLEAGUE, digest: str = "", at: datetime = DAY) -> Announcement:
    return announcements.approve(tx, found.id, digest or found.digest, by=by, at=at, default_language="ko")


def approved(tx: Tx) -> Announcement:
    return approves(tx, proposes(tx, an_announcement(tx)).announcement)


def now(tx: Tx, found: Announcement) -> Announcement:
    again = announcement_rows.by_id(tx, found.id)
    assert again is not None
    return again


def ticks(tx: Tx, at: datetime = DAY, chunk: int = 7, most: int = 1000) -> None:
    while outbox.bulk(tx) < most and announcing.announce_some(tx, at, SEOUL, chunk):
        pass


def delivers(tx: Tx, settle: Callable[[Tx, Parcel], None], at_most: int = 1000) -> list[Parcel]:
    """Take what waits for the crowd, and let each come to its end."""
    taken: list[Parcel] = []
    for chat, lane in outbox.waiting(tx):
        if lane == "bulk" and len(taken) < at_most and (parcel := outbox.take(tx, chat, "bulk")) is not None:
            settle(tx, parcel)
            taken.append(parcel)
    return taken


def arrives(tx: Tx, parcel: Parcel) -> None:
    outbox.sent(tx, parcel, parcel.payload.get("message_id", 1000 + parcel.chat), DAY)


def states(tx: Tx, found: Announcement) -> dict[str, int]:
    return {str(state): accounts for state, accounts in crowds.progress(tx, found.id).states.items()}


async def told(database: Database, story: Callable[[Tx], None]) -> None:
    await database.run(story)


# Before it goes


async def test_few_people_need_no_second_official_and_many_do(database: Database) -> None:
    def story(tx: Tx) -> None:
        made = an_announcement(tx)
        waits = proposes(tx, made)
        assert (waits.waits, waits.reach.reachable, waits.announcement.state) == (True, 30, "proposed")
        ticks(tx)
        assert outbox.bulk(tx) == 0
        announcements.send_back(tx, made.id, by=COLLEAGUE, at=DAY)
        goes = proposes(tx, made, threshold=31)
        assert (goes.waits, goes.announcement.state) == (False, "approved")
        announcement_sending.stop(tx, made.id, by=OFFICIAL, at=DAY)

    await told(database, story)


async def test_an_emergency_needs_a_second_official_however_few_it_reaches(database: Database) -> None:
    def story(tx: Tx) -> None:
        made = announcements.write(tx, an_announcement(tx).id, by=OFFICIAL, at=DAY, emergency=True)
        assert proposes(tx, made, threshold=1000).waits

    await told(database, story)


@pytest.mark.parametrize(
    ("by", "change", "refusal"),
    [
        (OFFICIAL, None, "announcement-own"),
        (STRANGER, None, "office-not-yours"),
        (COLLEAGUE, "other digest", "announcement-changed"),
        (COLLEAGUE, "edited", "announcement-not-proposed"),
        (COLLEAGUE, "other time", "announcement-not-proposed"),
        (COLLEAGUE, "sent back", "announcement-not-proposed"),
        (COLLEAGUE, "role of the author ended", "announcement-author-gone"),
        (COLLEAGUE, "own role ended", "office-not-yours"),
        (COLLEAGUE, "invited", "announcement-invited"),
    ],
)
async def test_what_is_not_approved_does_not_go(database: Database, by: int, change: str | None, refusal: str) -> None:
    def story(tx: Tx) -> None:
        made = proposes(tx, an_announcement(tx)).announcement
        digest = made.digest
        match change:
            case "other digest":
                digest = "0" * 64
            case "edited":
                announcements.write(tx, made.id, by=OFFICIAL, at=DAY, content=HELLO)
            case "other time":
                announcements.send_at(tx, made.id, DAY + timedelta(days=1), by=OFFICIAL, at=DAY)
            case "sent back":
                announcements.send_back(tx, made.id, by=COLLEAGUE, at=DAY)
            case "role of the author ended" | "own role ended":
                account = OFFICIAL if change.startswith("role") else COLLEAGUE
                grant = next(one for one in roles.grants(tx, 1) if one.account == account)
                roles.end(tx, grant.id, by=OWNER, at=DAY)
            case "invited":
                tx.run(
                    "INSERT INTO role_invitations (token, role, programme, made_by, made_at, state, taken_by)"
                    " VALUES (x'00', 'reviewer', 1, :by, '', 'confirmed', :taker)",
                    by=COLLEAGUE,
                    taker=OFFICIAL,
                )
        with pytest.raises(Refused, match=f"^{refusal}$"):
            approves(tx, made, by=by, digest=digest)
        ticks(tx)
        assert outbox.bulk(tx) == 0

    await told(database, story)


async def test_two_press_at_once_and_one_approval_counts(database: Database) -> None:
    def story(tx: Tx) -> None:
        made = proposes(tx, an_announcement(tx)).announcement
        assert approves(tx, made).approved_by == COLLEAGUE
        assert approves(tx, made).approved_by == COLLEAGUE
        with pytest.raises(Refused, match=r"^announcement-not-proposed$"):
            approves(tx, made, by=OWNER)
        acts = [entry.what for entry in audit.entries(tx, 1) if entry.what.startswith("announcement")]
        assert acts == ["announcement-proposed", "announcement-approved"]
        last = audit.entries(tx, 1)[-1]
        assert (last.actor.account, last.values["author"], last.values["people"]) == (COLLEAGUE, OFFICIAL, 30)
        assert [seen.text for seen in last.seen] == ["안녕하세요"]

    await told(database, story)


async def test_what_the_bot_as_a_whole_says_is_an_owners_and_anybody_who_announces_approves_it(
    database: Database,
) -> None:
    def story(tx: Tx) -> None:
        an_announcement(tx)
        with pytest.raises(Refused, match=r"^office-not-yours$"):
            announcements.make(tx, None, by=OFFICIAL, at=DAY)
        made = announcements.make(tx, None, by=OWNER, at=DAY)
        everyone = Audience(every_of=(Term(who="everyone"),))
        announcements.write(tx, made.id, by=OWNER, at=DAY, content=HELLO, audience=everyone)
        announcements.propose(tx, made.id, by=OWNER, at=DAY, threshold=10, default_language="ko")
        assert approves(tx, now(tx, made)).state == "approved"
        assert [entry.what for entry in audit.entries(tx, audit.HOUSE)][-1] == "announcement-approved"

    await told(database, story)


async def test_an_audience_of_nobody_is_refused_also_if_they_are_gone_by_the_approval(database: Database) -> None:
    def story(tx: Tx) -> None:
        made = an_announcement(tx)
        proposed = proposes(tx, made).announcement
        tx.run("UPDATE people SET reachable = 0")
        with pytest.raises(Refused, match=r"^audience-nobody$"):
            approves(tx, proposed)
        announcements.send_back(tx, made.id, by=COLLEAGUE, at=DAY)
        with pytest.raises(Refused, match=r"^audience-nobody$"):
            proposes(tx, made)

    await told(database, story)


async def test_a_test_goes_to_oneself_alone(database: Database) -> None:
    def story(tx: Tx) -> None:
        made = an_announcement(tx)
        announcements.test(tx, made.id, "ko", by=OFFICIAL, at=DAY)
        assert outbox.waiting(tx) == [(OFFICIAL, "people")]

    await told(database, story)


# While it goes


async def test_recipients_are_fixed_at_the_approval_and_each_gets_it_once(database: Database) -> None:
    def story(tx: Tx) -> None:
        found = approved(tx)
        people.meet(tx, 99, "ko", 1)
        tx.run("INSERT INTO follows (account, subject) VALUES (99, 'office:JC')")
        ticks(tx)
        ticks(tx)
        taken = delivers(tx, arrives)
        ticks(tx)
        assert sorted(parcel.chat for parcel in taken) == list(CROWD)
        assert delivers(tx, arrives) == []
        assert states(tx, found) == {"delivered": 30}
        assert now(tx, found).state == "done"
        assert audit.entries(tx, 1)[-1].values == {"delivered": 30, "blocked": 0, "failed": 0, "unsure": 0}

    await told(database, story)


async def test_no_more_is_queued_than_the_bulk_lane_holds(database: Database) -> None:
    def story(tx: Tx) -> None:
        found = approved(tx)
        ticks(tx, most=7)
        assert states(tx, found) == {"queued": 7, "waiting": 23}
        delivers(tx, arrives, at_most=3)
        ticks(tx, most=7)
        assert states(tx, found) == {"queued": 11, "waiting": 16, "delivered": 3}

    await told(database, story)


async def test_every_fate_is_counted(database: Database) -> None:
    def settle(tx: Tx, parcel: Parcel) -> None:
        match parcel.chat % 5:
            case 0:
                outbox.give_up(tx, parcel, DAY, blocked=True)
            case 1:
                outbox.give_up(tx, parcel, DAY)
            case 2:
                outbox.give_up(tx, parcel, DAY, unsure=True)
            case 3:
                outbox.pass_over(tx, parcel)
            case _:
                arrives(tx, parcel)

    def story(tx: Tx) -> None:
        people.meet(tx, 7, "ko", 1)
        found = an_announcement(tx)
        people.reachable(tx, 7, yes=False)
        notice_switches.switch(tx, 8, "announcements", on=False)
        found = approves(tx, proposes(tx, found).announcement)
        ticks(tx)
        assert len(delivers(tx, settle)) == 28
        ticks(tx)
        assert states(tx, found) == {"blocked": 7, "failed": 6, "unsure": 5, "opted-out": 6, "delivered": 6}
        assert now(tx, found).state == "done"

    await told(database, story)


async def test_after_a_crash_what_was_under_way_is_unsure_and_sent_once_more_only_if_asked(database: Database) -> None:
    def story(tx: Tx) -> None:
        found = approved(tx)
        ticks(tx)
        delivers(tx, arrives, at_most=20)
        delivers(tx, lambda *_: None, at_most=3)
        outbox.recover(tx)
        delivers(tx, arrives)
        ticks(tx)
        assert states(tx, found) == {"delivered": 27, "unsure": 3}
        assert announcement_sending.send_unsure_again(tx, found.id, by=OFFICIAL, at=DAY) == 3
        ticks(tx)
        delivers(tx, lambda tx, parcel: outbox.give_up(tx, parcel, DAY, unsure=True), at_most=1)
        delivers(tx, arrives)
        ticks(tx)
        assert states(tx, found) == {"delivered": 29, "unsure": 1}
        with pytest.raises(Refused, match=r"^announcement-resent$"):
            announcement_sending.send_unsure_again(tx, found.id, by=OFFICIAL, at=DAY)

    await told(database, story)


async def test_a_pause_takes_back_what_waits_and_going_on_sends_it(database: Database) -> None:
    def story(tx: Tx) -> None:
        found = approved(tx)
        ticks(tx)
        delivers(tx, arrives, at_most=10)
        announcement_sending.pause(tx, found.id, by=COLLEAGUE, at=DAY)
        ticks(tx)
        assert (outbox.bulk(tx), states(tx, found)) == (0, {"delivered": 10, "waiting": 20})
        assert announcement_sending.go_on(tx, found.id, by=OFFICIAL, at=DAY).state == "sending"
        ticks(tx)
        assert len(delivers(tx, arrives)) == 20
        ticks(tx)
        assert now(tx, found).state == "done"

    await told(database, story)


async def test_what_is_stopped_goes_to_nobody_new(database: Database) -> None:
    def story(tx: Tx) -> None:
        found = approved(tx)
        ticks(tx)
        delivers(tx, arrives, at_most=10)
        delivers(tx, lambda tx, parcel: outbox.give_up(tx, parcel, DAY, unsure=True), at_most=1)
        announcement_sending.stop(tx, found.id, by=OFFICIAL, at=DAY)
        for _ in range(2):
            ticks(tx)
            assert (outbox.bulk(tx), now(tx, found).state) == (0, "stopped")
        assert announcement_sending.go_on(tx, found.id, by=OFFICIAL, at=DAY).state == "stopped"
        assert announcement_sending.send_unsure_again(tx, found.id, by=OFFICIAL, at=DAY) == 1
        ticks(tx)
        assert len(delivers(tx, arrives)) == 1

    await told(database, story)


@pytest.mark.parametrize("how", ["paused", "held", "stopped"])
async def test_what_was_under_way_and_did_not_arrive_goes_no_further_than_the_rest(
    database: Database, how: str
) -> None:
    def story(tx: Tx) -> None:
        made = approved(tx)
        ticks(tx)
        under_way = outbox.take(tx, 1, "bulk")
        assert under_way is not None
        match how:
            case "paused":
                announcement_sending.pause(tx, made.id, by=OFFICIAL, at=DAY)
            case "held":
                ticks(tx, EVENING)
            case _:
                announcement_sending.stop(tx, made.id, by=OFFICIAL, at=DAY)
        outbox.again(tx, under_way)  # Telegram has asked for a wait of three hours, say
        assert outbox.take(tx, 1, "bulk") is None
        assert states(tx, made) == {"waiting": 30}
        if how == "paused":
            announcement_sending.go_on(tx, made.id, by=OFFICIAL, at=DAY)
        ticks(tx, MORNING)
        delivers(tx, arrives)
        assert states(tx, made) == ({"waiting": 30} if how == "stopped" else {"delivered": 30})

    await told(database, story)


async def test_what_is_taken_back_is_deleted_however_often_it_is_tried(database: Database) -> None:
    def story(tx: Tx) -> None:
        made = done(tx)
        announcement_sending.take_back(tx, made.id, by=OFFICIAL, at=DAY)
        ticks(tx)
        deletion = outbox.take(tx, 1, "bulk")
        assert deletion is not None
        outbox.again(tx, deletion)
        assert outbox.take(tx, 1, "bulk") == deletion

    await told(database, story)


async def test_what_was_stopped_goes_to_nobody_new_also_after_a_correction_that_is_given_up(database: Database) -> None:
    def story(tx: Tx) -> None:
        made = approved(tx)
        ticks(tx)
        delivers(tx, lambda tx, parcel: outbox.give_up(tx, parcel, DAY, unsure=parcel.chat == 1), 2)
        announcement_sending.stop(tx, made.id, by=OFFICIAL, at=DAY)
        announcements.correct(tx, made.id, by=OFFICIAL, at=DAY)
        announcements.drop(tx, made.id, by=OFFICIAL, at=DAY)
        assert announcement_sending.send_unsure_again(tx, made.id, by=OFFICIAL, at=DAY) == 1
        ticks(tx)
        assert [parcel.chat for parcel in delivers(tx, arrives)] == [1]

    await told(database, story)


async def test_at_night_it_waits_and_goes_on_in_the_morning(database: Database) -> None:
    def story(tx: Tx) -> None:
        found = approved(tx)
        ticks(tx, at=EVENING - timedelta(seconds=1), most=7)
        delivers(tx, arrives)
        ticks(tx, at=EVENING - timedelta(seconds=1), most=7)
        ticks(tx, at=EVENING)
        assert (outbox.bulk(tx), now(tx, found).held) == (0, True)
        assert not announcing.is_going_out(tx)
        assert announcing.next_due(tx, EVENING, SEOUL) == [MORNING]
        ticks(tx, at=MORNING)
        assert len(delivers(tx, arrives)) == 23
        ticks(tx, at=MORNING)
        assert now(tx, found).state == "done"

    await told(database, story)


async def test_an_emergency_wakes_people(database: Database) -> None:
    def story(tx: Tx) -> None:
        notice_switches.switch(tx, 8, "announcements", on=False)
        made = announcements.write(tx, an_announcement(tx).id, by=OFFICIAL, at=DAY, emergency=True)
        approves(tx, proposes(tx, made).announcement, at=EVENING)
        ticks(tx, at=EVENING)
        assert len(delivers(tx, arrives)) == 30

    await told(database, story)


@pytest.mark.parametrize(
    ("when", "begins"),
    [
        (DAY + timedelta(hours=1), DAY + timedelta(hours=1)),
        (EVENING + timedelta(hours=1), MORNING),
    ],
)
async def test_what_has_a_time_goes_out_then_and_not_at_night(
    database: Database, when: datetime, begins: datetime
) -> None:
    def story(tx: Tx) -> None:
        made = announcements.send_at(tx, an_announcement(tx).id, when, by=OFFICIAL, at=DAY)
        approves(tx, proposes(tx, made).announcement)
        assert announcing.next_due(tx, DAY, SEOUL) == [begins]
        ticks(tx, at=begins - timedelta(seconds=1))
        assert outbox.bulk(tx) == 0
        ticks(tx, at=begins)
        assert outbox.bulk(tx) == 30

    await told(database, story)


async def test_a_time_that_has_passed_before_the_approval_is_refused(database: Database) -> None:
    def story(tx: Tx) -> None:
        when = DAY + timedelta(hours=1)
        with pytest.raises(Refused, match=r"^announcement-past$"):
            announcements.send_at(tx, an_announcement(tx).id, DAY, by=OFFICIAL, at=DAY)
        made = announcements.send_at(tx, 1, when, by=OFFICIAL, at=DAY)
        proposed = proposes(tx, made).announcement
        with pytest.raises(Refused, match=r"^announcement-past$"):
            approves(tx, proposed, at=when)

    await told(database, story)


# After


def done(tx: Tx) -> Announcement:
    found = approved(tx)
    ticks(tx)
    delivers(tx, arrives, at_most=28)
    delivers(tx, lambda tx, parcel: outbox.give_up(tx, parcel, DAY, blocked=True))
    ticks(tx)
    return now(tx, found)


async def test_a_correction_goes_the_same_way_and_changes_what_stands_in_the_chats(database: Database) -> None:
    def story(tx: Tx) -> None:
        found = done(tx)
        assert announcements.correct(tx, found.id, by=OFFICIAL, at=DAY).state == "draft"
        better = Content(words={"ko": Words(text="안녕히 계세요")})
        made = announcements.write(tx, found.id, by=OFFICIAL, at=DAY, content=better)
        proposed = proposes(tx, made)
        assert (proposed.waits, proposed.reach.reachable) == (True, 28)
        approves(tx, proposed.announcement)
        ticks(tx)
        taken = delivers(tx, arrives, at_most=27)
        assert {parcel.kind for parcel in taken} == {"blank"}
        assert all(parcel.payload["message_id"] == 1000 + parcel.chat for parcel in taken)
        delivers(tx, lambda tx, parcel: outbox.give_up(tx, parcel, DAY))
        ticks(tx)
        reached = crowds.progress(tx, found.id)
        assert (reached.changed, reached.unchanged, states(tx, found)) == (27, 1, {"delivered": 28, "blocked": 2})
        assert now(tx, found).state == "done"

    await told(database, story)


async def test_a_correction_that_is_given_up_leaves_what_was_sent(database: Database) -> None:
    def story(tx: Tx) -> None:
        found = done(tx)
        announcements.correct(tx, found.id, by=OFFICIAL, at=DAY)
        better = Content(words={"ko": Words(text="안녕히 계세요")})
        announcements.write(tx, found.id, by=OFFICIAL, at=DAY, content=better)
        with pytest.raises(Refused, match=r"^announcement-only-words$"):
            announcements.write(tx, found.id, by=OFFICIAL, at=DAY, audience=Audience())
        with pytest.raises(Refused, match=r"^announcement-only-words$"):
            media = Media(kind="photo", file_id="x")
            announcements.write(tx, found.id, by=OFFICIAL, at=DAY, content=better.model_copy(update={"media": media}))
        again = announcements.drop(tx, found.id, by=OFFICIAL, at=DAY)
        assert (again.state, again.content, again.version) == ("done", HELLO, 1)

    await told(database, story)


@pytest.mark.parametrize(
    ("after", "taken_back"), [(timedelta(hours=47, minutes=59), 28), (timedelta(hours=48), 0), (timedelta(days=9), 0)]
)
async def test_it_is_taken_back_within_48_hours(database: Database, after: timedelta, taken_back: int) -> None:
    def story(tx: Tx) -> None:
        found = done(tx)
        at = DAY + after
        if not taken_back:
            with pytest.raises(Refused, match=r"^announcement-too-old$"):
                announcement_sending.take_back(tx, found.id, by=COLLEAGUE, at=at)
            return
        assert announcement_sending.take_back(tx, found.id, by=COLLEAGUE, at=at) == taken_back
        ticks(tx, at=at)
        taken = delivers(tx, arrives)
        assert {parcel.kind for parcel in taken} == {"delete"}
        assert len(taken) == taken_back
        ticks(tx, at=at)
        reached = crowds.progress(tx, found.id)
        assert (reached.changed, states(tx, found)) == (taken_back, {"taken-back": taken_back, "blocked": 2})

    await told(database, story)


async def test_what_is_still_going_out_can_be_taken_back_at_once(database: Database) -> None:
    def story(tx: Tx) -> None:
        found = approved(tx)
        ticks(tx)
        delivers(tx, arrives, at_most=10)
        assert announcement_sending.take_back(tx, found.id, by=COLLEAGUE, at=DAY) == 10
        ticks(tx)
        assert [parcel.kind for parcel in delivers(tx, arrives)] == ["delete"] * 10
        ticks(tx)
        assert states(tx, found) == {"taken-back": 10, "waiting": 20}
        assert now(tx, found).state == "done"

    await told(database, story)


# How it is looked up

ASKED: dict[str, Callable[[Tx], object]] = {
    "the tick": lambda tx: announcing.announce_some(tx, DAY, SEOUL),
    "what is next": lambda tx: announcing.next_due(tx, DAY, SEOUL),
    "pause": lambda tx: announcement_sending.pause(tx, 1, by=OFFICIAL, at=DAY),
    "a list": lambda tx: announcement_rows.of_programme(tx, 1),
    "settle": lambda tx: delivers(tx, arrives),
    "recover": outbox.recover,
    "progress": lambda tx: crowds.progress(tx, 1),
    "take back": lambda tx: announcement_sending.take_back(tx, 1, by=OFFICIAL, at=DAY),
    "delete": lambda tx: crowds.take_back(tx, 1, DAY, 10),
    "correct": lambda tx: crowds.next_to_change(tx, 1, 2, 10),
    "send again": lambda tx: crowds.unsure_again(tx, 1),
    "who invited": lambda tx: approvers.invited(tx, OFFICIAL, COLLEAGUE),
    "who may approve": lambda tx: approvers.of(tx, OFFICIAL, 1, DAY),
    "who may approve of the house": lambda tx: approvers.of(tx, OWNER, None, DAY),
    "how many are left to send": lambda tx: crowds.still_to_do(tx, 1, "send", 1, DAY),
    "how many are left to correct": lambda tx: crowds.still_to_do(tx, 1, "correct", 2, DAY),
    "how many are left to take back": lambda tx: crowds.still_to_do(tx, 1, "take-back", 1, DAY),
    "the report": lambda tx: crowd_reports.lines(tx, 1, "ko"),
    "who watches": lambda tx: screens.standing(tx, "announcement:1", ""),
    "waiting invitations": lambda tx: role_invitations.waiting(tx, OFFICIAL, DAY),
}


@pytest.mark.parametrize("name", ASKED)
async def test_no_whole_table_is_read(database: Database, name: str) -> None:
    def unit(tx: Tx) -> list[tuple[str, list[str]]]:
        approved(tx)
        ticks(tx, most=20)
        delivers(tx, arrives, at_most=5)
        return list(plans(tx, ASKED[name]))

    for sql, steps in await database.run(unit):
        for step in steps:
            whole = step.startswith("SCAN") and " USING " not in step
            assert not whole or step.split()[1] in {*SMALL, "CONSTANT"}, (sql, steps)
