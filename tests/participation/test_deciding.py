"""Outcomes, why, and a release that says exactly what was looked at."""

from typing import get_args

import pytest

from participation.deciding import (
    LONGEST_REASON,
    OUTCOMES,
    Decision,
    Heard,
    Outcome,
    check_decision,
    check_release,
    digest,
    preview,
)
from participation.dossier_states import MOVES, State
from tests.participation.test_teaming import refusal_of

GROUNDS = ("undisclosable", "complaint")
WHY = "현실적인 계획입니다."


@pytest.mark.parametrize(
    ("state", "refusals"),
    [
        ("draft", dict.fromkeys(OUTCOMES, "decision-not-open")),
        ("received", {"accepted": "decision-not-complete", "not-accepted": "decision-not-complete"}),
        ("complete", {}),
        ("correction", {"accepted": "decision-not-complete"}),
        ("under-review", {"not-put": "decision-before-committee"}),
        ("decided", dict.fromkeys(OUTCOMES, "decision-not-open")),
        ("disclosed", dict.fromkeys(OUTCOMES, "decision-not-open")),
        ("withdrawn", dict.fromkeys(OUTCOMES, "decision-not-open")),
    ],
)
def test_what_can_be_decided_from_where(state: State, refusals: dict[Outcome, str]) -> None:
    for outcome in OUTCOMES:
        ground = None if outcome == "accepted" else "complaint"
        decision = Decision(outcome, WHY, ground)
        if outcome in refusals:
            assert refusal_of(lambda d=decision: check_decision(d, state, GROUNDS)) == refusals[outcome]  # type: ignore[misc]
        else:
            assert check_decision(decision, state, GROUNDS) == decision


@pytest.mark.parametrize("state", get_args(State))
def test_from_wherever_something_can_be_decided_an_application_moves_on(state: State) -> None:
    decided = any(possible(outcome, state) for outcome in OUTCOMES)

    assert decided == ((state, "decided") in MOVES)


def possible(outcome: Outcome, state: State) -> bool:
    try:
        check_decision(Decision(outcome, WHY, None if outcome == "accepted" else "complaint"), state, GROUNDS)
    except Exception:  # noqa: BLE001  (whatever it is: it can't be decided)
        return False
    return True


@pytest.mark.parametrize(
    ("decision", "verdict"),
    [
        (Decision("accepted", WHY), None),
        (Decision("accepted"), "decision-needs-reason"),
        (Decision("accepted", " \n"), "decision-needs-reason"),
        (Decision("accepted", WHY, "complaint"), "decision-ground-unfit"),
        (Decision("not-accepted", WHY), None),
        (Decision("not-accepted", "", "complaint"), None),
        (Decision("not-accepted", WHY, "complaint"), None),
        (Decision("not-accepted"), "decision-needs-reason"),
        (Decision("not-accepted", WHY, "weather"), "ground-unknown"),
        (Decision("not-put", "", "complaint"), None),
        (Decision("not-put", WHY), "decision-needs-ground"),
        (Decision("accepted", "가" * LONGEST_REASON), None),
        (Decision("accepted", "가" * (LONGEST_REASON + 1)), "decision-reason-long"),
    ],
)
def test_every_decision_has_a_reason_or_a_ground(decision: Decision, verdict: str | None) -> None:
    if verdict is None:
        assert check_decision(decision, "complete", GROUNDS) == decision
    else:
        assert refusal_of(lambda: check_decision(decision, "complete", GROUNDS)) == verdict


def test_a_reason_is_kept_trimmed_and_not_printed() -> None:
    kept = check_decision(Decision("accepted", f"  {WHY}\n"), "complete", GROUNDS)

    assert kept.reason == WHY
    assert WHY not in repr(kept)


PENDING = {
    11: Decision("accepted", WHY),
    12: Decision("accepted", WHY),
    13: Decision("not-accepted", "예산이 모자랍니다."),
}
HEARERS = {11: frozenset({1, 2}), 12: frozenset({2, 3}), 13: frozenset({3}), 14: frozenset({9})}


def test_a_preview_counts_each_person_once() -> None:
    shown = preview(PENDING, HEARERS, undecided=4)

    assert shown.by_outcome == {"accepted": Heard(2, 3), "not-accepted": Heard(1, 1), "not-put": Heard(0, 0)}
    assert (shown.people, shown.undecided) == (3, 4)


def test_a_release_is_of_exactly_what_was_looked_at() -> None:
    shown = preview(PENDING, HEARERS, undecided=0)

    check_release(PENDING, shown.digest)
    check_release(dict(reversed(PENDING.items())), shown.digest)


@pytest.mark.parametrize(
    "changed",
    [
        {**PENDING, 14: Decision("accepted", WHY)},
        {11: PENDING[11], 12: PENDING[12]},
        {**PENDING, 13: Decision("accepted", "예산이 모자랍니다.")},
        {**PENDING, 13: Decision("not-accepted", "예산이 모자랍니다!")},
        {**PENDING, 13: Decision("not-accepted", "예산이 모자랍니다.", "complaint")},
    ],
)
def test_what_changed_since_the_preview_is_not_released(changed: dict[int, Decision]) -> None:
    assert refusal_of(lambda: check_release(changed, digest(PENDING))) == "release-changed"


def test_there_is_nothing_to_release_twice() -> None:
    assert refusal_of(lambda: check_release({}, digest({}))) == "release-nothing"
