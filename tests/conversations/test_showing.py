"""What a contest has accepted appears on its board: as all have agreed, once, without a name, and it goes again."""

from collections.abc import Callable
from typing import Any

import pytest

from conversations import (
    consenting,
    destroying,
    erasing,
    guardian_checks,
    leaving_boards,
    proposing,
    releasing,
    showing,
)
from conversations.showing import Showing
from participation.audit import Actor
from participation.consent import ConsentGiven, give
from participation.deciding import Decision
from participation.guardian import GuardianConsent
from participation.mistakes import Betrayal
from participation.proposal import Proposal
from participation.questions import Answer
from participation.republishing import republish_reception
from participation.uptake import Uptake
from storage import applications, audit, guardians, programmes, proposals
from storage.applications import Application
from storage.database import Database, Tx
from storage.destructions import Confirmed
from storage.guardians import Contact
from storage.shelf import Programme
from tests.conversations import applicants
from tests.conversations.applicants import A_CHILD, ANA, MOTHER
from tests.conversations.yard import a_board, bring, refused, written
from tests.participation.boards import accepting
from tests.participation.votes import WHILE_OPEN

AT = WHILE_OPEN
OFFICIAL = Actor("official", 100_000_002)
IDEA = "시장 골목에 등을 달면 밤에도 걷기 좋습니다.\n가게도 늦게까지 열 수 있습니다."
ANSWERS: dict[str, Answer] = {"title": "시장 골목을 밝게", "scope": "city", "idea": IDEA, "more": None, "long": "길게"}


def opens(tx: Tx, **different: Any) -> Programme:
    a_board(tx)
    return applicants.publish(tx, accepting().model_copy(update=different))


def agrees(tx: Tx, programme: Programme, application: Application, key: str = "publicity", account: int = ANA) -> None:
    consent = next(one for one in programme.reception.consents if one.key == key)
    digest = consent.shown("ko").digest
    consenting.agree(tx, programme, application, account, key, language="ko", digest=digest, at=AT)


def handed_in(tx: Tx, programme: Programme, *, publishes: bool = True, **different: Answer) -> Application:
    """Let Ana hand in, with or without the consent to publishing, and the office find it complete."""
    application = applicants.ready(tx, programme)
    if publishes:
        agrees(tx, programme, application)
    applicants.hands_in(tx, programme, application, answers={**ANSWERS, **different})
    applications.set_state(tx, application.id, "complete", at=AT)
    return applicants.now(tx, application)


def accepted(tx: Tx, programme: Programme, application: Application, outcome: str = "accepted") -> Proposal | None:
    """Decide and release; return what then stands on the board."""
    decision = Decision("accepted" if outcome == "accepted" else "not-accepted", "골목이 밝아져요.")
    releasing.decide(tx, programme, application, decision, by=OFFICIAL, at=AT)
    look = releasing.look(tx, programme, at=AT)
    releasing.release(tx, programme, look.preview.digest, by=OFFICIAL, at=AT)
    return proposals.of_application(tx, application.id)


async def test_it_appears_with_the_release_as_it_was_handed_in_and_without_a_name(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = opens(tx)
        application = handed_in(tx, programme)
        shown = accepted(tx, programme, application)

        assert shown is not None
        assert (shown.title, shown.body, shown.state) == ("시장 골목을 밝게", IDEA, "published")
        assert (shown.author, shown.signed, shown.people) == (ANA, False, 1)
        assert "shown-on-board" in [each.what for each in audit.entries(tx, programme.id)]
        again = showing.show(tx, programme, applicants.now(tx, application), by=OFFICIAL, at=AT)
        assert again is not None
        assert again.id == shown.id

    await database.run(unit)


@pytest.mark.parametrize(
    ("outcome", "publishes", "lacks"), [("not-accepted", True, None), ("accepted", False, "consent")]
)
async def test_what_is_not_accepted_or_not_agreed_to_appears_nowhere(
    database: Database, outcome: str, publishes: bool, lacks: str | None
) -> None:
    def unit(tx: Tx) -> None:
        programme = opens(tx)
        application = handed_in(tx, programme, publishes=publishes)
        seen = showing.look(tx, programme, application, at=AT)
        assert seen is not None
        assert seen.lacks == lacks
        assert accepted(tx, programme, application, outcome) is None

    await database.run(unit)


async def test_a_consent_taken_back_or_changed_since_is_none(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = opens(tx)
        application = handed_in(tx, programme)
        assert looks(tx, programme, application).lacks is None
        newer = [
            one.model_copy(update={"version": 2}) if one.publishes else one for one in programme.reception.consents
        ]
        changed = applicants.publish(tx, accepting().model_copy(update={"consents": tuple(newer)}))
        assert looks(tx, changed, application).lacks == "consent"
        programme = applicants.publish(tx, accepting())
        assert looks(tx, programme, application).lacks is None
        consenting.take_back(tx, application, ANA, "publicity", at=AT)
        assert looks(tx, programme, application).lacks == "consent"

    await database.run(unit)


def looks(tx: Tx, programme: Programme, application: Application) -> Showing:
    seen = showing.look(tx, programme, application, at=AT)
    assert seen is not None
    return seen


async def test_where_no_board_is_named_or_left_nothing_appears(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = applicants.publish(tx, accepting())
        application = handed_in(tx, programme)
        assert looks(tx, programme, application).lacks == "board"
        assert accepted(tx, programme, application) is None
        nowhere = applicants.publish(tx, accepting().model_copy(update={"board": None}))
        assert showing.look(tx, nowhere, application, at=AT) is None

    await database.run(unit)


@pytest.mark.parametrize("where", ["title", "idea"])
async def test_what_holds_personal_data_waits_for_somebody_to_look(database: Database, where: str) -> None:
    def unit(tx: Tx) -> None:
        programme = opens(tx)
        application = _with(tx, programme, where, "연락은 010-1234-5678로 주세요")
        assert looks(tx, programme, application).held
        shown = accepted(tx, programme, application)
        assert shown is not None
        assert (shown.state, shown.people) == ("awaiting", 0)

    await database.run(unit)


def _with(tx: Tx, programme: Programme, question: str, answer: str) -> Application:
    answers: dict[str, Any] = {question: answer}
    return handed_in(tx, programme, **answers)


@pytest.mark.parametrize(
    ("guardian_agrees", "appears"), [(("personal-data", "publicity"), True), (("personal-data",), False)]
)
async def test_for_a_child_the_guardian_agrees_too_and_taking_it_back_erases(
    database: Database, guardian_agrees: tuple[str, ...], appears: bool
) -> None:
    def unit(tx: Tx) -> None:
        programme = opens(tx)
        application = applicants.begins(tx, programme)
        applicants.tells(tx, application, born=A_CHILD)
        texts = tuple(given(programme, key) for key in guardian_agrees)
        consent = GuardianConsent(account=MOTHER, given_at=AT, checked_at=AT, checked_by=10, way="call")
        guardians.keep(tx, application.id, ANA, consent)
        guardians.take_contact(tx, application.id, ANA, Contact(name="가나다", number=None, texts=texts), None)
        for key in ("personal-data", "publicity"):
            agrees(tx, programme, application, key)
        applicants.hands_in(tx, programme, application, answers=ANSWERS)
        applications.set_state(tx, application.id, "complete", at=AT)
        shown = accepted(tx, programme, applicants.now(tx, application))
        assert (shown is not None) is appears
        if shown is None:
            return
        decided = applicants.now(tx, application)
        late = accepting().window.closes_at
        assert late is not None
        guardian_checks.withdraw(tx, programme, decided, ANA, by=MOTHER, at=late)
        assert proposals.the(tx, shown.id).state == "erased"

    await database.run(unit)


def given(programme: Programme, key: str) -> ConsentGiven:
    consent = next(one for one in programme.reception.consents if one.key == key)
    return give(consent, language="ko", account=MOTHER, at=AT)


def forgets(tx: Tx, _: Programme, application: Application) -> None:
    erasing.forget(tx, applicants.now(tx, application), at=AT)


def destroys(tx: Tx, programme: Programme, application: Application) -> None:
    tx.run(
        "INSERT INTO destructions (application, programme, confirmed_at, confirmed_by)"
        " VALUES (:application, :programme, '2023-06-01T00:00:00.000000Z', 1)",
        application=application.id,
        programme=programme.id,
    )
    destroying.destroy(tx, Confirmed(application.id, programme.id, 1, AT, rows_gone=False), at=AT)


def leaves(tx: Tx, _: Programme, __: Application) -> None:
    assert leaving_boards.leaves(tx, ANA)
    leaving_boards.forget(tx, ANA, AT)


@pytest.mark.parametrize("goes", [forgets, destroys, leaves])
async def test_what_goes_goes_from_the_board_too(
    database: Database, goes: Callable[[Tx, Programme, Application], None]
) -> None:
    def unit(tx: Tx) -> None:
        programme = opens(tx)
        application = handed_in(tx, programme)
        shown = accepted(tx, programme, application)
        assert shown is not None
        goes(tx, programme, application)
        gone = proposals.the(tx, shown.id)
        assert (gone.state, gone.title, gone.body, gone.author) == ("erased", "", "", None)

    await database.run(unit)


async def test_its_author_puts_a_name_there_withdraws_it_and_cannot_change_it(database: Database) -> None:
    def unit(tx: Tx) -> None:
        programme = opens(tx)
        shown = accepted(tx, programme, handed_in(tx, programme))
        board = programmes.by_slug(tx, "ideas")
        assert shown is not None
        assert board is not None
        assert proposing.sign(tx, board, shown.id, ANA, signed=True).signed
        assert refused(lambda: proposing.sign(tx, board, shown.id, 2, signed=False)) == "proposal-not-yours"
        assert refused(lambda: proposing.change(tx, board, shown.id, ANA, written(), AT)) == "proposal-as-accepted"
        assert proposing.withdraw(tx, board, shown.id, ANA, AT).state == "withdrawn"
        own = bring(tx, board, applicants.BO + 200_000_000)
        assert refused(lambda: proposing.sign(tx, board, own.id, own.author or 0, signed=False)) == "proposal-not-now"

    await database.run(unit)


async def test_it_counts_neither_as_one_of_theirs_nor_as_a_flood(database: Database) -> None:
    def unit(tx: Tx) -> None:
        opens(tx)
        board = programmes.by_slug(tx, "ideas")
        assert board is not None
        for application in range(900, 910):
            proposing.put_accepted(tx, board, application, author=ANA, title="제목", body="글", held=False, at=AT)
        assert proposals.counted(tx, board.id, ANA) == 0
        assert proposals.written_since(tx, ANA, AT) == []

    await database.run(unit)


def test_publishing_by_a_consent_that_did_not_say_so_is_refused() -> None:
    after = accepting()
    before = after.model_copy(
        update={"consents": tuple(one.model_copy(update={"publishes": False}) for one in after.consents), "board": None}
    )
    with pytest.raises(Betrayal) as betrayal:
        republish_reception(before, after, now=AT, uptake=Uptake(begun=1), shorten=False)
    assert [one.key for one in betrayal.value.mistakes] == ["consent-needs-version"]
