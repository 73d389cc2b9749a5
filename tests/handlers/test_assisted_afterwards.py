"""What follows for somebody without Telegram: nothing is sent, the office tells, and it can become their own."""

from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.erasing import Eraser
from conversations import announcing, releasing, reminding
from handlers import change_telling, exports, telling
from handlers.documents import DOCUMENTS
from participation.announcement import Content, Words
from participation.assisted import FIRST
from participation.audience import Audience, Term
from participation.audit import Entry as Recorded
from participation.deciding import Decision
from participation.words import Localized
from storage import (
    announcements,
    applications,
    assisted,
    audiences,
    audit,
    change_news,
    consents,
    early_closes,
    erasures,
    to_tell,
    versions,
)
from storage.assisted import Entry
from storage.database import Database, Tx
from storage.file_store import FileStore
from storage.shelf import Programme
from tests.conversations import applicants
from tests.handlers import residents
from tests.handlers.at_counter import (
    answers_all,
    begins_for_somebody,
    enters_for_somebody,
    its_application,
    its_papers_arrive,
    moves,
    newest,
)
from tests.handlers.chat import NoSuchButton, Person, Place
from tests.handlers.officials import (
    COLLEAGUE,
    OFFICIAL,
    STRANGER,
    an_office,
    enters,
    joins_the_office,
    opens,
    people_of,
)
from tests.handlers.test_erasing import naming
from tests.storage.office import AS_OFFICIAL
from texts import say

SEOUL = ZoneInfo("Asia/Seoul")


@pytest.fixture
async def programme(place: Place, database: Database) -> Programme:
    await people_of(place)
    return await an_office(database)


@pytest.fixture
async def official(place: Place, programme: Programme) -> Person:
    assert programme.slug == "youth-policy"
    return place.person(OFFICIAL)


@pytest.fixture
def store(place: Place, tmp_path: Path) -> FileStore:
    return FileStore(tmp_path / "papers", place.database.keys)


async def record(place: Place, programme: Programme) -> list[Recorded]:
    return await place.database.run(lambda tx: audit.entries(tx, programme.id))


async def waiting(place: Place, programme: Programme) -> int:
    return await place.database.run(lambda tx: to_tell.count(tx, programme.id))


async def written_to_ours(place: Place) -> int:
    """Return how many messages were ever queued for accounts that Telegram never gives."""
    return await place.database.run(
        lambda tx: int(tx.value("SELECT count(*) FROM outbox WHERE chat >= :first", first=FIRST))
    )


async def releases(place: Place, programme: Programme, entry: Entry) -> None:
    """Let a decision be released, and told to everybody whose time has come."""

    def unit(tx: Tx) -> None:
        application = applications.by_id(tx, entry.application or 0)
        assert application is not None
        applications.set_state(tx, application.id, "complete", at=place.now)
        application = applicants.now(tx, application)
        releasing.decide(tx, programme, application, Decision("accepted", "좋아요."), by=AS_OFFICIAL, at=place.now)
        digest = releasing.look(tx, programme, at=place.now).preview.digest
        releasing.release(tx, programme, digest, by=AS_OFFICIAL, at=place.now)

    def tells(tx: Tx) -> None:
        for what, one, _ in telling.to_tell(tx, place.now):
            while telling.tell(tx, place.house, what, one, place.now):
                pass

    await place.database.run(unit)
    place.now = place.now.astimezone(SEOUL).replace(hour=12) + timedelta(days=1)
    await place.database.run(tells)
    await place.deliver()


async def asks_for_a_correction(official: Person, entry: Entry) -> None:
    await opens(official, f"q{entry.application}")
    await official.taps("vw", "fix/")
    await official.taps("vw")
    await official.says("제목을 더 알아보기 쉽게 써 주세요.")
    await official.says("3일")
    await official.taps("ask")


async def announces(place: Place, programme: Programme) -> None:
    """Let an announcement go out to all who take part."""

    def unit(tx: Tx) -> None:
        made = announcements.make(tx, programme.id, by=OFFICIAL, at=place.now)
        applicants.handed_in(tx, programme, applicants.BO)
        audience = Audience(every_of=(Term(who="participants", programme=programme.id),))
        content = Content(words={"ko": Words(text="시상식은 <10월>입니다")})
        written = announcements.write(tx, made.id, by=OFFICIAL, at=place.now, content=content, audience=audience)
        announcements.propose(tx, written.id, by=OFFICIAL, at=place.now, threshold=10, default_language="ko")
        while announcing.announce_some(tx, place.now, SEOUL):
            pass
        tx.run("DELETE FROM outbox WHERE crowd IS NOT NULL")  # what goes to everybody else is another test's

    place.now = place.now.astimezone(SEOUL).replace(hour=12)
    await place.database.run(unit)


async def test_through_all_of_it_nothing_is_sent_to_whoever_has_no_telegram(
    official: Person, place: Place, programme: Programme
) -> None:
    entry = await enters_for_somebody(official, programme)
    assert await waiting(place, programme) == 0  # the receipt is in their hand
    await announces(place, programme)
    assert await waiting(place, programme) == 1
    await enters(official)
    await asks_for_a_correction(official, entry)
    assert await waiting(place, programme) == 2
    await moves(place, entry, "received")
    await releases(place, programme, entry)

    assert await waiting(place, programme) == 3
    assert await written_to_ours(place) == 0
    assert all(account < FIRST for account in place.people)


async def test_drafts_at_the_counter_are_reminded_of_nobody(
    official: Person, place: Place, programme: Programme, database: Database
) -> None:
    await begins_for_somebody(official, programme)
    closes_at = programme.content.window.closes_at
    assert closes_at is not None
    place.now = closes_at.astimezone(SEOUL).replace(hour=10) - timedelta(days=1)

    def unit(tx: Tx) -> None:
        while reminding.remind_some(tx, place.now):
            pass

    await database.run(unit)
    await place.deliver()

    assert await written_to_ours(place) == 0
    assert await database.run(lambda tx: tx.value("SELECT count(*) FROM reminder_waits")) == 0
    assert await waiting(place, programme) == 0


async def test_an_audience_counts_only_whom_it_reaches(official: Person, programme: Programme, place: Place) -> None:
    await enters_for_somebody(official, programme)
    audience = Audience(every_of=(Term(who="applicants", programme=programme.id),))

    reach = await place.database.run(lambda tx: audiences.count(tx, audience, emergency=True, default_language="ko"))
    [(account, language)] = await place.database.run(lambda tx: audiences.without_telegram(tx, audience))

    assert reach.people == 0
    assert (account >= FIRST, language) == (True, official.language)
    takes_part = Term(who="participants", programme=programme.id)
    for nobody in (Audience(), Audience(every_of=audience.every_of, none_of=(takes_part,))):
        assert await place.database.run(lambda tx, one=nobody: audiences.without_telegram(tx, one)) == []  # type: ignore[misc]
    other = audience.model_copy(update={"language": "en" if official.language == "ko" else "ko"})
    assert await place.database.run(lambda tx: audiences.without_telegram(tx, other)) == []


async def test_the_office_tells_word_for_word_and_it_is_on_record_once(
    official: Person, place: Place, programme: Programme, database: Database
) -> None:
    await joins_the_office(database, COLLEAGUE, "official", programme)
    colleague = place.person(COLLEAGUE)
    entry = await enters_for_somebody(official, programme)
    await asks_for_a_correction(official, entry)
    await enters(colleague)
    for one in (official, colleague):
        await opens(one, f"o{programme.id}", "assist")
        assert one.offered("vw").count("tell") == 1
        await one.taps("vw", "tell")
        assert "제목을 더 알아보기 쉽게" in one.screen
        assert residents.NAME in one.screen

    await official.taps("tld", official.offered("tld")[0])
    await colleague.taps("tld", colleague.offered("tld")[1])

    assert official.sees("tell-done")
    assert official.sees("tell-nothing")
    assert colleague.answer.alert
    told = [one for one in await record(place, programme) if one.what == "person-told"]
    assert [(one.actor.account, one.values["how"]) for one in told] == [(OFFICIAL, "phone")]
    looked = [one for one in await record(place, programme) if one.values.get("page") == "tell"]
    assert {one.actor.account for one in looked} == {OFFICIAL, COLLEAGUE}


async def test_what_an_announcement_says_is_read_as_it_was_written(
    official: Person, place: Place, programme: Programme
) -> None:
    await enters_for_somebody(official, programme)
    await announces(place, programme)
    await enters(official)

    await opens(official, f"o{programme.id}", "tell")

    assert "시상식은 <10월>입니다" in official.screen


async def test_what_the_office_wants_put_right_is_put_right_at_the_counter(
    official: Person, place: Place, programme: Programme
) -> None:
    entry = await enters_for_somebody(official, programme)
    await asks_for_a_correction(official, entry)
    await opens(official, f"a{entry.application}")
    await official.taps("edit")
    await official.says("시장 골목을 밝게 하는 정책")
    await official.taps("send")

    application = await its_application(place, entry)
    assert (application.state, application.version) == ("received", 2)
    handed = [one.values["version"] for one in await record(place, programme) if one.what == "handed-in"]
    assert handed == [1, 2]


async def test_what_is_put_right_counts_when_it_is_put_right_also_of_a_letter(
    official: Person, place: Place, programme: Programme
) -> None:
    await enters(official)
    await opens(official, f"o{programme.id}", "come")
    await official.taps("vw", "day/post")
    await official.says("2023. 5. 31.")
    await official.taps("asb")
    entry = await newest(place, programme)
    await answers_all(official)
    await official.taps("send")
    await its_papers_arrive(place, entry)
    await asks_for_a_correction(official, entry)
    place.now += timedelta(days=4)  # the last day for it is over
    await enters(official)
    await opens(official, f"a{entry.application}")

    with pytest.raises(NoSuchButton):
        official.button("edit")
    received_at = (await its_application(place, entry)).received_at
    assert received_at is not None
    assert received_at.astimezone(SEOUL).day == 31


async def test_the_printed_receipt_says_how_it_was_entered_and_its_link_stays_the_same(
    official: Person, place: Place, programme: Programme, store: FileStore
) -> None:
    await enters_for_somebody(official, programme)

    await official.taps("form")
    first = official.sees_document("form")
    await official.taps("form")
    second = official.sees_document("form")

    assert first["link"] == second["link"]
    assert first["link"].startswith("https://t.me/madang_bot?start=s_")
    assert [one.what for one in await record(place, programme)].count("link-printed") == 1
    making = await place.database.read(lambda tx: DOCUMENTS["form"](tx, first, place.now))
    assert making is not None
    made = making(store)
    assert made.content.startswith(b"%PDF")
    assert made.name == "JC-2023-0001.pdf"


async def linked(official: Person, programme: Programme) -> tuple[Entry, Person, str]:
    """Enter for somebody who then opens the link on their receipt."""
    entry = await enters_for_somebody(official, programme)
    await official.taps("form")
    link = str(official.sees_document("form")["link"])
    somebody = official.place.person(STRANGER)
    await somebody.opens(link)
    return entry, somebody, link


async def test_with_the_receipt_somebody_takes_it_over_and_all_of_it_is_their_own(
    official: Person, place: Place, programme: Programme, database: Database
) -> None:
    entry = await enters_for_somebody(official, programme)
    await asks_for_a_correction(official, entry)
    await opens(official, f"a{entry.application}")
    await official.taps("edit")
    token, _ = await database.run(lambda tx: assisted.link(tx, assisted.by_id(tx, entry.id) or entry, place.now))
    somebody = place.person(STRANGER)
    await somebody.says(f"/start s_{token}")
    assert somebody.sees("take-over-what", title=programme.content.title.in_(somebody.language), number="JC-2023-0001")
    assert residents.NAME not in somebody.screen

    await somebody.taps("yes")

    application = await its_application(place, entry)
    assert application.lead == STRANGER
    gone = entry.account
    assert await database.run(lambda tx: naming(tx, gone)) == set()
    [version] = await database.run(lambda tx: versions.every(tx, application.id))
    assert version.seats == {1: STRANGER}
    [given] = await database.run(lambda tx: consents.of(tx, application.id))
    assert given.account == STRANGER
    assert any("제목을 더 알아보기 쉽게" in text for text in somebody.heard)  # what waited to be told
    assert await waiting(place, programme) == 0
    await opens(somebody, f"a{application.id}")
    assert somebody.offered("kp")  # the question that the official was at is theirs to go on with
    await opens(official, f"a{application.id}")
    assert official.hears("old-screen")
    assert [one.what for one in await record(place, programme)].count("linked") == 1


@pytest.mark.parametrize("again", ["the same", "somebody else"])
async def test_a_link_works_once(official: Person, programme: Programme, again: str) -> None:
    _, somebody, link = await linked(official, programme)
    await somebody.taps("yes")
    other = somebody if again == "the same" else official.place.person(COLLEAGUE)

    await other.opens(link)

    assert other.sees("refused-receipt-link-over")


async def test_a_link_is_over_after_sixty_days_and_the_next_receipt_has_another(
    official: Person, place: Place, programme: Programme
) -> None:
    entry, somebody, link = await linked(official, programme)
    place.now += timedelta(days=60)
    await somebody.taps("yes")
    assert somebody.hears("refused-receipt-link-over")
    await somebody.opens(link)
    assert somebody.sees("refused-receipt-link-over")

    await enters(official)
    await opens(official, f"o{programme.id}", f"entered/{entry.id}")
    await official.taps("apr")

    assert official.sees_document("form")["link"] != link


async def test_whoever_takes_part_already_takes_nothing_over(
    official: Person, place: Place, programme: Programme, database: Database
) -> None:
    await database.run(lambda tx: applicants.begins(tx, programme, STRANGER))

    entry, somebody, _ = await linked(official, programme)

    assert somebody.sees("refused-receipt-link-own-there")
    await somebody.taps_data(f".s{entry.id}.yes.")
    assert (await its_application(place, entry)).lead == entry.account


@pytest.mark.parametrize("token", ["", "x", "0" * 22, "💥", "\ud800"])
async def test_a_link_that_nobody_made_leads_nowhere(place: Place, programme: Programme, token: str) -> None:
    assert programme.id
    somebody = place.person(STRANGER)

    await somebody.says(f"/start s_{token}")

    assert not somebody.sees("take-over-title")


async def test_whoever_acts_for_the_office_takes_nothing_over(
    official: Person, place: Place, programme: Programme
) -> None:
    entry, _, link = await linked(official, programme)

    await official.opens(link)

    assert official.sees("refused-receipt-link-office")
    assert (await its_application(place, entry)).lead == entry.account


async def test_what_is_being_erased_is_taken_over_by_nobody(
    official: Person, place: Place, programme: Programme, database: Database
) -> None:
    entry, somebody, _ = await linked(official, programme)
    await database.run(lambda tx: erasures.ask(tx, entry.account, withdraws=True, language="ko", at=place.now))

    await somebody.taps("yes")

    assert somebody.hears("refused-receipt-link-over")


async def test_what_is_withdrawn_at_the_counter_is_on_record(
    official: Person, place: Place, programme: Programme
) -> None:
    entry = await enters_for_somebody(official, programme)
    await opens(official, f"a{entry.application}")
    await official.taps("vw", "withdraw")
    await official.taps("wd")

    assert (await its_application(place, entry)).state == "withdrawn"
    [withdrawn] = [one for one in await record(place, programme) if one.what == "withdrawn"]
    assert withdrawn.actor.account == OFFICIAL


async def test_no_is_no(official: Person, place: Place, programme: Programme) -> None:
    entry, somebody, _ = await linked(official, programme)

    await somebody.taps("no")

    assert somebody.sees("take-over-left")
    assert (await its_application(place, entry)).lead == entry.account


async def test_the_office_erases_it_when_the_person_asks(
    official: Person, place: Place, programme: Programme, database: Database, store: FileStore
) -> None:
    entry = await enters_for_somebody(official, programme)
    await opens(official, f"o{programme.id}", f"entered/{entry.id}")
    await official.taps("vw", f"wipe/{entry.id}")
    assert official.sees("wipe-all")

    await official.taps("aer")

    assert official.sees("wipe-begun")
    assert await database.run(lambda tx: erasures.is_under_way(tx, entry.account))
    await opens(official, f"a{entry.application}")
    assert official.hears("old-screen")
    await Eraser(database, store, place.house).go_on(place.now)
    await place.deliver()
    assert await database.run(lambda tx: naming(tx, entry.account)) == set()
    assert await database.run(lambda tx: applications.by_id(tx, entry.application or 0)) is None
    asked = [one for one in await record(place, programme) if one.what == "erasure-asked"]
    assert [one.actor.account for one in asked] == [OFFICIAL]
    assert all(residents.NAME not in str(message) for message in official.chat.values())


async def test_what_is_begun_is_erased_as_well(
    official: Person, place: Place, programme: Programme, database: Database, store: FileStore
) -> None:
    entry = await begins_for_somebody(official, programme)
    await official.taps("go")
    await official.says(residents.BORN)
    await opens(official, f"o{programme.id}", f"wipe/{entry.id}")
    await official.taps("aer")

    await Eraser(database, store, place.house).go_on(place.now)

    assert await database.run(lambda tx: naming(tx, entry.account)) == set()
    assert await database.run(lambda tx: assisted.by_id(tx, entry.id)) is None


async def test_after_the_close_it_is_kept_and_the_office_hears_that_it_is_to_tell_so(
    official: Person, place: Place, programme: Programme, database: Database, store: FileStore
) -> None:
    entry = await enters_for_somebody(official, programme)
    closes_at = programme.content.window.closes_at
    assert closes_at is not None
    place.now = closes_at + timedelta(hours=1)
    await enters(official)
    await opens(official, f"o{programme.id}", f"wipe/{entry.id}")
    assert official.sees("wipe-kept")
    await official.taps("aer")
    await Eraser(database, store, place.house).go_on(place.now)
    await place.deliver()

    assert (await its_application(place, entry)).state == "received"
    assert await waiting(place, programme) == 1


async def test_the_office_can_give_the_person_all_that_is_held_about_them(
    official: Person, place: Place, programme: Programme, store: FileStore
) -> None:
    entry = await enters_for_somebody(official, programme)
    await opens(official, f"o{programme.id}", f"entered/{entry.id}")

    await official.taps("adt")

    payload = official.sees_document("own-data")
    making = await place.database.read(lambda tx: DOCUMENTS["own-data"](tx, payload, place.now))
    assert making is not None
    assert making(store).content[:2] == b"PK"


async def test_at_the_end_of_its_keeping_nothing_of_it_is_left_but_its_number(
    official: Person, programme: Programme, database: Database
) -> None:
    entry = await enters_for_somebody(official, programme)
    await asks_for_a_correction(official, entry)

    def unit(tx: Tx) -> None:
        applications.forget_content(tx, entry.application or 0)

    await database.run(unit)

    assert await database.run(lambda tx: assisted.by_id(tx, entry.id)) is None
    assert await database.run(lambda tx: tx.value("SELECT count(*) FROM to_tell")) == 0


async def test_the_workbook_says_what_was_entered_at_the_counter(
    official: Person, place: Place, programme: Programme
) -> None:
    await enters_for_somebody(official, programme)

    book = await place.database.read(lambda tx: exports.workbook(tx, programme, "en", place.now, personal=False))

    assert [column.title for column in book.sheets[0].columns][-1] == say("en", "column-entered")
    assert [list(row)[-1] for row in book.sheets[0].rows] == [say("en", "way-visit")]


async def test_that_it_closes_early_is_the_offices_to_tell_as_it_stands_when_it_is_told(
    official: Person, place: Place, programme: Programme, database: Database
) -> None:
    await enters_for_somebody(official, programme)

    def closes_early(tx: Tx) -> None:
        sooner = place.now + timedelta(days=2)
        asked = early_closes.ask(
            tx, programme.id, author=OFFICIAL, version=1, closes_at=sooner, at=place.now, expires_at=sooner,
            reason=Localized({"ko": "사정이 생겼어요"}),
        )  # fmt: skip
        change_news.put(tx, programme.id, "closed-early", asked.id, place.now)
        [news] = change_news.to_tell(tx)
        while change_telling.tell(tx, news.id, place.now):
            pass

    await database.run(closes_early)
    assert await waiting(place, programme) == 1
    assert await written_to_ours(place) == 0

    await opens(official, f"o{programme.id}", "tell")

    assert official.offered("tld")
    await official.taps("tld")
    assert await waiting(place, programme) == 0
