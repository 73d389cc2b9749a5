"""What is handed in is checked once more, gets a number, and may wait for papers that are still arriving."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from conversations import applying, correcting, handing_in
from conversations.handing_in import Arriving, FellThrough, HandedIn
from participation.dossier import PaperFact
from participation.dossier_states import State
from participation.questions import Answer
from participation.refused import Refused
from participation.words import Localized
from storage import applications, consents, papers, versions
from storage.applications import Application
from storage.database import Tx
from storage.papers import Found, Stored
from storage.shelf import Programme
from tests.conversations.applicants import (
    ANA,
    ANSWERS,
    BO,
    a_paper,
    a_team,
    begins,
    handed_in,
    hands_in,
    now,
    publish,
    ready,
    refusal_of,
    sends,
    tells,
)
from tests.participation.receptions import youth
from tests.participation.votes import AFTER, CLOSES_AT, WHILE_OPEN

JUST_BEFORE = CLOSES_AT - timedelta(seconds=1)
ARRIVING = a_paper(stored=False)
PICTURE = a_paper(2, "pictures", name="골목.jpg")


def settled(
    tx: Tx, programme: Programme, application: Application, *papers: PaperFact, at: datetime = AFTER
) -> HandedIn | Arriving | FellThrough | None:
    return handing_in.papers_settled(tx, programme, now(tx, application), papers, at=at)


def test_who_hands_in_gets_a_number_and_what_was_recorded(tx: Tx) -> None:
    programme = publish(tx)
    application = ready(tx, programme)

    receipt = hands_in(tx, programme, application)

    assert isinstance(receipt, HandedIn)
    kept = receipt.application
    assert (kept.state, kept.number, kept.version, kept.received_at) == ("received", "JC-2023-0001", 1, WHILE_OPEN)
    assert versions.of(tx, application.id, 1) == receipt.version
    assert receipt.version.content.answers == ANSWERS
    assert receipt.version.seats == {1: ANA}


def test_the_year_of_the_number_is_the_offices(tx: Tx) -> None:
    always = youth().window.model_copy(
        update={"opens_at": None, "closes_at": None, "first_day": None, "last_day": None}
    )
    programme = publish(tx, youth().model_copy(update={"window": always}))
    application = ready(tx, programme)

    hands_in(tx, programme, application, at=datetime(2023, 12, 31, 15, tzinfo=UTC))  # New Year in Seoul

    assert now(tx, application).number == "JC-2024-0001"


def test_the_same_again_changes_nothing(tx: Tx) -> None:
    programme = publish(tx)
    application = handed_in(tx, programme)

    again = hands_in(tx, programme, application, at=WHILE_OPEN + timedelta(minutes=1))

    assert isinstance(again, HandedIn)
    assert (again.version.version, again.version.received_at) == (1, WHILE_OPEN)


def test_an_edit_is_a_new_version_under_the_same_number_and_is_looked_at_again(tx: Tx) -> None:
    programme = publish(tx)
    application = handed_in(tx, programme)
    applications.set_state(tx, application.id, "complete", at=WHILE_OPEN)

    hands_in(tx, programme, application, answers={**ANSWERS, "title": "시장 골목을 더 밝게"}, at=JUST_BEFORE)

    kept = now(tx, application)
    assert (kept.state, kept.number, kept.version, kept.received_at) == ("received", "JC-2023-0001", 2, JUST_BEFORE)
    assert kept.applied_at == WHILE_OPEN
    assert [each.content.answers["title"] for each in versions.every(tx, application.id)] == [
        "시장 골목을 밝게",
        "시장 골목을 더 밝게",
    ]


@pytest.mark.parametrize(
    ("state", "at", "by", "answers", "key"),
    [
        ("draft", CLOSES_AT, ANA, ANSWERS, "window-closed"),
        ("draft", WHILE_OPEN, BO, ANSWERS, "only-lead"),
        ("draft", WHILE_OPEN, ANA, {}, "not-complete"),
        ("under-review", WHILE_OPEN, ANA, ANSWERS, "edit-too-late"),
    ],
)
def test_whatever_was_on_the_screen_the_end_decides(
    tx: Tx, state: State, at: datetime, by: int, answers: dict[str, Answer], key: str
) -> None:
    programme = publish(tx)
    application = ready(tx, programme)
    applications.set_state(tx, application.id, state, at=WHILE_OPEN)

    assert refusal_of(lambda: hands_in(tx, programme, application, answers=answers, at=at, by=by)) == key
    assert now(tx, application).number is None


@pytest.mark.parametrize(
    ("told", "key"),
    [
        ({"born": date(1998, 6, 1)}, "verdict-too-old"),  # twenty-five today
        ({"born": date(2014, 6, 2)}, "verdict-not-yet"),  # nine tomorrow
        ({"born": date(2015, 6, 2)}, "verdict-too-young"),
        ({"resident": False}, "verdict-not-resident"),
    ],
)
def test_who_may_not_take_part_does_not_hand_in(tx: Tx, told: dict[str, Any], key: str) -> None:
    programme = publish(tx)
    contest = programme.reception.model_copy(
        update={"guardian": programme.reception.guardian.model_copy(update={"age": 0})}
    )
    programme = publish(tx, contest)
    application = ready(tx, programme, **told)

    assert refusal_of(lambda: hands_in(tx, programme, application)) == key


def test_of_a_member_who_may_not_the_leader_hears_only_that(tx: Tx) -> None:
    programme = publish(tx)
    application = a_team(tx, programme, ANA, BO)
    tells(tx, application, BO, resident=False)

    assert refusal_of(lambda: hands_in(tx, programme, application)) == "member-not-eligible"


def test_who_was_young_enough_when_applying_stays_so_for_an_edit(tx: Tx) -> None:
    programme = publish(tx)
    application = ready(tx, programme, born=date(1998, 6, 10))  # twenty-five while it is open
    hands_in(tx, programme, application)

    hands_in(tx, programme, application, answers={**ANSWERS, "title": "시장 골목을 더 밝게"}, at=JUST_BEFORE)

    assert now(tx, application).version == 2
    late = ready(tx, programme, BO, born=date(1998, 6, 10))
    assert refusal_of(lambda: hands_in(tx, programme, late, at=JUST_BEFORE)) == "verdict-too-old"


def test_who_only_waits_for_papers_counts_from_when_they_asked(tx: Tx) -> None:
    programme = publish(tx)
    application = ready(tx, programme)

    asked = hands_in(tx, programme, application, [ARRIVING], at=JUST_BEFORE)
    assert asked == Arriving(JUST_BEFORE, (1,))
    assert (now(tx, application).state, now(tx, application).hand_in_at) == ("draft", JUST_BEFORE)
    assert settled(tx, programme, application, ARRIVING) == asked

    receipt = settled(tx, programme, application, a_paper())

    assert isinstance(receipt, HandedIn)
    assert (receipt.application.state, receipt.version.received_at) == ("received", JUST_BEFORE)
    assert receipt.version.content.papers == (a_paper(),)
    assert settled(tx, programme, application, a_paper()) is None  # it has been handed in


def test_papers_as_they_are_kept_are_what_is_handed_in(tx: Tx) -> None:
    programme = publish(tx)
    application = ready(tx, programme)
    paper, other = sends(tx, application), sends(tx, application, "pictures")
    assert hands_in(tx, programme, application, papers.facts_of(tx, application.id)) == Arriving(
        WHILE_OPEN, (paper.id, other.id)
    )

    papers.refuse(tx, other.id, Refused("paper-broken"))
    papers.took_in(tx, paper.id, Found("HWP"), Stored("1/ab", bytes(32), 1234, bytes(32)))
    receipt = settled(tx, programme, application, *papers.facts_of(tx, application.id))

    assert isinstance(receipt, HandedIn)
    assert receipt.left_out == (other.id,)
    assert [(each.id, each.size, each.sha256) for each in receipt.version.content.papers] == [
        (paper.id, 1234, "00" * 32)
    ]


def test_a_paper_that_is_needed_and_fails_makes_it_fall_through(tx: Tx) -> None:
    programme = publish(tx)
    application = ready(tx, programme)
    hands_in(tx, programme, application, [ARRIVING])

    fell = settled(tx, programme, application)

    assert isinstance(fell, FellThrough)
    assert (fell.refused.key, [each.key for each in fell.lacks]) == ("not-complete", ["paper"])
    assert (now(tx, application).state, now(tx, application).hand_in_at) == ("draft", None)
    assert settled(tx, programme, application, a_paper()) is None  # it has to be asked for again


def test_a_paper_that_is_not_needed_and_fails_is_left_out_and_told(tx: Tx) -> None:
    programme = publish(tx)
    application = ready(tx, programme)
    hands_in(tx, programme, application, [a_paper(), a_paper(2, "pictures", stored=False)])

    receipt = settled(tx, programme, application, a_paper())

    assert isinstance(receipt, HandedIn)
    assert (receipt.left_out, receipt.version.content.papers) == ((2,), (a_paper(),))


def test_a_paper_sent_after_asking_is_no_part_of_it(tx: Tx) -> None:
    programme = publish(tx)
    application = ready(tx, programme)
    hands_in(tx, programme, application, [ARRIVING])

    receipt = settled(tx, programme, application, a_paper(), PICTURE)

    assert isinstance(receipt, HandedIn)
    assert receipt.version.content.papers == (a_paper(),)


def test_a_consent_taken_back_while_papers_arrive_makes_it_fall_through(tx: Tx) -> None:
    programme = publish(tx)
    application = ready(tx, programme)
    hands_in(tx, programme, application, [ARRIVING])
    consents.withdraw(tx, application.id, ANA, at=WHILE_OPEN)

    fell = settled(tx, programme, application, a_paper())

    assert isinstance(fell, FellThrough)
    assert [each.key for each in fell.lacks] == ["consent"]


def test_asking_again_replaces_what_waits(tx: Tx) -> None:
    programme = publish(tx)
    application = ready(tx, programme)
    hands_in(tx, programme, application, [ARRIVING])

    receipt = hands_in(tx, programme, application, [a_paper(3)])

    assert isinstance(receipt, HandedIn)
    assert settled(tx, programme, application, a_paper(3)) is None


def in_correction(tx: Tx, programme: Programme, item: str = "title") -> Application:
    application = handed_in(tx, programme)
    correcting.correct(tx, programme, application, item=item, reason="제목이 잘렸습니다.", until=AFTER, at=CLOSES_AT)
    return now(tx, application)


def test_after_the_close_only_what_the_office_asked_for_is_changed(tx: Tx) -> None:
    programme = publish(tx)
    application = in_correction(tx, programme)
    reopened = applying.reopen(tx, programme, application, by=ANA, at=CLOSES_AT)
    assert reopened.item == "title"

    everything: dict[str, Answer] = {"title": "시장 골목을 더 밝게", "scope": "place", "place": "중앙시장"}
    receipt = hands_in(tx, programme, application, [a_paper(7)], answers=everything, at=CLOSES_AT)

    assert isinstance(receipt, HandedIn)
    assert receipt.version.content.answers == {**ANSWERS, "title": "시장 골목을 더 밝게"}
    assert receipt.version.content.papers == (a_paper(),)
    assert (receipt.application.state, receipt.application.correction) == ("received", None)


def test_a_corrected_answer_brings_the_question_that_hangs_on_it(tx: Tx) -> None:
    programme = publish(tx)
    application = in_correction(tx, programme, "scope")

    everything: dict[str, Answer] = {"title": "다른 제목입니다", "scope": "place", "place": "중앙시장"}
    hands_in(tx, programme, application, answers=everything, at=CLOSES_AT)

    last = versions.of(tx, application.id, 2)
    assert last is not None
    assert last.content.answers == {"title": ANSWERS["title"], "scope": "place", "place": "중앙시장"}


def test_a_paper_is_corrected_by_another(tx: Tx) -> None:
    programme = publish(tx)
    application = in_correction(tx, programme, "proposal")

    receipt = hands_in(tx, programme, application, [a_paper(7), PICTURE], at=CLOSES_AT)

    assert isinstance(receipt, HandedIn)
    assert receipt.version.content.papers == (a_paper(7),)


def test_a_correction_ends_when_the_office_said(tx: Tx) -> None:
    programme = publish(tx)
    application = in_correction(tx, programme)

    assert refusal_of(lambda: hands_in(tx, programme, application, at=AFTER)) == "correction-closed"


@pytest.mark.parametrize(
    ("state", "item", "reason", "until", "key"),
    [
        ("received", "budget", "빠졌습니다.", AFTER, "correction-item-unknown"),
        ("received", "title", " \n", AFTER, "correction-reason-needed"),
        ("received", "title", "가" * 1001, AFTER, "correction-reason-too-long"),
        ("received", "title", "빠졌습니다.", CLOSES_AT, "correction-until-past"),
        ("decided", "title", "빠졌습니다.", AFTER, "move-unknown"),
        ("draft", "title", "빠졌습니다.", AFTER, "move-unknown"),
    ],
)
def test_an_office_asks_for_what_can_be_put_right(
    tx: Tx, state: State, item: str, reason: str, until: datetime, key: str
) -> None:
    programme = publish(tx)
    application = handed_in(tx, programme)
    applications.set_state(tx, application.id, state, at=WHILE_OPEN)

    assert key == refusal_of(
        lambda: correcting.correct(
            tx, programme, now(tx, application), item=item, reason=reason, until=until, at=CLOSES_AT
        )
    )


def test_a_consent_counts_only_as_it_was_shown(tx: Tx) -> None:
    programme = publish(tx)
    application = ready(tx, programme)
    changed = programme.reception.consents[0].model_copy(update={"items": Localized({"ko": "이름"})})
    programme = publish(tx, programme.reception.model_copy(update={"consents": (changed,)}))

    assert refusal_of(lambda: hands_in(tx, programme, application)) == "not-complete"
    assert begins(tx, programme).id == application.id
