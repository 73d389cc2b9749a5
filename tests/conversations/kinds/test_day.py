"""Days as people type them; what is unclear is asked back with its readings."""

from datetime import date

import pytest

from conversations import engine
from conversations.draft import Draft
from conversations.flow import Act, Answer, Step
from conversations.kinds.day import BirthDate, BirthYear, Date, born_of, readings_in
from tests.conversations.kinds.refusing import key_of

TODAY = date(2026, 6, 1)
DAY = Date(TODAY)
BIRTH = BirthDate(TODAY)
YEAR = BirthYear(TODAY)


def typed(words: str) -> Act:
    return Act("text", words)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2026. 5. 1.", "2026-05-01"),
        ("2026-05-01", "2026-05-01"),
        ("20260501", "2026-05-01"),
        ("260501", "2026-05-01"),
        ("26. 5. 1", "2026-05-01"),
        ("76. 5. 1", "1976-05-01"),  # the nearer of 1976 and 2076: neither is further than fifty years
        ("2026년 5월 1일(금)", "2026-05-01"),
        ("1 May 2026", "2026-05-01"),
        ("13/5/2026", "2026-05-13"),
        ("2199. 12. 31", "2199-12-31"),  # any day, also one that is to come
    ],
)
def test_a_day_is_read_as_it_is_typed(words: str, day: str) -> None:
    assert DAY.take(None, typed(words)) == day


@pytest.mark.parametrize(
    ("kind", "words", "key"),
    [
        (DAY, "내일", "day-unreadable"),
        (DAY, "12살", "day-unreadable"),
        (DAY, "5월 1일", "day-unreadable"),
        (DAY, "2026", "day-incomplete"),
        (DAY, "2026. 5", "day-incomplete"),
        (DAY, "음력 2026. 5. 1", "day-lunar"),
        (DAY, "2026-02-30", "day-impossible"),
        (DAY, "1899-12-31", "day-impossible"),
        (DAY, "1-5-1", "day-unreadable"),
        (BIRTH, "2010", "birth-only-year"),
        (BIRTH, "2026. 6. 2", "birth-in-future"),
        (BIRTH, "1880. 1. 1", "birth-too-long-ago"),
        (BIRTH, "100305-3", "birth-resident-number"),
        (BirthDate(TODAY, born_in=2011), "2010. 3. 5", "birth-other-year"),
        (YEAR, "12", "birth-year-short"),
        (YEAR, "12살", "birth-age"),
    ],
)
def test_what_is_no_day_is_refused(kind: Date | BirthDate | BirthYear, words: str, key: str) -> None:
    assert key_of(kind, typed(words)) == key


@pytest.mark.parametrize(
    ("kind", "words", "readings", "key"),
    [
        (DAY, "3/5/2026", ("2026-03-05", "2026-05-03"), "day-unclear"),
        (DAY, "01/02/26", ("2001-02-26", "2026-01-02", "2026-02-01"), "day-unclear"),
        (BIRTH, "3/5/2010", ("2010-03-05", "2010-05-03"), "birth-day-or-month"),
        (BIRTH, "20. 3. 5", ("2020-03-05", "1920-03-05"), "birth-century"),
        (BIRTH, "01/02/03", ("2001-02-03", "2003-01-02", "2003-02-01"), "birth-order"),
        (YEAR, "20년생", ("2020", "1920"), "birth-century"),
        (YEAR, "3/5/2010", ("2010-03-05", "2010-05-03"), "birth-day-or-month"),
    ],
)
def test_what_is_unclear_is_kept_and_asked_back(
    kind: Date | BirthDate | BirthYear, words: str, readings: tuple[str, ...], key: str
) -> None:
    unclear = kind.take(None, typed(words))

    assert readings_in(unclear) == readings
    assert kind.fullness(unclear) == "partial"
    assert kind.missing(unclear).key == key
    assert len(kind.missing(unclear).values["readings"]) == len(unclear["readings"])  # type: ignore[arg-type]
    assert kind.fitting(unclear) == unclear

    chosen = kind.take(unclear, Act("reading", readings[1]))
    assert str(chosen) == readings[1]
    assert kind.take(chosen, Act("reading", readings[1])) == chosen
    assert kind.fullness(chosen) == "full"
    assert kind.fitting(chosen) == chosen


@pytest.mark.parametrize("forged", ["", "0", "1", "2010-03-06", "x", "2010-3-5"])
def test_a_reading_that_was_not_offered_is_refused(forged: str) -> None:
    unclear = BIRTH.take(None, typed("3/5/2010"))

    assert key_of(BIRTH, Act("reading", forged), unclear) == "not-here"
    assert key_of(BIRTH, Act("reading", forged)) == "not-here"


def test_of_two_readings_one_may_also_be_typed() -> None:
    unclear = BIRTH.take(None, typed("3/5/2010"))

    assert BIRTH.take(unclear, typed("2010. 3. 5")) == "2010-03-05"


def test_a_tap_on_a_reading_goes_on_to_the_next_question() -> None:
    steps = (Step("birth-date", BIRTH), Step("day", DAY))
    draft = engine.take(steps, Draft(), typed("3/5/2010"))

    draft = engine.take(steps, draft, Act("reading", "2010-05-03"))

    assert draft.done == {"birth-date": "2010-05-03"}
    assert draft.partial == {}


@pytest.mark.parametrize(
    ("words", "answer", "born"),
    [
        ("2010", 2010, 2010),
        ("10년생", 2010, 2010),
        ("2010. 3. 5", "2010-03-05", date(2010, 3, 5)),  # told more than was asked
    ],
)
def test_a_birth_year_is_a_year_or_a_whole_date(words: str, answer: Answer, born: date | int) -> None:
    assert YEAR.take(None, typed(words)) == answer
    assert YEAR.fullness(answer) == "full"
    assert born_of(answer) == born


@pytest.mark.parametrize("kind", [DAY, BIRTH, YEAR])
def test_before_any_answer_nothing_is_there(kind: Date | BirthDate | BirthYear) -> None:
    assert kind.fullness(None) == "partial"
    assert kind.missing(None).key in {"day-incomplete", "birth-incomplete", "birth-year-short"}
    assert born_of(None) is None


@pytest.mark.parametrize("answer", [{"skipped": True}, "city", ["2010-03-05"], True, ""])
@pytest.mark.parametrize("kind", [DAY, BIRTH, YEAR])
def test_only_a_day_fits_a_day(kind: Date | BirthDate | BirthYear, answer: Answer) -> None:
    assert kind.fitting(answer) is None
