"""A programme is written as the file that would be read as it, and drafts keep such files as JSON."""

import tomllib
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from participation.board import Board
from participation.contest import Reception
from participation.programme import Vote
from participation.programme_file import read, read_table
from participation.programme_source import from_json, language_of, to_json, to_toml, window_keys, written
from participation.window import Window
from tests.participation import receptions

SAMPLES = Path(__file__).parents[2] / "deploy" / "programmes"
SEOUL = ZoneInfo("Asia/Seoul")


def programmes() -> Iterator[Vote | Reception | Board]:
    for file in sorted(SAMPLES.glob("*.toml")):
        yield from read(file.read_bytes(), default_timezone="Asia/Seoul").programmes
    yield receptions.youth()
    yield receptions.disclosure()


@pytest.mark.parametrize("content", tuple(programmes()), ids=lambda content: content.slug)
def test_what_is_written_reads_as_what_it_was(content: Vote | Reception | Board) -> None:
    [again] = read_table(written(content), default_timezone="UTC").programmes

    assert again == content


@pytest.mark.parametrize("content", tuple(programmes()), ids=lambda content: content.slug)
def test_the_file_that_goes_out_reads_as_what_it_was(content: Vote | Reception | Board) -> None:
    text = to_toml(written(content))

    [again] = read(text.encode(), default_timezone="UTC").programmes

    assert again == content


@pytest.mark.parametrize("content", tuple(programmes()), ids=lambda content: content.slug)
def test_a_draft_keeps_it_as_it_was(content: Vote | Reception | Board) -> None:
    table = written(content)

    assert from_json(to_json(table)) == table


@pytest.mark.parametrize(
    "table",
    [
        {"day": date(2023, 5, 29), "at": datetime(2023, 6, 15, 9, tzinfo=UTC), "local": datetime(2023, 6, 15, 9)},  # noqa: DTZ001  (as TOML has it)
        {"text": 'He said "\\n" –\t가 \x7f \u0085'},
        {"text": 'two\nlines """ and\n'},
        {"a key": {"가": [{"x": 1, "y": [1, 2]}, {"en": {"z": True}}]}, "empty": []},
    ],
)
def test_every_value_survives_json_and_toml(table: dict[str, object]) -> None:
    assert from_json(to_json(table)) == table
    assert tomllib.loads(to_toml(table)) == table


@pytest.mark.parametrize(
    ("window", "keys"),
    [
        (Window(), {"always": True}),
        (
            Window(
                opens_at=datetime(2023, 5, 15, 15, tzinfo=UTC),
                closes_at=datetime(2023, 6, 15, 15, tzinfo=UTC),
                first_day=date(2023, 5, 16),
                last_day=date(2023, 6, 15),
            ),
            {"window": "2023. 5. 16. ~ 2023. 6. 15."},
        ),
        (
            Window(
                opens_at=datetime(2023, 5, 15, 15, tzinfo=UTC),
                closes_at=datetime(2023, 6, 15, 9, tzinfo=UTC),
                first_day=date(2023, 5, 16),
            ),
            {"window": "2023. 5. 16. ~ 2023. 6. 15. 18:00"},
        ),
        (Window(closes_at=datetime(2023, 6, 15, 9, tzinfo=UTC)), {"closes_at": datetime(2023, 6, 15, 9, tzinfo=UTC)}),
    ],
)
def test_a_window_is_written_as_officials_write_it(window: Window, keys: dict[str, object]) -> None:
    assert window_keys(window, SEOUL) == keys


def test_the_office_says_in_which_language_it_writes() -> None:
    assert language_of({"office": {"language": "en"}}) == "en"
    assert language_of({"office": {"language": "xx"}}) == "ko"
    assert language_of({}) == "ko"
