"""/erase: what is said before anything is done, and that afterwards nothing is left but what was said to stay."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.erasing import Eraser
from conversations import joining, releasing, teams
from participation.deciding import Decision
from participation.guardian import GuardianConsent
from storage import (
    applications,
    consents,
    decisions,
    digests,
    drafts,
    erasures,
    follows,
    guardians,
    members,
    notice_switches,
    outbox,
    own_data,
    people,
    programmes,
    reminders,
    screens,
    support,
)
from storage.applications import Application
from storage.database import Tx
from storage.file_store import FileStore
from tests.conversations.yard import a_board, bring
from tests.handlers import residents
from tests.handlers.chat import Person, Place
from tests.participation.receptions import disclosure, youth
from tests.storage.office import AS_OFFICIAL
from texts import say_html

TITLE = "비어 있는 가게를 모임방으로"
# What may still name an account: ids and times of its updates and messages for two days, and what was said to stay.
_MAY_STAY = {("inbox", "lane"), ("outbox", "chat")}


@pytest.fixture(autouse=True)
async def _receptions(ada: Person, place: Place) -> None:
    assert ada.place is place
    await residents.publish(place, youth(), disclosure())


@pytest.fixture
def store(place: Place, tmp_path: Path) -> FileStore:
    return FileStore(tmp_path / "papers", place.database.keys)


async def erases(person: Person, store: FileStore, *, too: bool = False) -> None:
    """Ask for it, say yes twice, and let it be carried out."""
    await person.says("/erase")
    if too:
        await person.taps("too")
    await person.taps("on")
    await person.taps("erase")
    await carried_out(person.place, store)


async def carried_out(place: Place, store: FileStore) -> None:
    await Eraser(place.database, store, place.house).go_on(place.now)
    await place.deliver()


def naming(tx: Tx, account: int) -> set[tuple[str, str]]:
    """Return every table and column in which an account's number stands."""
    found = set()
    for table in tx.all("SELECT name FROM sqlite_master WHERE type = 'table'"):
        for column in tx.all(f"PRAGMA table_info({table['name']})"):
            value = f'SELECT 1 FROM {table["name"]} WHERE "{column["name"]}" = :account LIMIT 1'  # noqa: S608  (our own names)
            if tx.one(value, account=account) is not None:
                found.add((table["name"], column["name"]))
    return found


def sealed(tx: Tx) -> Iterator[bytes]:
    """Yield everything sealed that holds what somebody has told."""
    for table, column in (("drafts", "payload"), ("members", "facts"), ("application_versions", "payload"),
                          ("papers", "name"), ("papers", "file_key")):  # fmt: skip
        for row in tx.all(f"SELECT {column} FROM {table} WHERE {column} IS NOT NULL"):  # noqa: S608  (the names above)
            yield row[0]


def contents(folder: Path) -> list[bytes]:
    """Return what every file below a folder holds: database, write-ahead log, papers, keys."""
    return [path.read_bytes() for path in folder.rglob("*") if path.is_file()]


async def test_nothing_is_done_before_it_is_asked_twice(ada: Person, store: FileStore) -> None:
    await residents.fills_in(ada)
    before = await ada.state()

    await ada.says("/erase")
    assert ada.sees("erase-title")
    assert ada.sees("erase-out-of-reach")
    await ada.taps("on")
    assert ada.sees("erase-sure")
    await ada.taps("back")
    await carried_out(ada.place, store)

    assert await ada.state() == before
    assert len(await residents.of(ada)) == 1


async def test_whoever_has_left_nothing_is_erased_without_a_trace(bert: Person, store: FileStore) -> None:
    await erases(bert, store)

    assert bert.sees("erase-done")
    assert await bert.place.database.run(lambda tx: naming(tx, bert.account)) <= _MAY_STAY


async def test_what_somebody_follows_and_was_told_goes_too(bert: Person, store: FileStore) -> None:
    def told(tx: Tx) -> None:
        follows.follow(tx, bert.account, follows.of_office("JC"))
        notice_switches.switch(tx, bert.account, "results", on=False)
        digests.daily(tx, bert.account, 18, bert.place.now.date())
        own_data.ask(tx, bert.account, bert.place.now)
        support.follow(tx, bring(tx, a_board(tx)).id, bert.account)
        reminders.was_reminded(tx, bert.account, bert.place.now)
        reminders.wait(tx, bert.account, programmes.everything(tx)[0], "days-7", bert.place.now)
        tx.run("INSERT INTO announcements (id, author, audience, made_at) VALUES (1, 500, '{}', '')")
        tx.run("INSERT INTO announcement_recipients (announcement, account) VALUES (1, :account)", account=bert.account)

    await bert.says("/start")
    await bert.place.database.run(told)
    await erases(bert, store)

    assert await bert.place.database.run(lambda tx: naming(tx, bert.account)) <= _MAY_STAY


async def test_what_was_begun_is_gone_from_tables_files_and_the_write_ahead_log(
    ada: Person, place: Place, store: FileStore, tmp_path: Path
) -> None:
    await residents.hands_in(ada, store)
    await ada.taps("open")
    await ada.taps("edit")
    await residents.asks_for_disclosure(ada)
    kept = await place.database.run(lambda tx: list(sealed(tx)))
    [file] = store.files()
    content = (tmp_path / "papers" / file).read_bytes()
    assert len(kept) >= 5

    await erases(ada, store, too=True)

    assert ada.sees("erase-done")
    assert await place.database.run(lambda tx: naming(tx, ada.account)) <= _MAY_STAY
    assert store.files() == []
    on_disk = contents(tmp_path)
    assert len(on_disk) > 2
    for held in (*kept, content, residents.NAME.encode(), b"2008-03-05", TITLE.encode(), residents.PROJECT.encode()):
        assert all(held not in one for one in on_disk)


async def test_messages_with_personal_content_are_blanked_and_files_deleted(ada: Person, store: FileStore) -> None:
    await residents.hands_in(ada, store)
    await ada.taps("form")
    await ada.says("/mine")
    await ada.says("/list")
    await ada.says("/erase")
    await ada.says("/mydata")
    await ada.taps("make")
    assert ada.sees_document("own-data")

    await erases(ada, store, too=True)

    assert all("make" not in message for message in ada.chat.values())
    left = "".join(message["text"] for message in ada.chat.values())
    assert all(words not in left for words in (residents.NAME, TITLE, "JC-2023-0001"))


async def test_what_is_handed_in_stays_unless_somebody_withdraws_it_and_it_is_said_how_long(
    ada: Person, place: Place, store: FileStore
) -> None:
    application = await residents.hands_in(ada, store)
    await ada.says("/erase")
    assert ada.sees("erase-kept-after-decision", number=application.number, count=3, unit="years")

    await ada.taps("on")
    await ada.taps("erase")
    await carried_out(place, store)

    assert ada.sees("erase-kept-after-decision", number=application.number, count=3, unit="years")
    [left] = await residents.of(ada)
    assert left.state == "received"
    assert len(store.files()) == 1
    assert not await place.database.run(lambda tx: erasures.is_under_way(tx, ada.account))


async def test_what_is_kept_can_still_be_opened_and_its_outcome_heard(ada: Person, store: FileStore) -> None:
    application = await residents.hands_in(ada, store)
    other = "en" if ada.language == "ko" else "ko"
    await ada.says("/language")
    await ada.taps("setlang", other)
    await ada.says("/erase")
    ada.telegram_language, before = other, ada.telegram_language
    assert ada.sees("erase-stays-settings")
    await erases(ada, store)
    assert ada.sees("erase-done")
    ada.telegram_language = before  # what was chosen still holds

    await ada.says("/mine")
    ada.telegram_language = other
    await ada.taps("open")

    assert ada.sees("status-number", number=application.number)


async def test_withdrawing_it_too_leaves_its_number_and_a_line_on_record(
    ada: Person, place: Place, store: FileStore
) -> None:
    application = await residents.hands_in(ada, store)
    await ada.says("/erase")
    await ada.taps("too")
    assert ada.sees("erase-withdraws", number=application.number)
    assert ada.sees("erase-stays-number")
    await ada.taps("on")
    assert ada.sees("erase-sure-withdraws")
    await ada.taps("erase")
    await carried_out(place, store)

    assert await residents.of(ada) == []
    noted = await place.database.run(
        lambda tx: tx.all(
            "SELECT what, role, account, facts FROM audit WHERE programme = :id", id=application.programme
        )
    )
    assert [tuple(row) for row in noted] == [("erased", "applicant", None, f'{{"number": "{application.number}"}}')]
    again = await residents.hands_in(ada, store)
    assert again.number != application.number


async def test_what_was_withdrawn_before_goes_without_being_asked_for(ada: Person, store: FileStore) -> None:
    application = await residents.hands_in(ada, store)
    await ada.taps("open")
    await ada.taps("vw", "withdraw")
    await ada.taps("wd")

    await ada.says("/erase")
    assert ada.sees("erase-withdrawn", number=application.number)
    await erases(ada, store)

    assert await residents.of(ada) == []


async def test_what_the_office_has_noted_of_it_and_told_nobody_goes_too(
    ada: Person, place: Place, store: FileStore
) -> None:
    application = await residents.hands_in(ada, store)
    name = f"judged:{application.id}"

    def notes(tx: Tx) -> None:
        decision = Decision("not-accepted", "신청한 분이 아직 어립니다.")
        applications.set_state(tx, application.id, "complete", at=place.now)
        there = programmes.by_id(tx, application.programme)
        assert there is not None
        releasing.decide(tx, there, _now(tx, application), decision, by=AS_OFFICIAL, at=place.now)
        drafts.keep(tx, 77, name, 1, b"{}", place.now)
        screens.at_step(tx, 77, f"desk:{application.id}", "fix/", "when//0\nxyz")

    await place.database.run(notes)
    await ada.says("/erase")
    await erases(ada, store, too=True)

    assert await residents.of(ada) == []
    left = await place.database.run(
        lambda tx: (
            decisions.of_application(tx, application.id),
            drafts.load(tx, 77, name),
            screens.find(tx, 77, f"desk:{application.id}"),
        )
    )
    assert left == (None, None, None)


def _now(tx: Tx, application: Application) -> Application:
    found = applications.by_id(tx, application.id)
    assert found is not None
    return found


async def test_after_the_close_nothing_handed_in_can_be_taken_along(
    ada: Person, place: Place, store: FileStore
) -> None:
    await residents.hands_in(ada, store)
    place.now = residents.CLOSED

    await ada.says("/erase")

    assert ada.offered("too") == []


async def test_what_was_decided_is_kept_to_its_last_day(ada: Person, place: Place, store: FileStore) -> None:
    application = await residents.hands_in(ada, store)

    def decided(tx: Tx) -> None:
        applications.set_state(tx, application.id, "decided", at=place.now)
        tx.run(
            "INSERT INTO decisions (application, programme, outcome, reason, decided_by, decided_at, released_at)"
            " VALUES (:id, :programme, 'accepted', :reason, 9, :at, :at)",
            id=application.id,
            programme=application.programme,
            reason=tx.keys.seal("decisions", application.id, Decision("accepted").reason.encode()),
            at="2023-07-01T03:00:00.000000Z",
        )

    await place.database.run(decided)
    await ada.says("/erase")

    assert ada.sees("erase-kept-until", number=application.number, until=date(2026, 7, 1))


async def test_the_newest_screen_only_can_erase(ada: Person, place: Place) -> None:
    await ada.says("/erase")
    await ada.taps("on")
    number, yes = ada.button("erase")
    await residents.fills_in(ada)  # meanwhile there is something to lose that nobody has been shown

    await ada.taps_data(yes, number)

    assert ada.hears("old-screen")
    assert not await place.database.run(lambda tx: erasures.is_under_way(tx, ada.account))


async def test_two_taps_on_yes_erase_once(ada: Person, place: Place, store: FileStore) -> None:
    await ada.says("/erase")
    await ada.taps("on")
    number, yes = ada.button("erase")

    await ada.taps_data(yes, number)
    await ada.taps_data(yes, number)
    await carried_out(place, store)
    await carried_out(place, store)

    assert sum(say_html(ada.language, "erase-done") in said for said in ada.heard) == 1


async def test_another_accounts_button_erases_nobody(ada: Person, bert: Person, place: Place) -> None:
    await ada.says("/erase")
    await ada.taps("on")
    number, yes = ada.button("erase")

    await bert.taps_data(yes, number)

    for person in (ada, bert):
        assert not await place.database.run(lambda tx, one=person: erasures.is_under_way(tx, one.account))  # type: ignore[misc]


async def test_whoever_was_erased_can_come_back_as_a_stranger(ada: Person, store: FileStore) -> None:
    await ada.says("/plain on")
    await erases(ada, store)

    await ada.says("/start")

    assert ada.sees("menu-greeting")
    assert (await ada.place.database.run(lambda tx: people.find(tx, ada.account))) is not None
    plain = await ada.place.database.run(lambda tx: tx.value("SELECT plain FROM people"))
    assert plain == 0


async def test_a_cast_ballot_stands_and_this_is_said_before(ada: Person, store: FileStore) -> None:
    await ada.says("/start five-cities")
    for number in (5, 1, 3):
        await ada.taps("in", number)
    await ada.taps("cast")
    ballot = await ada.ballot()
    await ada.says("/erase")
    assert ada.sees("erase-stays-votes", count=1)

    await erases(ada, store)

    assert await ada.ballot() == ballot


async def test_while_a_message_is_on_its_way_the_end_waits(ada: Person, place: Place, store: FileStore) -> None:
    await ada.says("/erase")
    await ada.taps("on")
    await ada.taps("erase")

    def on_its_way(tx: Tx) -> outbox.Parcel:
        outbox.say(tx, ada.account, {"text": residents.NAME}, place.now)
        parcel = outbox.take(tx, ada.account, "people")
        assert parcel is not None
        return parcel

    parcel = await place.database.run(on_its_way)
    await carried_out(place, store)
    assert await place.database.run(lambda tx: erasures.is_under_way(tx, ada.account))

    await place.database.run(lambda tx: outbox.sent(tx, parcel, 500, place.now))
    await carried_out(place, store)

    assert ada.sees("erase-done")


async def test_done_is_not_said_before_the_write_ahead_log_is_empty(
    ada: Person, place: Place, store: FileStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    await ada.says("/erase")
    await ada.taps("on")
    await ada.taps("erase")
    held_up = _Held()
    with monkeypatch.context() as patched:
        patched.setattr(place.database, "fold", held_up.fold)
        await carried_out(place, store)
        assert held_up.asked == 1
        assert not ada.sees("erase-done")
        assert await place.database.run(erasures.erased)

    await carried_out(place, store)

    assert ada.sees("erase-done")


class _Held:
    """A reader that keeps the write-ahead log from being folded back."""

    def __init__(self) -> None:
        self.asked = 0

    async def fold(self) -> bool:
        self.asked += 1
        return False


# Teams and guardians


async def a_team(lead: Person, *others: Person) -> Application:
    """Begin as a team, in which the others are confirmed."""
    await residents.begins(lead, "team")
    await residents.tells_about_oneself(lead)
    await lead.says(TITLE)
    place = lead.place
    [application] = await residents.of(lead)
    programme = await place.programme("youth-policy")

    def joins(tx: Tx, member: Person) -> None:
        now = applications.by_id(tx, application.id) or application
        invite = teams.invite(tx, programme, now, by=lead.account, at=place.now)
        joining.accept(tx, invite.token, member.account, at=place.now)
        teams.confirm(tx, programme, now, invite.seat, by=lead.account, at=place.now)

    for other in others:
        await other.says("/id")  # the bot knows in which language to speak to them
        await place.database.run(lambda tx, one=other: joins(tx, one))  # type: ignore[misc]
    return application


async def test_a_member_leaves_and_the_leader_hears_of_it(ada: Person, bert: Person, store: FileStore) -> None:
    application = await a_team(ada, bert)
    await bert.says("/erase")
    assert bert.sees("erase-left", title=youth().title.in_(bert.language))

    await erases(bert, store)

    assert ada.sees("erase-member-left")
    team = await ada.place.database.run(lambda tx: members.team(tx, application.id))
    assert team.accounts == (ada.account,)


async def test_a_leader_is_followed_by_a_member_who_gets_the_answers_and_none_of_the_leaders_data(
    ada: Person, bert: Person, place: Place, store: FileStore
) -> None:
    application = await a_team(ada, bert)
    await ada.says("/erase")
    assert ada.sees("erase-handed-over", title=youth().title.in_(ada.language), seat=2)

    await erases(ada, store)

    assert bert.sees("erase-now-you-lead")
    now = await place.database.run(lambda tx: applications.by_id(tx, application.id))
    assert now is not None
    assert now.lead == bert.account
    [(_, _, payload)] = (await bert.state())["drafts"]
    assert TITLE in payload.decode("unicode-escape")
    assert residents.NAME not in payload.decode("unicode-escape")
    assert b"2008" not in payload
    left = await place.database.run(lambda tx: naming(tx, ada.account))
    assert left <= {*_MAY_STAY, ("consents", "account")}  # it was said that the consents' times stay
    given = await place.database.run(lambda tx: consents.of(tx, application.id))
    assert all(one.withdrawn_at is not None for one in given if one.account == ada.account)


async def test_a_guardians_unchecked_consent_goes_and_the_child_hears_of_it(
    ada: Person, bert: Person, place: Place, store: FileStore
) -> None:
    application = await a_team(ada)

    def given(tx: Tx) -> None:
        consent = GuardianConsent(asked_at=place.now, account=bert.account, given_at=place.now)
        guardians.keep(tx, application.id, ada.account, consent)
        contact = guardians.Contact(name="마바사", number="+821000000009")
        guardians.take_contact(tx, application.id, ada.account, contact, b"h" * 32)

    await place.database.run(given)
    await bert.says("/erase")
    assert bert.sees("erase-goes-guardian", count=1)

    await erases(bert, store)

    assert ada.sees("erase-guardian-gone")
    assert await place.database.run(lambda tx: guardians.of(tx, application.id)) == {}


async def test_a_checked_consent_stays_with_the_childs_application(
    ada: Person, bert: Person, place: Place, store: FileStore
) -> None:
    application = await a_team(ada)
    at = place.now
    consent = GuardianConsent(asked_at=at, account=bert.account, given_at=at, way="call", checked_by=9, checked_at=at)
    await place.database.run(lambda tx: guardians.keep(tx, application.id, ada.account, consent))
    await bert.says("/erase")
    assert bert.sees("erase-stays-guardian", count=1)

    await erases(bert, store)

    assert await place.database.run(lambda tx: guardians.of(tx, application.id)) == {ada.account: consent}


async def test_many_applications_still_fit_one_message(ada: Person, place: Place) -> None:
    programme = await place.programme("disclosure")

    def many(tx: Tx) -> None:
        for _ in range(30):
            application = applications.begin(tx, programme.id, ada.account, alone=True, at=place.now)
            applications.number(tx, application.id, "JC", 2023)
            applications.set_state(tx, application.id, "received", at=place.now + timedelta(seconds=1))

    await place.database.run(many)
    await ada.says("/erase")
    assert ada.sees("erase-more", count=25)

    await ada.taps("too")

    assert ada.sees("erase-more", count=25)
