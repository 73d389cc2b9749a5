"""What becomes of an application, and until when it can be edited."""

from datetime import datetime, timedelta

import pytest

from participation.dossier_states import MOVES, Actor, State, check_edit, move
from participation.refused import Refused
from tests.participation.votes import AFTER, OPENS_AT, WHILE_OPEN, WINDOW
from texts import LANGUAGES, When, say


@pytest.mark.parametrize(
    ("state", "at", "correct_until", "key"),
    [
        ("draft", OPENS_AT, None, None),
        ("received", WHILE_OPEN, None, None),
        ("complete", WHILE_OPEN, None, None),
        ("received", AFTER, None, "window-closed"),
        ("correction", AFTER, AFTER + timedelta(days=1), None),  # it stays open to its own date
        ("correction", AFTER, AFTER, "correction-closed"),
        ("under-review", WHILE_OPEN, None, "edit-too-late"),
        ("decided", WHILE_OPEN, None, "edit-too-late"),
        ("withdrawn", WHILE_OPEN, None, "edit-too-late"),
    ],
)
def test_it_is_edited_until_the_close_or_to_the_date_of_a_correction(
    state: State, at: datetime, correct_until: datetime | None, key: str | None
) -> None:
    if key is None:
        check_edit(state, WINDOW, at=at, correct_until=correct_until)
        return
    with pytest.raises(Refused) as refused:
        check_edit(state, WINDOW, at=at, correct_until=correct_until)
    values = {k: When(v, "Asia/Seoul") if isinstance(v, datetime) else v for k, v in refused.value.values.items()}
    assert refused.value.key == key
    assert all(say(language, f"refused-{key}", **values) for language in LANGUAGES)


@pytest.mark.parametrize(
    ("way", "by"),
    [
        ("draft received", "applicant"),
        ("received complete under-review decided disclosed", "official"),
        ("received decided", "official"),  # kept from the committee
        ("received correction", "official"),
        ("correction received", "applicant"),
        ("under-review withdrawn", "applicant"),
    ],
)
def test_an_application_goes_its_way(way: str, by: Actor) -> None:
    state, *rest = way.split()
    for to in rest:
        state = move(state, to, by=by)  # type: ignore[arg-type]  # words of the table
        assert move(state, state, by=by) == state


@pytest.mark.parametrize(
    ("state", "to", "by", "key"),
    [
        ("draft", "complete", "official", "move-unknown"),
        ("decided", "under-review", "official", "move-unknown"),  # people have heard it
        ("decided", "withdrawn", "applicant", "move-unknown"),
        ("withdrawn", "received", "applicant", "move-unknown"),
        ("received", "complete", "applicant", "move-not-yours"),
        ("received", "withdrawn", "official", "move-not-yours"),
    ],
)
def test_other_ways_there_are_not(state: State, to: State, by: Actor, key: str) -> None:
    with pytest.raises(Refused) as refused:
        move(state, to, by=by)

    assert refused.value.key == key


def test_every_state_but_the_last_ones_leads_somewhere() -> None:
    ends = {to for _, to in MOVES} - {before for before, _ in MOVES}

    assert ends == {"disclosed", "withdrawn"}
