"""What is kept of applications: numbers, versions, counts, and that none of it is readable on the disk."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from conversations import guardian_checks, guardians, handing_in, joining, teams, withdrawing
from participation.audit import Actor
from participation.deciding import Decision
from participation.person_facts import PersonFacts
from participation.questions import Answer
from participation.receipt_number import ReceiptNumber
from participation.uptake import Uptake
from storage import applications, consents, decisions, invitations, members, papers, uptake, versions
from storage import guardians as kept_guardians
from storage.database import Database, Tx
from storage.moments import stamp
from storage.versions import Content
from tests.conversations.applicants import (
    A_CHILD,
    ANA,
    ANSWERS,
    BO,
    CHAN,
    DA,
    MOTHER,
    OFFICIAL,
    a_paper,
    a_team,
    begins,
    handed_in,
    hands_in,
    invites,
    joins,
    now,
    publish,
    read_by,
    ready,
    tells,
    with_a_child,
)
from tests.participation.receptions import disclosure
from tests.participation.votes import WHILE_OPEN
from tests.storage.test_queries import plans

LATER = WHILE_OPEN + timedelta(days=6)


async def test_numbers_go_up_and_none_is_given_twice_whatever_became_of_it(database: Database) -> None:
    def story(tx: Tx) -> list[str | None]:
        programme = publish(tx)
        first, second = handed_in(tx, programme, ANA), handed_in(tx, programme, BO)
        withdrawing.withdraw(tx, first, by=ANA, at=WHILE_OPEN)
        applications.forget(tx, second.id)
        return [first.number, second.number, handed_in(tx, programme, CHAN).number]

    assert await database.run(story) == ["JC-2023-0001", "JC-2023-0002", "JC-2023-0003"]


async def test_each_office_and_year_counts_for_itself(database: Database) -> None:
    def story(tx: Tx) -> list[str]:
        application = begins(tx, publish(tx)).id
        return [str(applications.number(tx, application, *of)) for of in [("JC", 2023), ("DY", 2023), ("JC", 2024)]]

    assert await database.run(story) == ["JC-2023-0001", "DY-2023-0001", "JC-2024-0001"]


async def test_an_application_is_found_by_its_number(database: Database) -> None:
    def story(tx: Tx) -> tuple[object, object]:
        application = handed_in(tx, publish(tx))
        found = applications.by_number(tx, ReceiptNumber("JC", 2023, 1))
        return found == application, applications.by_number(tx, ReceiptNumber("JC", 2023, 2))

    assert await database.run(story) == (True, None)


async def test_answers_of_every_kind_read_back_as_they_were(database: Database) -> None:
    answers: dict[str, Answer] = {
        "text": "2023-06-15",  # a text, though it looks like a day
        "day": date(2023, 6, 15),
        "several": ("a", "b"),
        "yes": True,
        "skipped": None,
    }
    content = Content(answers, (a_paper(),), "en")

    def story(tx: Tx) -> tuple[object, object]:
        application = begins(tx, publish(tx)).id
        versions.wait(tx, application, content, at=WHILE_OPEN)
        waits = versions.waiting(tx, application)
        versions.keep(tx, application, content, {1: ANA}, at=WHILE_OPEN)
        assert versions.waiting(tx, application) is None
        return waits, versions.every(tx, application)

    waits, every = await database.run(story)
    assert waits == content
    assert every == [versions.Version(1, WHILE_OPEN, content, {1: ANA})]


async def test_an_office_pages_through_the_states_it_wants(database: Database) -> None:
    def story(tx: Tx) -> list[list[int]]:
        programme = publish(tx)
        own = [handed_in(tx, programme, account).id for account in (ANA, BO, CHAN)]
        begins(tx, programme, DA)
        applications.set_state(tx, own[1], "complete", at=LATER)
        pages = [
            applications.of_programme(tx, programme.id, ("received", "complete"), after=after, limit=2)
            for after in (0, own[1])
        ]
        return [[each.id - own[0] for each in page] for page in pages]

    assert await database.run(story) == [[0, 1], [2]]


async def test_what_publishing_asks_is_counted(database: Database) -> None:
    def story(tx: Tx) -> list[Uptake]:
        programme = publish(tx)
        before = uptake.of(tx, programme)
        team = a_team(tx, programme, ANA, BO)
        invites(tx, programme, team)
        handed_in(tx, programme, CHAN)
        withdrawing.withdraw(tx, handed_in(tx, programme, DA), by=DA, at=WHILE_OPEN)
        return [before, uptake.of(tx, programme)]

    assert await database.run(story) == [Uptake(), Uptake(begun=1, handed_in=1, largest_team=3)]


async def test_what_was_used_in_deciding_is_found(database: Database) -> None:
    def story(tx: Tx) -> Uptake:
        programme = publish(tx, disclosure())
        application = begins(tx, programme).id
        why = Decision("not-put", reason="어느 사업인지 알 수 없습니다.", ground="unclear")
        decisions.decide(
            tx, programme.id, application, why, state="received", by=Actor("official", OFFICIAL), at=WHILE_OPEN
        )
        tx.run(
            "INSERT INTO reviews (application, reviewer, programme, assigned_at, scores)"
            " VALUES (:application, 11, :programme, :at, '{\"need\": 4}')",
            application=application,
            programme=programme.id,
            at=stamp(WHILE_OPEN),
        )
        return uptake.of(tx, programme)

    assert await database.run(story) == Uptake(begun=1, grounds=frozenset({"unclear"}), criteria=frozenset({"need"}))


async def test_the_state_knows_since_when(database: Database) -> None:
    def story(tx: Tx) -> tuple[object, object]:
        application = begins(tx, publish(tx))
        applications.set_state(tx, application.id, "draft", at=LATER)
        same = now(tx, application).moved_at
        applications.set_state(tx, application.id, "received", at=LATER)
        return same, now(tx, application).moved_at

    assert await database.run(story) == (WHILE_OPEN, LATER)


async def test_agreed_taken_back_and_agreed_again_in_one_instant_is_agreed_once(database: Database) -> None:
    def story(tx: Tx) -> list[tuple[str, object]]:
        programme = publish(tx)
        application = begins(tx, programme)
        [agreed, *_] = read_by(programme, ANA)
        [read_in_english, *_] = read_by(programme, ANA, "en")
        consents.keep(tx, application.id, agreed)
        consents.withdraw(tx, application.id, ANA, at=WHILE_OPEN)
        consents.keep(tx, application.id, read_in_english)
        return [(each.language, each.withdrawn_at) for each in consents.of(tx, application.id)]

    assert await database.run(story) == [("en", None)]


NAME, PHONE, GUARDIAN, GUARDIANS_PHONE = "독고자차카", "+821012340001", "황보타파하", "+821012340002"
ANSWER, FILE, REASON = "버스가 서지 않는 골목 이야기", "골목-제안서-최종.hwp", "세 번째 쪽이 비어 있습니다"


async def test_nothing_personal_is_readable_in_the_database_or_its_log(database: Database) -> None:
    def story(tx: Tx) -> list[str]:
        programme = publish(tx)
        application = begins(tx, programme, alone=False)
        link = invites(tx, programme, application).token
        joining.accept(tx, link, BO, at=WHILE_OPEN)
        teams.confirm(tx, programme, now(tx, application), 2, by=ANA, at=WHILE_OPEN)
        tells(tx, application, ANA, name=NAME, phone=PHONE)
        tells(tx, application, BO, name=NAME, born=A_CHILD)
        guardian_link = guardians.ask(tx, programme, now(tx, application), BO, at=WHILE_OPEN)
        assert guardian_link is not None
        texts = read_by(programme, MOTHER)
        guardians.consent_to(
            tx, guardian_link, MOTHER, name=GUARDIAN, number=GUARDIANS_PHONE, texts=texts, at=WHILE_OPEN
        )
        answers: dict[str, Answer] = {**ANSWERS, "title": ANSWER}
        content = Content(answers, (a_paper(name=FILE),), "ko")
        versions.keep(tx, application.id, content, {1: ANA}, at=WHILE_OPEN)
        versions.wait(tx, application.id, content, at=WHILE_OPEN)
        applications.ask_correction(tx, application.id, applications.Correction("title", LATER, REASON), at=WHILE_OPEN)
        assert now(tx, application).correction == applications.Correction("title", LATER, REASON)
        return [link, guardian_link]

    links = await database.run(story)
    on_disk = b"".join(_files(database.path))
    await database.fold()
    on_disk += b"".join(_files(database.path))

    texts = [NAME, PHONE, PHONE[3:], GUARDIAN, GUARDIANS_PHONE, ANSWER, FILE, REASON, A_CHILD.isoformat(), *links]
    assert b"youth-policy" in on_disk  # it would be found
    for text in texts:
        escaped = text.encode("unicode_escape")
        assert text.encode() not in on_disk, text
        assert escaped not in on_disk, text


def _files(path: Path) -> Iterator[bytes]:
    for file in sorted(path.parent.glob(f"{path.name}*")):
        yield file.read_bytes()


def test_what_people_told_is_never_printed() -> None:
    facts = PersonFacts(name=NAME, born=A_CHILD, phone=PHONE)
    seated = members.Seated(1, ANA, confirmed=True, accepted_at=WHILE_OPEN, facts=facts)
    content = Content({"title": ANSWER}, (a_paper(name=FILE),), "ko")
    correction = applications.Correction("title", LATER, REASON)

    printed = repr([facts, seated, content, versions.Version(1, WHILE_OPEN, content, {}), correction])

    assert not [text for text in (NAME, PHONE, ANSWER, FILE, REASON, "2011") if text in printed]


# One row a programme; and the sizes of one programme's teams, found by index.
SMALL = ("programmes", "teams")

HOT: dict[str, Callable[[Tx], object]] = {
    "begin": lambda tx: begins(tx, publish(tx), DA),
    "find": lambda tx: applications.by_id(tx, 1),
    "find by number": lambda tx: applications.by_number(tx, ReceiptNumber("JC", 2023, 1)),
    "what somebody takes part in": lambda tx: applications.of_account(tx, ANA),
    "what somebody leads": lambda tx: applications.led(tx, 1, ANA),
    "a page of the office's list": lambda tx: applications.of_programme(
        tx, 1, ("received", "complete"), after=0, limit=10
    ),
    "how many are in which state": lambda tx: applications.counts(tx, 1),
    "how far people have come": lambda tx: uptake.of(tx, publish(tx)),
    "which papers count": lambda tx: papers.facts_of(tx, 1),
    "who is elsewhere": lambda tx: members.elsewhere(tx, 1, [ANA, BO], besides=1, alone=False),
    "the team and its numbers": lambda tx: [members.team(tx, 1), members.seated(tx, 1), members.numbers(tx, 1)],
    "tell": lambda tx: members.tell(tx, 1, 1, PersonFacts(name=NAME)),
    "invite": lambda tx: invitations.make(tx, 1, 9, at=WHILE_OPEN),
    "open a link": lambda tx: invitations.find(tx, "A" * 22),
    "close a link": lambda tx: invitations.close(tx, 1, 9, "revoked"),
    "links that are over": lambda tx: invitations.expired_seats(tx, 1, LATER),
    "consents": lambda tx: consents.of(tx, 1),
    "take a consent back": lambda tx: consents.withdraw(tx, 1, ANA, at=LATER),
    "guardians": lambda tx: [kept_guardians.of(tx, 1), kept_guardians.numbers(tx, 1)],
    "open a guardian's link": lambda tx: kept_guardians.find(tx, "A" * 22),
    "whose guardian is somebody": lambda tx: kept_guardians.children_of(tx, MOTHER),
    "what is to be destroyed": lambda tx: guardian_checks.expire(tx, at=LATER, limit=9),
    "what is to be destroyed next": kept_guardians.next_to_destroy,
    "hand in": lambda tx: hands_in(tx, publish(tx), ready(tx, publish(tx), DA)),
    "hand in what has waited": lambda tx: handing_in.papers_settled(
        tx, publish(tx), now(tx, begins(tx, publish(tx), DA)), (), at=LATER
    ),
    "what was handed in": lambda tx: versions.every(tx, 1),
    "withdraw": lambda tx: withdrawing.withdraw(tx, begins(tx, publish(tx), DA), by=DA, at=LATER),
}


@pytest.mark.parametrize("name", HOT)
async def test_nothing_that_is_done_often_reads_a_whole_table(database: Database, name: str) -> None:
    def filled(tx: Tx) -> None:
        programme = publish(tx)
        hands_in(tx, programme, with_a_child(tx, programme))
        guardian_checks.check(tx, programme, applications.led(tx, 1, ANA)[0], CHAN, way="call", by=OFFICIAL, at=LATER)
        joins(tx, programme, applications.led(tx, 1, ANA)[0], 20)

    await database.run(filled)
    found = await database.run(lambda tx: list(plans(tx, HOT[name])))

    assert found
    for sql, steps in found:
        for step in steps:
            whole = (
                step.startswith("SCAN") and " USING " not in step and not step.startswith(("SCAN CONSTANT", "SCAN 1"))
            )
            assert not whole or step.removeprefix("SCAN ") in {"programmes", "teams"}, (sql, steps)
